import {describe, expect, it} from 'vitest';
import {exporters} from '../../testing/exporters';
import {answering, rawEntry, rawHar} from '../../testing/har-file';
import {harProblems} from '../../testing/har-schema';
import {unreadable} from '../../testing/unreadable-files';
import {diagnose} from '../diagnosis/diagnose';
import {redact} from '../report/redact';
import {fromHar, parseHar, readHar, skimHar, UnreadableFile} from './from-har';

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const file = JSON.stringify(rawHar());

describe('where a redirect leads', () => {
  const goal = 'https://chatgpt.com/auth/error?error=OAuthCallback';

  it.each([
    ['as Location', answering('Location', goal)],
    ['as redirectURL alone', rawHar({response: {redirectURL: goal}})],
    ['by its path', rawHar({url: 'https://chatgpt.com/', response: {redirectURL: goal.slice(19)}})],
  ])('is read when it is written %s', (_how, har) => {
    expect(fromHar(har).entries?.[0]?._facts?.authCode).toEqual({value: 'OAuthCallback', from: 'goal'});
  });
});

describe('every exporter of HAR files is understood', () => {
  it.each(Object.entries(exporters))('%s', (_name, har) => {
    const evidence = fromHar(har);
    const [entry] = evidence.entries ?? [];
    expect(diagnose(evidence).findings.map(({rule, confidence}) => [rule, confidence])).toEqual([
      ['invalid-client-409', 'certain'],
    ]);
    expect(entry).toMatchObject({
      startedDateTime: '2026-11-22T03:40:00.123Z',
      _resourceType: 'xhr',
      request: {method: 'POST', httpVersion: expect.stringMatching(/^http\//)},
      response: {status: 409, headers: expect.arrayContaining([{name: 'server', value: 'cloudflare'}])},
    });
    expect(harProblems(redact(har, '1.0.0'))).toEqual([]);
  });

  it('cookies are known where the exporter tells of them, and not looked at where it does not', () => {
    const names = Object.entries(exporters).map(([name, har]) => [
      name,
      fromHar(har).cookies?.map(cookie => cookie.name),
    ]);
    expect(Object.fromEntries(names)).toMatchObject({
      'Chrome, sanitized': undefined,
      'Chrome, with sensitive data': ['oai-did'],
      Firefox: ['oai-did', '__cf_bm'],
      Charles: ['oai-did', '__cf_bm'],
    });
  });

  it('several cookies of one line, as Firefox joins them, become a line each', () => {
    const [entry] = fromHar(exporters.Firefox).entries ?? [];
    const lines = entry?.response.headers.filter(({name}) => name === 'set-cookie').map(({value}) => value);
    expect(lines).toEqual(['oai-did=(text-8); Path=/; Secure', '__cf_bm=(text-1); HttpOnly']);
  });
});

const fine: ReadonlyArray<readonly [what: string, har: unknown]> = [
  ['no version, no creator', {log: {entries: [rawEntry()]}}],
  ['no entries', rawHar({log: {entries: []}})],
  ['an entry of a request alone', {log: {entries: [{request: {url: 'https://chatgpt.com/'}, response: {}}]}}],
  ['null for an answer that never came', rawHar({entry: {response: null}})],
  [
    'null everywhere else',
    rawHar({
      entry: {startedDateTime: null, time: null, timings: null, cache: null, serverIPAddress: null},
      request: {method: null, headers: null, cookies: null, postData: null},
      response: {status: null, content: null, headers: null, redirectURL: null},
    }),
  ],
  ['the status as digits in quotes', rawHar({response: {status: '409'}})],
  ['no status for a request that failed', rawHar({response: {status: -1, _failureText: 'net::ERR_FAILED'}})],
  ['headers as names and values of other types', rawHar({response: {headers: [{name: 1, value: 2}, null, 'age']}})],
  ['an address that is none', rawHar({url: ''})],
  ['an address of the browser itself', rawHar({url: 'chrome-extension://abcdef/popup.html'})],
  ['a tunnel', rawHar({url: 'chatgpt.com:443', request: {method: 'CONNECT'}})],
  ['a date in milliseconds', rawHar({entry: {startedDateTime: 1_795_318_800_123}})],
  [
    'absurd dates',
    rawHar({
      log: {
        entries: ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '+123456-01-01', '', 'now'].map(startedDateTime =>
          rawEntry({entry: {startedDateTime}}),
        ),
      },
    }),
  ],
  ['absurd durations', rawHar({entry: {time: 1e300, timings: {send: -5, wait: 1e18, receive: '3'}}})],
];

describe('what is optional may be missing or odd', () => {
  it.each(fine)('%s', (_what, har) => {
    expect(harProblems(redact(har, '1.0.0'))).toEqual([]);
    expect(diagnose(fromHar(har)).outcomes.filter(({outcome}) => outcome === 'failed')).toEqual([]);
  });

  it('an entry that does not say when it began, began with the one before it', () => {
    const {entries = []} = fromHar(
      rawHar({log: {entries: [rawEntry(), rawEntry({entry: {startedDateTime: 'soon'}})]}}),
    );
    expect(entries[1]?.startedDateTime).toBe(entries[0]?.startedDateTime);
  });

  it('no two entries have the same id, whatever the file says', () => {
    const stated = ['5/0', '5/0', '6/0', '7', '7', '', 'x/100'];
    const {entries = []} = fromHar(rawHar({log: {entries: stated.map(_id => rawEntry({entry: {_id}}))}}));
    expect(entries.map(({_id}) => _id)).toEqual(['1/0', '1', '2/0', '3', '4', '5', '6']);
  });

  it('the order of the file does not matter', () => {
    const late = rawEntry({entry: {startedDateTime: '2026-11-22T03:41:00Z'}, response: {status: 200}});
    const inOrder = [rawEntry(), late].map(entry => [entry]);
    const verdicts = [inOrder, inOrder.toReversed()].map(
      entries => diagnose(fromHar(rawHar({log: {entries: entries.flat()}}))).findings,
    );
    expect(verdicts[0]).toEqual([]);
    expect(verdicts[1]).toEqual([]);
  });
});

const encodings: ReadonlyArray<readonly [what: string, bytes: Uint8Array]> = [
  ['UTF-8', bytes(file)],
  ['UTF-8 with a mark', bytes(`\ufeff${file}`)],
  ['UTF-16, small end first', utf16(file)],
  ['UTF-16, small end first, with a mark', utf16(`\ufeff${file}`)],
  ['UTF-16, big end first', swapped(file)],
  ['UTF-16, big end first, with a mark', swapped(`\ufeff${file}`)],
  ['blank lines around it', bytes(`\r\n\r\n${file}\n\n`)],
  ['a stray byte in a text', Uint8Array.from([...bytes(file.slice(0, -1)), ...bytes(',"x":"'), 0xe9, ...bytes('"}')])],
];

describe('a file may be written as', () => {
  it.each(encodings)('%s', (_what, content) => {
    expect(readHar(content).evidence.entries).toHaveLength(1);
  });
});

describe('a file that cannot be read is refused in one line that says why', () => {
  it.each(unreadable)('%s', (_what, content, says) => {
    const read = () => fromHar(parseHar(content));
    expect(read).toThrow(UnreadableFile);
    expect(read).toThrow(says);
    expect(read).not.toThrow(/\n/);
  });
});

describe('one damaged entry among others', () => {
  const damaged = () => ({log: {entries: [null, rawEntry(), {}]}});

  it('is passed over by a diagnosis, which says so', () => {
    const {evidence, places, refused} = skimHar(damaged());
    expect(evidence.entries).toHaveLength(1);
    expect(places).toEqual([1]);
    expect(refused).toEqual(['entry 0: entry is not an object', 'entry 2: request is not an object']);
  });

  it('is not lost in silence where the whole file is wanted', () => {
    expect(() => fromHar(damaged())).toThrow('the file is not valid HAR: entry 0: entry is not an object');
  });
});

describe('the browser that asked is known', () => {
  const agent = (value: string, url = 'https://chatgpt.com/') =>
    rawEntry({request: {url, headers: [{name: 'User-Agent', value}]}});
  const chrome =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36';
  const browserIn = (log: object) => fromHar({log}).environment?.browser;

  it.each<[what: string, log: object, browser: string | undefined]>([
    ['by its requests', {entries: [agent(chrome)]}, 'Chrome 109'],
    [
      'by those of the login, not of another program',
      {entries: [agent('curl/8.5', 'https://example.com/'), agent(chrome)]},
      'Chrome 109',
    ],
    ['as the program names it', {entries: [rawEntry()], browser: {name: 'Firefox', version: '128.4'}}, 'Firefox 128.4'],
    [
      'by its requests rather than by the program',
      {entries: [agent(chrome)], browser: {name: 'Firefox', version: '128.0'}},
      'Chrome 109',
    ],
    ['not when nobody names it', {entries: [rawEntry()]}, undefined],
    [
      'not when the name could be anything',
      {entries: [rawEntry()], browser: {name: 'My own', version: '1'}},
      undefined,
    ],
  ])('%s', (_what, log, browser) => expect(browserIn(log)).toBe(browser));

  it('and is still known after redaction', () => {
    expect(fromHar(redact({log: {entries: [agent(chrome)]}}, '1.0.0')).environment).toEqual({browser: 'Chrome 109'});
  });
});
