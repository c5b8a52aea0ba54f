import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {carriers} from '../../testing/carriers';
import {answering, body, rawEntry, rawHar, step} from '../../testing/har-file';
import {broken, parsed} from '../../testing/promises';
import {fromHar, UnreadableFile} from '../door/from-har';

const values = [
  'hunter2',
  '409',
  '1020',
  '',
  '2026-11-22T03:40:00Z',
  '8e4f1c02ab3d61f7',
  'invalid_state',
  'RS256, PATCH',
  '-1',
  '(text-5)',
  '=',
];

describe('redaction gives valid HAR, changes nothing the second time, and keeps the diagnosis', () => {
  it.each(values)('wherever %j stands', value => {
    const places = carriers.map(([place, plant]) => [place, broken(plant(value))] as const);
    expect(places.filter(([, promises]) => promises.length > 0)).toEqual([]);
  });
});

const two = (one: Parameters<typeof rawEntry>[0], other: Parameters<typeof rawEntry>[0]) =>
  rawHar({log: {entries: [rawEntry(one), rawEntry(other)]}});

const cases: ReadonlyArray<readonly [what: string, file: unknown]> = [
  [
    'the code of the body, where address and header name others',
    rawHar({
      url: 'https://auth.openai.com/error?error=access_denied',
      response: {
        headers: [{name: 'x-openai-authorization-error', value: 'token_expired'}],
        content: {size: 9, mimeType: 'application/json', text: '{"error": {"code": "invalid_state"}}'},
      },
    }),
  ],
  ['two tabs', two({entry: {_tab: 914_155_012}}, {entry: {_tab: 914_155_013, _store: 'firefox-container-2'}})],
  ['a redirect chain', two({entry: {_id: '77123/0'}}, {entry: {_id: '77123/1'}})],
  ['the same id twice', two({entry: {_id: '5/0'}}, {entry: {_id: '5/0'}})],
  ['a path of many unknown words', rawHar({url: `https://chatgpt.com/${'x/'.repeat(39)}`})],
  ['a path of too many words', rawHar({url: `https://chatgpt.com/${'x/'.repeat(1900)}`})],
  ['an entry without a date', two({}, {entry: {startedDateTime: 'yesterday'}})],
  ['methods nobody knows', answering('access-control-allow-methods', 'BREW, post, Post')],
  ['a challenge on a data request', answering('cf-mitigated', 'challenge')],
  ['a page status out of range', body('Route Error (999 ) help.openai.com Error code: 1999', 'text/html')],
  ['no entries at all', rawHar({log: {entries: []}})],
];

describe('also with', () => {
  it.each(cases)('%s', (_what, file) => expect(broken(file)).toEqual([]));
});

const leaf = fc.oneof(
  fc.constantFrom(null, true, -1, 0, 409, 1e21, 123456, '', 'GET', step, '2026-11-22T03:40:00Z', '__proto__', [], {}),
  fc.string(),
  fc.double(),
);
const pair = fc.record({name: leaf, value: leaf, path: leaf, domain: leaf, expires: leaf}, {requiredKeys: []});
const wildList = fc.oneof(leaf, fc.array(fc.oneof(leaf, pair)));
const fields = (names: string, value: fc.Arbitrary<unknown> = leaf) =>
  Object.fromEntries(names.split(' ').map(name => [name, value]));
const wild = (shape: Record<string, fc.Arbitrary<unknown>>) => fc.record(shape, {requiredKeys: []});

/** Entries of which any field may be missing or of any type, as hardly any exporter writes them. */
const wildEntry = fc.record(
  {
    startedDateTime: leaf,
    time: leaf,
    request: wild({
      ...fields('url method httpVersion postData headersSize bodySize'),
      ...fields('headers cookies queryString', wildList),
    }),
    response: wild({
      ...fields('status redirectURL httpVersion bodySize _error'),
      ...fields('headers cookies', wildList),
      content: fc.oneof(leaf, wild(fields('size mimeType text encoding'))),
    }),
    timings: wild(fields('send wait receive blocked')),
    _facts: wild(fields('authCode trace jsonKeys page', fc.oneof(leaf, wild(fields('value from'))))),
    _id: leaf,
    _tab: leaf,
    _store: leaf,
    _resourceType: leaf,
    serverIPAddress: leaf,
  },
  {requiredKeys: ['request', 'response']},
);

describe('whatever a file holds', () => {
  it('it is refused in one line, or redacted as promised', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(wildEntry, {maxLength: 3}), entries => {
        const file = {log: {entries}};
        try {
          fromHar(parsed(file));
        } catch (reason) {
          expect(reason).toBeInstanceOf(UnreadableFile);
          expect(String(reason)).not.toMatch(/\n/);
          return;
        }
        taken += 1;
        expect(broken(file)).toEqual([]);
      }),
      {numRuns: 600},
    );
    expect(taken).toBeGreaterThan(100);
  });
});
