import type * as Har from 'har-format';
import {carriedCookies} from './carried-cookies';
import {isRecord, pairs, type Raw, record, text} from './raw';
import {headerIn} from './read-headers';
import {safeHeader} from './safe-header';
import {safeMime} from './safe-mime';
import {safeCount} from './safe-number';
import {type NameValue, safeQuery, safeUrl} from './safe-url';
import {oneOf, shaped} from './safe-value';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'CONNECT', 'TRACE'] as const;

const safeVersion = (value: unknown) =>
  shaped(text(value).toLowerCase(), /^(?:http\/[123](?:\.[01])?|h[23]|unknown)$/) ?? '';

/** A `location` may be relative; only the whole address can be cleaned. */
const absolute = (address: string, base: string) =>
  URL.canParse(address, base) ? new URL(address, base).href : address;

/** The headers of a file, one line each: exporters join the lines of one name by newlines. */
export const linesOf = (headers: unknown, base: string): readonly NameValue[] =>
  pairs(headers)
    .flatMap(({name, value}) => value.split(/\r?\n/, 50).map(line => ({name, value: line})))
    .slice(0, 1000)
    .map(({name, value}) => ({name, value: name.toLowerCase() === 'location' ? absolute(value, base) : value}));

const cleanHeaders = (lines: readonly NameValue[]) => lines.map(({name, value}) => safeHeader(name, value));

/** @param url already cleaned */
export function cleanRequest(request: Raw, url: string, lines: readonly NameValue[]): Har.Request {
  const {mimeType} = record(request.postData);
  return {
    method: oneOf(methods, text(request.method).toUpperCase()) ?? 'OTHER',
    url,
    httpVersion: safeVersion(request.httpVersion),
    headers: cleanHeaders(lines),
    cookies: carriedCookies(request.cookies, lines, 'cookie'),
    queryString: safeQuery(new URL(url)),
    headersSize: safeCount(request.headersSize, -1),
    bodySize: safeCount(request.bodySize, -1),
    ...(isRecord(request.postData) && {postData: {mimeType: safeMime(text(mimeType)), text: ''}}),
  };
}

const statusOf = (status: unknown) => {
  const number = Number(status ?? 0);
  return Number.isInteger(number) && number > 0 && number < 1000 ? number : 0;
};

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
