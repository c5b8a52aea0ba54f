import {describe, expect, it} from 'vitest';
import {answering, rawEntry, rawHar, sending} from '../../testing/har-file';
import {kindOf} from '../door/kind-of';
import {readText} from '../door/read-text';
import {readUrl} from '../door/read-url';
import {safeCode} from '../door/safe-code';
import {safeDate} from '../door/safe-date';
import {safeFileHeader} from '../door/safe-file-header';
import {safeUrl} from '../door/safe-url';
import {redact} from '../report/redact';
import {addressKind} from './address-kind';
import {messageIn} from './known-messages';
import {safeNetError} from './net-errors';

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
  '<i-FILTER ',
  '<title>Website Blocked</title>',
  '<title>● ',
  '<Generated ',
  '(a_b',
  'request ID:',
  'id="challenge-',
  '<h1>400',
  '<h1>400</h1></center><center>',
  '<h1>400</h1>     </center>     ',
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
  ...Object.fromEntries(headers.map(name => [`header ${name}`, (text: string) => safeFileHeader(name, text)])),
};

/** A pattern that starts over at each letter needs minutes for one such text; then the runner's own limit ends the test. */
const limit = 30_000;

describe('no text keeps the door busy, whatever it repeats', () => {
  it.each(Object.entries(readers))(
    '%s',
    (_what, read) => {
      for (const unit of units) expect(() => read(unit.repeat(Math.ceil(200_000 / unit.length)))).not.toThrow();
    },
    limit,
  );
});

const many = (number: number) => {
  const entry = rawEntry({request: {headers: [{name: 'cookie', value: 'oai-did=1; __cf_bm=2; a=3'}]}});
  return rawHar({log: {entries: Array.from({length: number}, () => entry)}});
};

const large: ReadonlyArray<readonly [what: string, file: (size: number) => unknown, size: number]> = [
  ['50,000 entries', many, 50_000],
  ['a header of a megabyte', size => answering('set-cookie', 'a=b; '.repeat(size)), 200_000],
  ['a header of a million lines', size => answering('date', '\n'.repeat(size)), 1_000_000],
  ['a cookie line of a megabyte', size => sending('cookie', 'a=b; '.repeat(size)), 200_000],
  ['an address of a megabyte', size => rawHar({url: `https://chatgpt.com/?${'a=b&'.repeat(size)}`}), 250_000],
];

describe('no file does', () => {
  it.each(large)('%s', (_what, file, size) => expect(redact(file(size), '1.0.0').log.entries).not.toEqual([]), limit);
});
