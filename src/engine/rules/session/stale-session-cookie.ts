import {defineRule} from '../rule';
import {lastSessionAnswer, saidSignedOut, sessionCookies} from './session-answer';

/**
 * A session cookie is stored, and yet the service answers that nobody is signed in: the cookie is of no use any more,
 * but stands in the way of a new one. Signed out without such a cookie is healthy.
 */
export const staleSessionCookie = defineRule({
  id: 'stale-session-cookie',
  layer: 'session',
  kind: 'cause',
  purge: 'L2',
  needs: ['entries', 'cookies'],
  remedies: ['clear-session', 'use-private-window', 'pause-extensions', 'check-status-page', 'send-report'],

  evaluate({entries, cookies}) {
    const answer = lastSessionAnswer(entries);
    const out = answer && saidSignedOut(answer);
    if (!out) return undefined;
    const stored = sessionCookies(answer, cookies);
    if (!stored[0]) return undefined;
    const expires = stored.map(cookie => cookie.expires).find(date => date !== undefined);
    return {
      confidence: 'likely',
      facts: {cookies: stored.length, size: answer.response.content.size},
      entries: [answer],
      cookies: stored,
      supports: [
        {sign: 'session-cookie-stored', facts: {name: stored[0].name}},
        out === 'said'
          ? {sign: 'session-says-signed-out'}
          : {sign: 'session-answer-small', facts: {size: answer.response.content.size}},
      ],
      contradicts: expires ? [{sign: 'session-expires-later', facts: {time: expires}}] : [],
      unseen: out === 'said' ? [{sign: 'incident-unknown'}] : [{sign: 'session-unknown'}, {sign: 'incident-unknown'}],
    };
  },
});
