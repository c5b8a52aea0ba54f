import {fact, isCallback, startOf, statusOf, storeOf, usesStore} from '../../evidence/entries';
import type {CookieChange, Entry} from '../../evidence/evidence';
import {namedIn} from '../named';
import {classOfCode} from '../named-failures';

/** The way back from the login server to the app, and how next-auth refuses it. */

/** The page of a refusal comes at once. */
const atOnce = 10_000;

const callbackBefore = (entries: readonly Entry[], page: Entry) =>
  entries.findLast(
    entry =>
      isCallback(entry) &&
      startOf(entry) <= startOf(page) &&
      startOf(page) - startOf(entry) < atOnce &&
      storeOf(entry) === storeOf(page),
  );

/**
 * The pages on which next-auth refused, or the redirects to them where a log ends with these, the newest first, and the
 * callback that led there: as far as they were seen.
 */
export interface Refusal {
  readonly pages: readonly Entry[];
  readonly callback?: Entry | undefined;
  readonly code: string;
}

/** The latest refusal that nothing has overcome. */
export function refusalOf(entries: readonly Entry[]): Refusal | undefined {
  const pages = namedIn(entries, 'oauth-callback-error');
  const [page] = pages;
  return page && {pages, callback: callbackBefore(entries, page), code: fact(page, 'authCode') ?? ''};
}

/** The login server had refused already, and the way back only brought its word. */
export const broughtRefusal = ({callback}: Refusal): boolean =>
  callback?._facts?.authCode?.from !== 'goal' &&
  classOfCode((callback && fact(callback, 'authCode')) ?? '') !== undefined;

const stateCookie = '__Secure-next-auth.state';

/** The last that was heard of the cookie before the callback is that it went. */
function wentBefore(callback: Entry, changes: readonly CookieChange[]): boolean {
  const last = changes.findLast(
    ({name, at, storeId}) =>
      name === stateCookie && Date.parse(at) <= startOf(callback) && usesStore(callback, storeId),
  );
  return last?.removed === true;
}

/** Whether the browser had lost the cookie of this login: a file shows what went along, a browser what was removed. */
export function hadLostState(callback: Entry, changes: readonly CookieChange[] = []): boolean {
  const sent = callback.request.cookies.map(({name}) => name);
  return sent.length > 0 ? !sent.includes(stateCookie) : wentBefore(callback, changes);
}

/** An earlier try of the way back that the service answered with trouble of its own: that spends the login's code. */
export const troubleBefore = (entries: readonly Entry[], failed: Entry): Entry | undefined =>
  entries.findLast(entry => isCallback(entry) && statusOf(entry) >= 500 && startOf(entry) <= startOf(failed));
