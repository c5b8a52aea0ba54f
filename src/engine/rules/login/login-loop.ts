import {sizeOf} from '../../evidence/entries';
import type {CookieRecord, Entry} from '../../evidence/evidence';
import {defineRule, type Match, type Sign} from '../rule';
import {
  isOutdated,
  lastSessionAnswer,
  leftOnPurpose,
  type SaidOut,
  saidSignedOut,
  sessionCookies,
} from '../session/session-answer';
import {isHurried, passesOf} from './login-passes';
import {redirectCircle} from './redirect-circle';

function outSigns(answer: Entry, out: SaidOut): readonly Sign[] {
  if (out === 'said') return [{sign: 'session-never-came'}];
  return out === 'short' ? [{sign: 'session-answer-small', facts: {size: sizeOf(answer)}}] : [];
}

/** A session cookie that was kept has classes of its own. */
const keptSigns = (answer: Entry, cookies: readonly CookieRecord[] | undefined): readonly Sign[] =>
  cookies && sessionCookies(answer, cookies).length === 0 ? [{sign: 'session-cookie-absent'}] : [];

function cameToNothing(passes: readonly Entry[], answer: Entry | undefined, cookies?: readonly CookieRecord[]): Match {
  const out = answer && saidSignedOut(answer);
  return {
    confidence: passes.length > 1 ? 'likely' : 'possible',
    facts: {times: passes.length},
    entries: [...(answer && out ? [answer] : []), ...passes],
    supports: [
      {sign: 'login-passed', facts: {count: passes.length}},
      ...(answer ? [...outSigns(answer, out), ...keptSigns(answer, cookies)] : []),
    ],
    contradicts: passes.length > 1 ? [] : [{sign: 'answered-once'}],
    unseen: [
      ...(out === 'said' ? [] : [{sign: 'session-unknown' as const}]),
      ...(cookies ? [] : [{sign: 'cookies-unknown' as const}]),
    ],
  };
}

/**
 * The login succeeds, but no session comes of it, so it begins anew: by hand, by itself, or as a circle of
 * redirects. A symptom: what keeps the session away has classes of its own.
 *
 * Recognised by logins come back without an error, and the session answer says signed out, or they come three times
 * within minutes; or the browser is sent round in circles.
 * @see https://github.com/wong2/chatgpt-google-extension/issues/80
 * @see https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
export const loginLoop = defineRule({
  id: 'login-loop',
  layer: 'login',
  kind: 'symptom',
  purge: 'L2',
  needs: ['entries'],
  wants: ['cookies', 'cookieChanges'],
  remedies: [
    'clear-session',
    'pause-extensions',
    'use-private-window',
    'deep-clean',
    'check-status-page',
    'send-report',
  ],

  evaluate({entries, cookies, cookieChanges}) {
    const circle = redirectCircle(entries);
    if (circle) return circle;
    const passes = passesOf(entries);
    const answer = lastSessionAnswer(entries);
    if (answer && (leftOnPurpose(entries, answer) || isOutdated(answer, cookieChanges))) return undefined;
    const cameOut = answer !== undefined && saidSignedOut(answer) !== undefined && passes.length > 0;
    return cameOut || isHurried(passes) ? cameToNothing(passes, answer, cookies) : undefined;
  },
});
