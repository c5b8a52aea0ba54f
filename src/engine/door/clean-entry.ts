import type * as Har from 'har-format';
import type {Entry} from '../evidence/evidence';
import {factsFrom, mostTrusted} from '../evidence/facts';
import {issuerKind} from './certificate-issuers';
import {cleanRequest, cleanResponse, goalOf, linesOf} from './clean-message';
import {addressOf, errorOf, initiatorOf, isFromCache} from './entry-marks';
import {partsOf} from './entry-parts';
import {isRecordersPage, nameOfSentence} from './net-error-sentences';
import {optional, type Raw, record, text} from './raw';
import {readBody} from './read-body';
import {readFacts} from './read-facts';
import {headerIn, readHeaders} from './read-headers';
import {readRedirect} from './read-redirect';
import {readAddress, readGoal} from './read-url';
import {targetOf} from './resource-type';
import {safeDate} from './safe-date';
import {safeCount} from './safe-number';
import {safeAddress} from './safe-url';
import {safeStore} from './safe-value';
import {sinkholeOf} from './sinkholes';
import {socketTrouble} from './socket-trouble';
import {addressIn} from './web-address';

export {NotHar} from './entry-parts';

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

const epoch = new Date(0).toISOString();

/** Who answered, by the address and the certificate: https://playwright.dev/docs/api/class-browser#browser-new-context-option-record-har */
const answererFacts = (raw: Raw) =>
  factsFrom('address', {
    product: sinkholeOf(text(raw.serverIPAddress)),
    issuer: issuerKind(text(record(raw._securityDetails).issuer)),
  });

/** A program that records as a proxy may write an answer of its own where none came: then there was none. */
function recordersWord(response: Raw): string | undefined {
  const body = text(record(response.content).text);
  return isRecordersPage(body) ? nameOfSentence(body.slice(0, 1000)) : undefined;
}

function answerIn(raw: Raw, response: Raw): Raw {
  const instead = recordersWord(response);
  return instead ? {_error: instead} : {...response, ...socketTrouble(raw, response)};
}

/**
 * Builds an entry anew from what is known to be safe; whatever a file adds beside that is gone. Cleaning a clean entry
 * changes nothing. The body becomes facts.
 * @param otherwise asked for the time of an entry that does not say when it began
 * @throws NotHar when `request`, its `url`, or `response` is missing or of a wrong type
 */
export function cleanEntry(value: unknown, id: string, otherwise: () => string | undefined = () => undefined): Entry {
  const {raw, url: stated, ...told} = partsOf(value);
  const parts = {...told, response: answerIn(raw, told.response)};
  const address = addressIn(stated);
  const safe = safeAddress(address);
  const sent = linesOf(parts.request.headers, safe.url);
  const got = linesOf(parts.response.headers, safe.url);
  const request = cleanRequest(parts.request, safe, sent);
  const response = cleanResponse(parts.response, safe.url, got);
  const {mimeType} = response.content;
  const facts = mostTrusted(
    readFacts(raw._facts),
    readGoal(goalOf(parts.response, safe.url, got)),
    readAddress(address),
    readHeaders(got),
    readRedirect(headerIn(got, 'location')),
    answererFacts(raw),
    readBody(record(parts.response.content), stated, mimeType, response.status),
  );
  return {
    _id: id,
    startedDateTime: safeDate(raw.startedDateTime) ?? otherwise() ?? epoch,
    time: safeCount(raw.time, 0),
    request,
    response,
    cache: {},
    timings: safeTimings(raw.timings),
    _resourceType: targetOf(raw._resourceType, request.method, sent, mimeType),
    ...optional('_error', errorOf(raw, parts.response)),
    ...optional('_initiatorOrigin', initiatorOf(raw, sent)),
    ...(Object.keys(facts).length > 0 && {_facts: facts}),
    ...(isFromCache(raw, parts.response) && {_fromCache: true}),
    ...optional('_address', addressOf(raw)),
    ...(Number.isSafeInteger(raw._tab) && {_tab: raw._tab as number}),
    ...(typeof raw._store === 'string' && {_store: safeStore(raw._store)}),
    ...(raw._private === true && {_private: true}),
    ...(raw._seenBy === 'page' && {_seenBy: 'page' as const}),
  };
}
