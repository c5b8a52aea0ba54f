import {errorFamily, header, hostOf, pathOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginCritical} from '../../evidence/hosts';
import {chainOf, preflightOf, wasFollowed, wasUsed} from '../../evidence/redirects';
import {type Asked, surelyFailed, surelyRefused} from './cors-check';
import {askedAcross} from './cross-origin';

/** Data, and not a picture or a script: by its type, or by its path where an exporter names no type. */
const isData = (entry: Entry) =>
  entry._resourceType === 'xhr' ||
  (entry._resourceType === 'other' && /^\/(?:api|backend-api|backend-anon|oauth)\//.test(pathOf(entry)));

export const isAnswered = (entry: Entry | undefined): entry is Entry =>
  entry !== undefined && statusOf(entry) > 0 && entry.response.headers.length > 0;

/** A proxy that records never sees the request for which leave was refused: it is not sent. */
const isLonePreflight = (entries: readonly Entry[], entry: Entry) =>
  isAnswered(entry) && header(entry.request, 'access-control-request-method') !== undefined && !wasUsed(entries, entry);

/**
 * Chromium only says `ERR_FAILED`. Firefox and recording proxies name no error, but show that the page asked in mode
 * `cors`, and what was answered; Safari says why in a sentence.
 */
function wasWithheld(entries: readonly Entry[], entry: Entry, asked: Asked): boolean {
  const family = errorFamily(entry);
  const mode = header(entry.request, 'sec-fetch-mode');
  if (mode === 'no-cors' || (family !== undefined && family !== 'withheld' && family !== 'other')) return false;
  if (entry.request.method === 'OPTIONS')
    return surelyRefused(entry, asked) !== undefined && isLonePreflight(entries, entry);
  if (family === 'withheld') return true;
  if (isAnswered(entry))
    return mode === 'cors' && surelyFailed(entry, asked) !== undefined && !wasFollowed(entries, entry);
  const preflight = preflightOf(entries, entry);
  return isAnswered(preflight) && surelyRefused(preflight, asked) !== undefined;
}

/** Cheap, and false for nearly everything of a healthy log: the questions behind it look through the whole log. */
const mayBeWithheld = (entry: Entry) =>
  isData(entry) &&
  (entry._error !== undefined ||
    statusOf(entry) === 0 ||
    entry.request.method === 'OPTIONS' ||
    !['same-origin', undefined].includes(header(entry.request, 'sec-fetch-site')));

/** A request of the login whose answer the browser kept from the page. */
export const isBlocked = (entries: readonly Entry[]) => (entry: Entry) => {
  if (!mayBeWithheld(entry) || !isLoginCritical(hostOf(chainOf(entries, entry)[0]))) return false;
  const asked = askedAcross(entries, entry);
  return asked !== undefined && wasWithheld(entries, entry, asked);
};
