import {addressOf, header, hostOf, isDocument, startOf, usesStore} from '../../evidence/entries';
import type {CookieChange, CookieRecord, Entry} from '../../evidence/evidence';
import {siteOf} from '../../evidence/hosts';

/** Whether a browser keeps the cookies that a login host hands out, as far as the evidence tells. */

/** Where cookies may be seen: with the requests of a file, or stored in a browser, which notes their changes. */
export interface Jar {
  readonly entries: readonly Entry[];
  readonly cookies?: readonly CookieRecord[] | undefined;
  readonly cookieChanges?: readonly CookieChange[] | undefined;
}

export type Keeping = 'kept' | 'refused' | 'unknown';

/** Chromium shows no extension what an answer sets, and some programs leave it out. */
export const setsCookies = ({response}: Entry): boolean =>
  response.cookies.length > 0 || header(response, 'set-cookie') !== undefined;

/** A page, or data that a page of the same origin asks for, takes the cookies of its host along. */
const takesCookies = (entry: Entry) =>
  isDocument(entry) ||
  (entry._resourceType === 'xhr' &&
    entry.request.method !== 'OPTIONS' &&
    [undefined, addressOf(entry).origin].includes(entry._initiatorOrigin));

/** By what went along with the requests to the host: in a file all of it is seen, or nothing. */
function inFile(asked: Entry, entries: readonly Entry[]): Keeping {
  const own = entries.filter(entry => hostOf(entry) === hostOf(asked));
  if (own.some(({request}) => request.cookies.length > 0)) return 'kept';
  const set = own.findIndex(setsCookies);
  return set >= 0 && own.slice(set + 1).filter(takesCookies).length > 1 ? 'refused' : 'unknown';
}

/** By what is stored. What was taken away was kept before; and the store of a private window ends with it. */
function inBrowser(asked: Entry, {entries, cookies, cookieChanges = []}: Jar): Keeping {
  const isOwn = ({domain, storeId}: {readonly domain: string; readonly storeId: string}) =>
    usesStore(asked, storeId) && siteOf(domain.replace(/^\./, '')) === siteOf(hostOf(asked));
  const begun = startOf(entries[0] ?? asked);
  if (cookies?.some(isOwn) || cookieChanges.some(change => Date.parse(change.at) >= begun && isOwn(change)))
    return 'kept';
  return cookies && !asked._private ? 'refused' : 'unknown';
}

/** @param asked an answer that handed out cookies, or missed them; what a browser recorded knows its tab */
export const keepingOf = (asked: Entry, jar: Jar): Keeping =>
  asked._tab === undefined ? inFile(asked, jar.entries) : inBrowser(asked, jar);
