import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {carriers} from '../../testing/carriers';
import {answering, body, rawEntry, rawHar, step} from '../../testing/har-file';
import {harProblems} from '../../testing/har-schema';
import {diagnose} from '../diagnosis/diagnose';
import {fromHar, UnreadableFile} from '../evidence/from-har';
import {redact} from './redact';

const parsed = (file: unknown): unknown => JSON.parse(JSON.stringify(file));
const redacted = (file: unknown) => parsed(redact(parsed(file), '1.0.0'));

/** What redaction promises of any file that it takes. */
function keepsItsPromises(file: unknown): void {
  const once = redacted(file);
  expect(harProblems(once)).toEqual([]);
  expect(redacted(once)).toEqual(once);
  expect(fromHar(once)).toEqual(parsed(fromHar(parsed(file))));
  expect(diagnose(fromHar(once)).findings).toEqual(diagnose(fromHar(parsed(file))).findings);
}

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
];

describe('redaction gives valid HAR, changes nothing the second time, and keeps the diagnosis', () => {
  it.each(carriers)('%s', (_place, plant) => {
    for (const value of values) keepsItsPromises(plant(value));
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
  it.each(cases)('%s', (_what, file) => keepsItsPromises(file));
});

const leaf = fc.oneof(
  fc.constantFrom(null, true, -1, 0, 409, 1e21, 123456, '', 'GET', step, '2026-11-22T03:40:00Z', '__proto__', [], {}),
  fc.string(),
  fc.double(),
);
const wildList = fc.oneof(leaf, fc.array(fc.oneof(leaf, fc.record({name: leaf, value: leaf}, {requiredKeys: []}))));
const wild = (names: string) =>
  fc.record(Object.fromEntries(names.split(' ').map(name => [name, name.endsWith('s') ? wildList : leaf])), {
    requiredKeys: [],
  });

/** Entries of which any field may be missing or of any type, as hardly any exporter writes them. */
const wildEntry = fc.record(
  {
    startedDateTime: leaf,
    time: leaf,
    request: wild('url method httpVersion headers cookies queryStrings postData headersSize bodySize'),
    response: wild('status headers cookies content redirectURL httpVersion bodySize _error'),
    timings: wild('send wait receive blocked'),
    _facts: wild('authCode trace jsonKeys page'),
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
        keepsItsPromises(file);
      }),
      {numRuns: 600},
    );
    expect(taken).toBeGreaterThan(100);
  });
});
