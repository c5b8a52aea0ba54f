import type {Entry} from './evidence';
import type {FactName, FactValues} from './facts';
import {isLoginHost} from './hosts';
import {later, placeOf, startOf} from './later';
import {callbackPath, sessionPath} from './login-paths';
import {type NetErrorFamily, netErrorFamily} from './net-errors';
import {once} from './once';

export {startOf} from './later';

/** Questions that rules ask about an entry. */

/** A view of a log that is made once for each log. */
export const onceEachLog = <View extends object>(of: (entries: readonly Entry[]) => View) => once(of);

/** The cleaned address; entries always hold one that parses. */
export const addressOf = once((entry: Entry) => new URL(entry.request.url));

const parts = /^\w+:\/\/([^/?#]*)([^?#]*)/;

/** Asked far more often than the rest of an address. What is cleaned is written in one way, so it need not be parsed. */
const placeOfRequest = once((entry: Entry) => {
  const [, host = '', path = ''] = parts.exec(entry.request.url) ?? [];
  return {host, path};
});

export const hostOf = (entry: Entry): string => placeOfRequest(entry).host;
export const pathOf = (entry: Entry): string => placeOfRequest(entry).path;
export const statusOf = (entry: Entry): number => entry.response.status;
export const endOf = (entry: Entry): number => startOf(entry) + Math.max(0, entry.time);

export const fact = <Name extends FactName>(entry: Entry, name: Name): FactValues[Name] | undefined =>
  entry._facts?.[name]?.value as FactValues[Name] | undefined;

/**
 * A header's value, several joined as the Fetch standard does; undefined when it is not there. Cleaned names are in
 * lower case.
 */
export function header({headers}: Pick<Entry['request'], 'headers'>, name: string): string | undefined {
  const lines = headers.filter(line => line.name === name);
  return lines.length > 0 ? lines.map(({value}) => value).join(', ') : undefined;
}

export const headersSeen = (entry: Entry): boolean => entry._seenBy !== 'page' && entry.response.headers.length > 0;

/** The answer was made or passed on by the site's own edge: every genuine capture carries both marks. */
export const fromEdge = (entry: Entry): boolean =>
  header(entry.response, 'cf-ray') !== undefined && header(entry.response, 'server') === 'cloudflare';

/** The header marks every challenge of today; older ones (also 503) and pages without headers show it by their structure. */
export const isChallenge = (entry: Entry): boolean =>
  header(entry.response, 'cf-mitigated') === 'challenge' ||
  (fact(entry, 'page') === 'cloudflare-challenge' &&
    (statusOf(entry) >= 400 || statusOf(entry) === 0) &&
    (fromEdge(entry) || !headersSeen(entry)));

/** The edge says itself that the error is its own: by its header, or by its own page. */
export const isEdgesOwn = (entry: Entry): boolean =>
  header(entry.response, 'cf-error-type') !== undefined || fact(entry, 'page') === 'cloudflare-error';

export const mimeOf = ({response}: Entry): string => header(response, 'content-type') ?? response.content.mimeType;
export const isHtml = (entry: Entry): boolean => mimeOf(entry).startsWith('text/html');

export const errorFamily = (entry: Entry): NetErrorFamily | undefined =>
  entry._error === undefined ? undefined : netErrorFamily(entry._error);

export const isDocument = (entry: Entry): boolean => entry._resourceType === 'document';
export const answeredWell = (entry: Entry): boolean =>
  statusOf(entry) >= 200 && statusOf(entry) < 400 && entry._error === undefined;

/** The question whether somebody is signed in. */
export const isSessionQuestion = (entry: Entry): boolean => isLoginHost(hostOf(entry)) && pathOf(entry) === sessionPath;

/** The way back from the login to the app. */
export const isCallback = (entry: Entry): boolean =>
  isLoginHost(hostOf(entry)) && pathOf(entry).startsWith(callbackPath);

/** What began after it. A file may be too coarse to tell: then the order of the log does. */
export function since(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  const [place, start] = [placeOf(entries, entry), startOf(entry)];
  return entries.filter(
    (other, index) => startOf(other) > start || (place >= 0 && index > place && startOf(other) === start),
  );
}

/** Of the same name are the same request once more. */
export const requestKey = (entry: Entry) => `${entry.request.method} ${hostOf(entry)}${pathOf(entry)}`;
/** A page that is only known because it was read: it may have been open long before, so it shows nothing of what came later. */
export const isOnlyRead = (entry: Entry) => entry._seenBy === 'page' && isDocument(entry);

const laterAnswer = later(entry => (answeredWell(entry) && !isOnlyRead(entry) ? [requestKey(entry)] : []));

/** The same request once more, answered well: a retry that worked. A preflight is another request. */
export const laterSuccess = (entries: readonly Entry[], failed: Entry): Entry | undefined =>
  laterAnswer(entries, failed, requestKey(failed));

const dataKey = (entry: Entry) => `data ${hostOf(entry)}${pathOf(entry)}`;
const pageKey = (entry: Entry) => `page ${hostOf(entry)}`;
const laterEntry = later(entry =>
  answeredWell(entry) && !isOnlyRead(entry) ? [dataKey(entry), ...(isDocument(entry) ? [pageKey(entry)] : [])] : [],
);

/** The gate let the next one through: any page of the host after a page, only the same address after a data request. */
export const letInLater = (entries: readonly Entry[], refused: Entry): Entry | undefined =>
  laterEntry(entries, refused, isDocument(refused) ? pageKey(refused) : dataKey(refused));

const anyPage = 'a page of any login host';
const laterHost = later(entry =>
  statusOf(entry) > 0 && !entry._fromCache && !isOnlyRead(entry)
    ? [hostOf(entry), ...(isDocument(entry) && isLoginHost(hostOf(entry)) ? [anyPage] : [])]
    : [],
);

/** The host's name was resolved again: whatever it answered, it was found. */
export const foundLater = (entries: readonly Entry[], lost: Entry): Entry | undefined =>
  laterHost(entries, lost, hostOf(lost));

/** The line is back: the host answered, or a page of any login host came, whatever they said. */
export const reachedLater = (entries: readonly Entry[], lost: Entry): Entry | undefined =>
  laterHost(entries, lost, hostOf(lost)) ?? laterHost(entries, lost, anyPage);

/** Bytes of the answer, by the first of its three measures that was written down; 0 when none was. */
export const sizeOf = ({response}: Entry): number =>
  [response.content.size, response.bodySize, Number(header(response, 'content-length'))].find(size => size > 0) ?? 0;

/** Chromium's second store, and Firefox's. */
const privateStores = ['1', 'firefox-private'];

/** Whether the cookie lies in the store that the request used. Chromium only says whether it was the private one. */
export const usesStore = ({_store, _private = false}: Entry, storeId: string): boolean =>
  _store === undefined ? storeId === 'file' || privateStores.includes(storeId) === _private : _store === storeId;

/** One name for the store of an entry, to tell attempts apart. */
export const storeOf = ({_store = '', _private = false}: Entry): string => `${_store}/${_private}`;
