import {describe, expect, it} from 'vitest';
import {answering, rawEntry, rawHar, sending} from '../../testing/har-file';
import {redact} from '../report/redact';
import {addressKind} from './address-kind';
import {kindOf} from './kind-of';
import {messageIn} from './known-messages';
import {safeNetError} from './net-errors';
import {readText} from './read-text';
import {readUrl} from './read-url';
import {safeCode} from './safe-code';
import {safeDate} from './safe-date';
import {safeHeader} from './safe-header';
import {safeUrl} from './safe-url';

/** Beginnings and repetitions that make a careless pattern start over again and again. */
const units = [
  'a',
  '<',
  '>',
  '&',
  '&amp;',
  '<script',
  '<script></script',
  '<style>',
  '<!--',
  'cf-error-details ',
  'cf-error-details error code:',
  'cf-code-label>',
  'cf-code-label><',
  'cf-error-code <a>',
  'errorCode:',
  'errorCode":     ',
  'error code: ',
  'Route Error (409 ',
  'Route Error (409 )"code"',
  'Route Error (409 ) "code" : "',
  'class="',
  'class="a blocked-ico',
  'Ray ID:          ',
  '(error=',
  '(a_b',
  'request ID:',
  'id="challenge-',
  '/cdn-cgi/challenge-platform/h/',
  'eyJ',
  'eyJ.',
  'eyJ..',
  'a@',
  ' ',
  '\n',
  '\t ',
  '0',
  '0-',
  '[',
  '{"a":',
  '/',
  '/a',
  'a=1&',
  '%25',
  '%',
  '=',
  ';',
  'a=b;',
  ',',
  'a, ',
  '1.1 (',
  'A',
  'Aa',
  'a_',
  'ERR_',
  '\\',
  '日',
  '\ud800',
];

const headers = (
  'set-cookie cookie via server authorization strict-transport-security cache-control content-type retry-after date ' +
  'access-control-allow-origin access-control-allow-headers access-control-allow-methods location x-request-id cf-ray'
).split(' ');

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'a page of the login server': text => readText(text, 'https://auth.openai.com/error', 'page'),
  'a body of the site': text => readText(text, 'https://chatgpt.com/', 'body'),
  'a trace': text => readText(`fl=${text}`, 'https://chatgpt.com/cdn-cgi/trace', 'body'),
  'a message': text => readText(JSON.stringify({error: {message: text}}), 'https://auth.openai.com/', 'body'),
  'a path': text => safeUrl(`https://chatgpt.com/${text}`),
  'a query': text => safeUrl(`https://chatgpt.com/?${text}`),
  'an address': safeUrl,
  'a payload': text => readUrl(`https://auth.openai.com/error?payload=${text}`),
  'a network error': text => safeNetError(`ERR_${text}`),
  'a network address': addressKind,
  'a kind': kindOf,
  'a date': safeDate,
  'a code': safeCode,
  'a sentence': messageIn,
  ...Object.fromEntries(headers.map(name => [`header ${name}`, (text: string) => safeHeader(name, text)])),
};

function quickest(work: () => unknown, times: number): number {
  const durations = Array.from({length: times}, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...durations);
}

/** How much longer the work takes on twice as much. Too little to be measured is no growth. */
function growth(work: (size: number) => unknown, size: number, unmeasurable: number, times: number): number {
  if (quickest(() => work(2 * size), 1) < unmeasurable) return 1;
  return quickest(() => work(2 * size), times) / quickest(() => work(size), times);
}

describe('twice the text takes twice the time, whatever it repeats', () => {
  it.each(Object.entries(readers))('%s', (_what, read) => {
    const slow = units.filter(
      unit => growth(size => read(unit.repeat(Math.ceil(size / unit.length))), 100_000, 40, 5) > 3.5,
    );
    expect(slow).toEqual([]);
  });
});

const many = (number: number) => {
  const entry = rawEntry({request: {headers: [{name: 'cookie', value: 'oai-did=1; __cf_bm=2; a=3'}]}});
  return rawHar({log: {entries: Array.from({length: number}, () => entry)}});
};

const large: ReadonlyArray<readonly [what: string, file: (size: number) => unknown, size: number]> = [
  ['50,000 entries', many, 25_000],
  ['a header of a megabyte', size => answering('set-cookie', 'a=b; '.repeat(size)), 100_000],
  ['a header of a million lines', size => answering('date', '\n'.repeat(size)), 500_000],
  ['a cookie line of a megabyte', size => sending('cookie', 'a=b; '.repeat(size)), 100_000],
  ['an address of a megabyte', size => rawHar({url: `https://chatgpt.com/?${'a=b&'.repeat(size)}`}), 125_000],
];

describe('twice the file takes twice the time', () => {
  it.each(large)(
    '%s',
    (_what, file, size) => {
      const files = new Map([size, 2 * size].map(wanted => [wanted, file(wanted)]));
      expect(growth(wanted => redact(files.get(wanted), '1.0.0'), size, 400, 2)).toBeLessThan(3.5);
    },
    60_000,
  );
});
