import {isSessionCookie} from '../../evidence/cookie-names';
import {reaches} from '../../evidence/cookie-reach';
import {
  answeredWell,
  endOf,
  fact,
  isCallback,
  isHtml,
  isSessionQuestion,
  pathOf,
  sizeOf,
  startOf,
  usesStore,
} from '../../evidence/entries';
import type {CookieChange, CookieRecord, Entry} from '../../evidence/evidence';
import {longestSignedOut} from '../../evidence/session-size';

/** The last answer to whether somebody is signed in, unless a login has come back since, or was coming back meanwhile. */
export function lastSessionAnswer(entries: readonly Entry[]): Entry | undefined {
  const answer = entries.findLast(entry => isSessionQuestion(entry) && answeredWell(entry) && !isHtml(entry));
  const since = (entry: Entry) => answer !== undefined && endOf(entry) >= startOf(answer);
  const cameBack = entries.some(entry => isCallback(entry) && answeredWell(entry) && since(entry));
  return cameBack ? undefined : answer;
}

export type SaidOut = 'said' | 'short' | undefined;

/** Whether the answer means signed out: it says so, or it is too short for anything else. */
export function saidSignedOut(answer: Entry): SaidOut {
  if (fact(answer, 'session') !== undefined) return fact(answer, 'session') === 'signed-out' ? 'said' : undefined;
  const size = sizeOf(answer);
  return size > 0 && size <= longestSignedOut ? 'short' : undefined;
}

export const isLong = (answer: Entry): boolean => sizeOf(answer) > longestSignedOut;

/** Somebody who has just signed out, and not signed in again since, is rightly signed out. */
export function leftOnPurpose(entries: readonly Entry[], answer: Entry): boolean {
  const before = entries.filter(entry => startOf(entry) <= startOf(answer));
  const left = before.findLastIndex(
    entry => entry.request.method === 'POST' && pathOf(entry) === '/api/auth/signout' && answeredWell(entry),
  );
  return left >= 0 && !before.slice(left).some(isCallback);
}

/** A login since then, perhaps in another tab, has stored a newer cookie than the one that was asked about. */
export const isOutdated = (answer: Entry, changes: readonly CookieChange[] = []): boolean =>
  changes.some(
    ({name, at, removed, storeId}) =>
      isSessionCookie(name) && !removed && Date.parse(at) > endOf(answer) + 500 && usesStore(answer, storeId),
  );

/**
 * The session cookies that went with the question. A file knows no others; a browser does not show its requests'
 * cookies, so there those that are stored in the same place stand for them.
 */
export function sessionCookies(answer: Entry, cookies: readonly CookieRecord[]): readonly CookieRecord[] {
  const sent = new Set(answer.request.cookies.map(({name}) => name));
  return cookies.filter(
    cookie =>
      isSessionCookie(cookie.name) &&
      reaches(cookie, answer) &&
      (cookie.storeId === 'file' || sent.size > 0 ? sent.has(cookie.name) : usesStore(answer, cookie.storeId)),
  );
}
