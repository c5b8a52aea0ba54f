import {isSessionCookie} from '../../evidence/cookie-names';
import {answeredWell, fact, isHtml, isSessionQuestion, pathOf, startOf} from '../../evidence/entries';
import type {CookieRecord, Entry} from '../../evidence/evidence';

/** A signed-in answer carries an access token of well over a thousand bytes; a signed-out one is a banner of some 250. */
const longestSignedOut = 512;

/** The last answer to whether somebody is signed in, unless a login has come back since. */
export function lastSessionAnswer(entries: readonly Entry[]): Entry | undefined {
  const answer = entries.findLast(entry => isSessionQuestion(entry) && answeredWell(entry) && !isHtml(entry));
  const since = (entry: Entry) => answer !== undefined && startOf(entry) > startOf(answer);
  const cameBack = entries.some(
    entry => pathOf(entry).startsWith('/api/auth/callback/') && answeredWell(entry) && since(entry),
  );
  return cameBack ? undefined : answer;
}

export type SaidOut = 'said' | 'short' | undefined;

/** Whether the answer means signed out: it says so, or it is too short for anything else. */
export function saidSignedOut(answer: Entry): SaidOut {
  if (fact(answer, 'session') !== undefined) return fact(answer, 'session') === 'signed-out' ? 'said' : undefined;
  const size = answer.response.content.size;
  return size > 0 && size <= longestSignedOut ? 'short' : undefined;
}

export const isLong = (answer: Entry): boolean => answer.response.content.size > longestSignedOut;

const ofSite = ({name, domain}: CookieRecord) => isSessionCookie(name) && domain.replace(/^\./, '') === 'chatgpt.com';

/** The session cookies that went with the question; where requests do not show their cookies, those that are stored. */
export function sessionCookies(answer: Entry, cookies: readonly CookieRecord[]): readonly CookieRecord[] {
  const sent = answer.request.cookies.map(({name}) => name);
  return cookies.filter(cookie => ofSite(cookie) && (sent.length === 0 || sent.includes(cookie.name)));
}
