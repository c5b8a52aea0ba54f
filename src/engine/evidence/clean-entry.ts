import type * as Har from 'har-format';
import {addressKind} from './address-kind';
import {safeCookieName} from './cookie-names';
import type {AddressKind, Entry} from './evidence';
import {type Facts, mergeFacts} from './facts';
import {safeNetError} from './net-errors';
import {count, isRecord, list, optional, pairs, type Raw, record, text} from './raw';
import {readFacts} from './read-facts';
import {fromBase64, headerIn, readHeaders} from './read-headers';
import {readText} from './read-text';
import {readUrl} from './read-url';
import {targetOf} from './resource-type';
import {safeHeader, safeMime} from './safe-header';
import {type NameValue, safeOrigin, safeQuery, safeUrl} from './safe-url';
import {kindOf, safeDate, shaped} from './safe-value';

/** Thrown when an entry lacks what no HAR entry may lack; the message names the field. */
export class NotHar extends Error {}

function must(value: unknown, field: string): Raw {
  if (!isRecord(value)) throw new NotHar(`${field} is not an object`);
  return value;
}

const safeMethod = (value: unknown) =>
  shaped(value, /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE)$/) ?? 'OTHER';
const safeVersion = (value: unknown) => shaped(text(value).toLowerCase(), /^(?:http\/[\d.]{1,3}|h[23]|unknown)$/) ?? '';

/** Names of the cookies that a message carried; a file may list them, or only have the header. */
function cookieNames(listed: unknown, headers: readonly NameValue[], headerName: string): Har.Cookie[] {
  const fromList = list(listed).map(item => ({name: text(record(item).name), value: text(record(item).value)}));
  const line = headers.filter(({name}) => name.toLowerCase() === headerName).map(({value}) => value);
  const fromLine = line
    .flatMap(value => (headerName === 'cookie' ? value.split(';') : value.split('\n')))
    .map(pair => {
      const [name = '', ...rest] = (pair.split(';')[0] ?? '').split('=');
      return {name: name.trim(), value: rest.join('=').trim()};
    });
  const named = fromList.length > 0 ? fromList : fromLine;
  return named
    .filter(({name}) => name !== '')
    .map(({name, value}) => ({name: safeCookieName(name), value: kindOf(value)}));
}

function safeTimings(value: unknown): Har.Timings {
  const raw = record(value);
  const part = (name: string) => count(raw[name], -1);
  return {
    blocked: part('blocked'),
    dns: part('dns'),
    connect: part('connect'),
    ssl: part('ssl'),
    send: count(raw.send, 0),
    wait: count(raw.wait, 0),
    receive: count(raw.receive, 0),
  };
}

/** The `origin` header says it best; else what the exporter wrote about the initiator. */
function initiatorOf(raw: Raw, headers: readonly NameValue[]): string | undefined {
  const frames = list(record(record(raw._initiator).stack).callFrames);
  const stated =
    text(raw._initiatorOrigin) ||
    headerIn(headers, 'origin') ||
    headerIn(headers, 'referer') ||
    text(record(raw._initiator).url) ||
    text(record(frames[0]).url);
  return stated ? safeOrigin(stated) : undefined;
}

const errorOf = (raw: Raw, response: Raw): string | undefined => {
  const error = text(raw._error) || text(response._error) || text(response._failureText) || text(raw._failureText);
  return error === '' ? undefined : safeNetError(error);
};

/** Bundles and pictures tell nothing of a login, and may hold any word. */
const isReadable = (mime: string) => !/javascript|css|^(?:image|font|video|audio)\//.test(mime);

function readBody(content: Raw, url: string, mime: string): Facts {
  const body = text(content.text);
  if (body === '' || !isReadable(mime)) return {};
  const plain = content.encoding === 'base64' ? fromBase64(body.slice(0, 400_000)) : body;
  return plain === undefined ? {} : readText(plain, url, 'body');
}

/** A `location` may be relative; only the whole address can be cleaned. */
const absolute = (address: string, base: string) =>
  URL.canParse(address, base) ? new URL(address, base).href : address;
const resolved = ({name, value}: NameValue, base: string): NameValue =>
  name.toLowerCase() === 'location' ? {name, value: absolute(value, base)} : {name, value};

/**
 * Builds an entry anew from what is known to be safe; whatever a file adds beside that is gone. Cleaning a clean entry
 * changes nothing. The body becomes facts.
 * @throws NotHar when `request`, its `url`, or `response` is missing or of a wrong type
 */
export function cleanEntry(value: unknown, id: string): Entry {
  const raw = must(value, 'entry');
  const request = must(raw.request, 'request');
  const response = must(raw.response, 'response');
  if (typeof request.url !== 'string') throw new NotHar('request.url is not a text');
  if (request.method !== undefined && typeof request.method !== 'string')
    throw new NotHar('request.method is not a text');
  const status =
    typeof response.status === 'string' && /^\d{3}$/.test(response.status) ? Number(response.status) : response.status;
  if (status !== undefined && status !== null && typeof status !== 'number')
    throw new NotHar('response.status is not a number');

  const url = safeUrl(request.url);
  const method = safeMethod(request.method);
  const sent = pairs(request.headers);
  const got = pairs(response.headers).map(line => resolved(line, url));
  const content = record(response.content);
  const mime = safeMime(text(content.mimeType) || (headerIn(got, 'content-type') ?? ''));
  const facts = mergeFacts(
    readFacts(raw._facts),
    readUrl(request.url),
    readHeaders(got),
    readBody(content, request.url, mime),
  );
  const postData = record(request.postData);
  return {
    _id: id,
    startedDateTime: safeDate(raw.startedDateTime) ?? new Date(0).toISOString(),
    time: count(raw.time, 0),
    request: {
      method,
      url,
      httpVersion: safeVersion(request.httpVersion),
      headers: sent.map(({name, value: line}) => safeHeader(name, line)),
      cookies: cookieNames(request.cookies, sent, 'cookie'),
      queryString: safeQuery(new URL(url)),
      headersSize: count(request.headersSize, -1),
      bodySize: count(request.bodySize, -1),
      ...(request.postData !== undefined && {postData: {mimeType: safeMime(text(postData.mimeType)), text: ''}}),
    },
    response: {
      status: Number.isInteger(status) ? Math.min(Math.max(status as number, 0), 999) : 0,
      statusText: '',
      httpVersion: safeVersion(response.httpVersion),
      headers: got.map(({name, value: line}) => safeHeader(name, line)),
      cookies: cookieNames(response.cookies, got, 'set-cookie'),
      content: {size: count(content.size, 0), mimeType: mime},
      redirectURL: text(response.redirectURL) && safeUrl(absolute(text(response.redirectURL), url)),
      headersSize: count(response.headersSize, -1),
      bodySize: count(response.bodySize, -1),
    },
    cache: {},
    timings: safeTimings(raw.timings),
    _resourceType: targetOf(raw._resourceType, method, sent, mime),
    ...optional('_error', errorOf(raw, response)),
    ...optional('_initiatorOrigin', initiatorOf(raw, sent)),
    ...(Object.keys(facts).length > 0 && {_facts: facts}),
    ...(raw._fromCache !== undefined && raw._fromCache !== false && {_fromCache: true}),
    ...optional('_address', addressOfServer(raw)),
    ...(Number.isSafeInteger(raw._tab) && {_tab: raw._tab as number}),
    ...optional('_store', shaped(raw._store, /^[a-z0-9-]{1,40}$/)),
    ...(raw._private === true && {_private: true}),
    ...(raw._seenBy === 'page' && {_seenBy: 'page' as const}),
  };
}

function addressOfServer(raw: Raw): AddressKind | undefined {
  const kinds: readonly AddressKind[] = ['public', 'private', 'loopback'];
  return kinds.find(kind => kind === raw._address) ?? addressKind(text(raw.serverIPAddress));
}
