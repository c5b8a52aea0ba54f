import type * as Har from 'har-format';
import {carriedCookies} from './carried-cookies';
import {isRecord, type NameValue, pairs, type Raw, record, text} from './raw';
import {headerIn} from './read-headers';
import {safeFileHeader} from './safe-file-header';
import {safeMethod} from './safe-method';
import {safeMime} from './safe-mime';
import {safeCount} from './safe-number';
import {type SafeAddress, safeUrl} from './safe-url';
import {shaped} from './safe-value';
import {addressIn} from './web-address';

const safeVersion = (value: unknown) =>
  shaped(text(value).toLowerCase(), /^(?:http\/[123](?:\.[01])?|h[23]|unknown)$/) ?? '';

/** A `location` may be relative; only the whole address can be cleaned. */
const absolute = (address: string, base: string) =>
  /^https?:\/\//i.test(address) ? address : (addressIn(address, base)?.href ?? address);

/** The headers of a file, one line each, names in lower case: exporters join the lines of one name by newlines. */
export function linesOf(headers: unknown, base: string): readonly NameValue[] {
  const lines: NameValue[] = [];
  for (const {name: written, value} of pairs(headers)) {
    const name = written.toLowerCase();
    if (name === 'location') lines.push({name, value: absolute(value, base)});
    else if (value.includes('\n')) lines.push(...value.split(/\r?\n/, 50).map(line => ({name, value: line})));
    else lines.push({name, value});
  }
  return lines.slice(0, 1000);
}

const cleanHeaders = (lines: readonly NameValue[]) => lines.map(({name, value}) => safeFileHeader(name, value));

export function cleanRequest(request: Raw, address: SafeAddress, lines: readonly NameValue[]): Har.Request {
  const {mimeType} = record(request.postData);
  return {
    method: safeMethod(text(request.method)),
    url: address.url,
    httpVersion: safeVersion(request.httpVersion),
    headers: cleanHeaders(lines),
    cookies: carriedCookies(request.cookies, lines, 'cookie'),
    queryString: address.query,
    headersSize: safeCount(request.headersSize, -1),
    bodySize: safeCount(request.bodySize, -1),
    ...(isRecord(request.postData) && {postData: {mimeType: safeMime(text(mimeType)), text: ''}}),
  };
}

const statusOf = (status: unknown) => {
  const number = Number(status ?? 0);
  return Number.isInteger(number) && number > 0 && number < 1000 ? number : 0;
};

/** Where an answer leads: not every exporter writes it down in both places. */
export const goalOf = (response: Raw, url: string, lines: readonly NameValue[]): string =>
  headerIn(lines, 'location') ?? absolute(text(response.redirectURL), url);

/** @param url of the request, already cleaned */
export function cleanResponse(response: Raw, url: string, lines: readonly NameValue[]): Har.Response {
  const content = record(response.content);
  return {
    status: statusOf(response.status),
    statusText: '',
    httpVersion: safeVersion(response.httpVersion),
    headers: cleanHeaders(lines),
    cookies: carriedCookies(response.cookies, lines, 'set-cookie'),
    content: {
      size: safeCount(content.size, 0),
      mimeType: safeMime(text(content.mimeType) || (headerIn(lines, 'content-type') ?? '')),
    },
    redirectURL: text(response.redirectURL) && safeUrl(absolute(text(response.redirectURL), url)),
    headersSize: safeCount(response.headersSize, -1),
    bodySize: safeCount(response.bodySize, -1),
  };
}
