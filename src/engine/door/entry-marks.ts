import {type AddressKind, addressKind} from '../evidence/address-kind';
import {safeNetError} from '../evidence/net-errors';
import {nameOfSentence} from './net-error-sentences';
import {list, type NameValue, type Raw, record, text} from './raw';
import {headerIn} from './read-headers';
import {safeOrigin} from './safe-url';
import {oneOf} from './safe-value';

/** The `origin` header says it best; else what the exporter wrote about the initiator. */
export function initiatorOf(raw: Raw, headers: readonly NameValue[]): string | undefined {
  const frames = list(record(record(raw._initiator).stack).callFrames);
  const stated =
    text(raw._initiatorOrigin) ||
    headerIn(headers, 'origin') ||
    headerIn(headers, 'referer') ||
    text(record(raw._initiator).url) ||
    text(record(frames[0]).url);
  return stated ? safeOrigin(stated) : undefined;
}

/**
 * Charles says in a comment why there is no answer. Others write there whatever they like, so only what is known counts.
 * @see https://github.com/lightbody/browsermob-proxy/issues/207
 */
const commented = (raw: Raw, response: Raw) =>
  Number(response.status ?? 0) > 0 ? undefined : nameOfSentence(text(response.comment) || text(raw.comment));

/** The browser's name of what went wrong, wherever the exporter wrote it. */
export const errorOf = (raw: Raw, response: Raw): string | undefined => {
  const error = text(raw._error) || text(response._error) || text(response._failureText) || text(raw._failureText);
  return error === '' ? commented(raw, response) : safeNetError(error);
};

/** Of the address that answered only the kind of network. */
export const addressOf = (raw: Raw): AddressKind | undefined =>
  oneOf(['public', 'private', 'loopback'], raw._address) ?? addressKind(text(raw.serverIPAddress));

/** Programs say each in another field that an answer came from the browser itself, without asking the site. */
export const isFromCache = (raw: Raw, response: Raw): boolean =>
  Boolean(raw._fromCache) ||
  ['Memory Cache', 'Disk Cache', 'Service Worker', 'Inspector Override'].includes(text(raw._fetchType)) ||
  (response._fetchedViaServiceWorker === true && response._serviceWorkerResponseSource !== 'network');
