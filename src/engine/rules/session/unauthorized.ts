import {provesSignedIn} from '../../evidence/attempt';
import {isSessionCookie} from '../../evidence/cookie-names';
import {fact, header, isDocument, startOf, storeOf} from '../../evidence/entries';
import type {CookieRecord, Entry} from '../../evidence/evidence';
import {stands} from '../named';
import {isLong, lastSessionAnswer, leftOnPurpose, saidSignedOut, sessionCookies} from './session-answer';
import {gotDataLater, isBare401, isPersonal, outlivedToken} from './token-refusals';

/** A 401 without a reason means nothing for somebody who is signed out; it does where a session was there. */

const isMeant = (entry: Entry) => isPersonal(entry) && isBare401(entry);

/** The newest refusal without a reason that nothing has overcome. */
function lastRefusal(entries: readonly Entry[]): Entry | undefined {
  const last = entries.findLast(isMeant);
  return last && stands(entries, last) && !gotDataLater(entries, last) ? last : undefined;
}

const tellsOfSession = (entry: Entry) => provesSignedIn(entry) || fact(entry, 'session') === 'signed-out';

/** The last word on the session before the refusal, if it was that somebody is signed in. */
function signedInBefore(log: readonly Entry[], refused: Entry): Entry | undefined {
  const isBefore = (entry: Entry) => startOf(entry) <= startOf(refused) && storeOf(entry) === storeOf(refused);
  const last = log.findLast(entry => isBefore(entry) && tellsOfSession(entry));
  return last && provesSignedIn(last) ? last : undefined;
}

/** The page that asks to sign in again, unless another came since. */
function dialogIn(entries: readonly Entry[]): Entry | undefined {
  const page = entries.findLast(isDocument);
  return page && fact(page, 'page') === 'signed-out-dialog' ? page : undefined;
}

/** Other classes of this layer know better: the cookie is stale, the refresh is dead, or the token was over. */
function isExplained(entries: readonly Entry[], cookies: readonly CookieRecord[]): boolean {
  const answer = lastSessionAnswer(entries);
  if (!answer) return false;
  const isStale = saidSignedOut(answer) !== undefined && sessionCookies(answer, cookies).length > 0;
  const isUnread = fact(answer, 'session') === undefined && isLong(answer) && dialogIn(entries) !== undefined;
  return isStale || isUnread || fact(answer, 'sessionError') !== undefined || outlivedToken(entries) !== undefined;
}

/** A session cookie or a token went along, as far as the request, or what the browser keeps for it, shows. */
const brought = (refused: Entry, cookies: readonly CookieRecord[]) =>
  header(refused.request, 'authorization') !== undefined ||
  refused.request.cookies.some(({name}) => isSessionCookie(name)) ||
  sessionCookies(refused, cookies).length > 0;

/** A refusal of the person's data, and what shows that a session was there. */
export interface Unauthorized {
  readonly refused: Entry;
  readonly signedIn: Entry | undefined;
  readonly brought: boolean;
  readonly page: Entry | undefined;
}

/** @param earlier what the same log holds from before these entries */
export function unauthorizedIn(
  entries: readonly Entry[],
  earlier: readonly Entry[] = [],
  cookies: readonly CookieRecord[] = [],
): Unauthorized | undefined {
  const refused = lastRefusal(entries);
  if (!refused || isExplained(entries, cookies)) return undefined;
  const log = [...earlier, ...entries];
  if (leftOnPurpose(log, refused)) return undefined;
  return {
    refused,
    signedIn: signedInBefore(log, refused),
    brought: brought(refused, cookies),
    page: dialogIn(entries),
  };
}
