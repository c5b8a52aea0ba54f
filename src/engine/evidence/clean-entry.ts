import type * as Har from 'har-format';
import {addressKind} from './address-kind';
import {fromBase64} from './base64';
import {cleanRequest, cleanResponse, linesOf} from './clean-message';
import type {AddressKind, Entry} from './evidence';
import {type Facts, mostTrusted} from './facts';
import {safeNetError} from './net-errors';
import {isRecord, list, optional, type Raw, record, text} from './raw';
import {readFacts} from './read-facts';
import {headerIn, readHeaders} from './read-headers';
import {readText} from './read-text';
import {readAddress} from './read-url';
import {targetOf} from './resource-type';
import {safeDate} from './safe-date';
import {safeCount} from './safe-number';
import {type NameValue, safeAddress, safeOrigin} from './safe-url';
import {oneOf, safeStore} from './safe-value';
import {addressIn} from './web-address';

/** Thrown when an entry lacks what no HAR entry may lack; the message names the field. */
export class NotHar extends Error {}

function must(value: unknown, field: string): Raw {
  if (!isRecord(value)) throw new NotHar(`${field} is not an object`);
  return value;
}

/** What must be there, and of its type. An exporter may write `null` for an answer that never came. */
function partsOf(value: unknown) {
  const raw = must(value, 'entry');
  const request = must(raw.request, 'request');
  const response = raw.response === null ? {} : must(raw.response, 'response');
  if (typeof request.url !== 'string') throw new NotHar('request.url is not a text');
  const status = response.status ?? 0;
  if (typeof status !== 'number' && !(typeof status === 'string' && /^\s*-?\d{0,3}\s*$/.test(status)))
    throw new NotHar('response.status is not a number');
  return {raw, request, response, url: request.url};
}

function safeTimings(value: unknown): Har.Timings {
  const raw = record(value);
  const part = (name: string) => safeCount(raw[name], -1);
  return {
    blocked: part('blocked'),
    dns: part('dns'),
    connect: part('connect'),
    ssl: part('ssl'),
    send: safeCount(raw.send, 0),
    wait: safeCount(raw.wait, 0),
    receive: safeCount(raw.receive, 0),
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

const addressOf = (raw: Raw): AddressKind | undefined =>
  oneOf(['public', 'private', 'loopback'], raw._address) ?? addressKind(text(raw.serverIPAddress));

/** Bundles and pictures tell nothing of a login, and may hold any word. */
const isReadable = (mime: string) => !/javascript|css|^(?:image|font|video|audio)\//.test(mime);

function readBody(content: Raw, url: string, mime: string): Facts {
  const body = text(content.text);
  if (body === '' || !isReadable(mime)) return {};
  const plain = content.encoding === 'base64' ? fromBase64(body.slice(0, 400_000)) : body;
  return plain === undefined ? {} : readText(plain, url, 'body');
}

/**
 * Builds an entry anew from what is known to be safe; whatever a file adds beside that is gone. Cleaning a clean entry
 * changes nothing. The body becomes facts.
 * @param otherwise the time of an entry that does not say when it began
 * @throws NotHar when `request`, its `url`, or `response` is missing or of a wrong type
 */
export function cleanEntry(value: unknown, id: string, otherwise = new Date(0).toISOString()): Entry {
  const {raw, url: stated, ...parts} = partsOf(value);
  const address = addressIn(stated);
  const safe = safeAddress(address);
  const sent = linesOf(parts.request.headers, safe.url);
  const got = linesOf(parts.response.headers, safe.url);
  const request = cleanRequest(parts.request, safe, sent);
  const response = cleanResponse(parts.response, safe.url, got);
  const {mimeType} = response.content;
  const facts = mostTrusted(
    readFacts(raw._facts),
    readAddress(address),
    readHeaders(got),
    readBody(record(parts.response.content), stated, mimeType),
  );
  return {
    _id: id,
    startedDateTime: safeDate(raw.startedDateTime) ?? otherwise,
    time: safeCount(raw.time, 0),
    request,
    response,
    cache: {},
    timings: safeTimings(raw.timings),
    _resourceType: targetOf(raw._resourceType, request.method, sent, mimeType),
    ...optional('_error', errorOf(raw, parts.response)),
    ...optional('_initiatorOrigin', initiatorOf(raw, sent)),
    ...(Object.keys(facts).length > 0 && {_facts: facts}),
    ...(raw._fromCache ? {_fromCache: true} : {}),
    ...optional('_address', addressOf(raw)),
    ...(Number.isSafeInteger(raw._tab) && {_tab: raw._tab as number}),
    ...(typeof raw._store === 'string' && {_store: safeStore(raw._store)}),
    ...(raw._private === true && {_private: true}),
    ...(raw._seenBy === 'page' && {_seenBy: 'page' as const}),
  };
}
