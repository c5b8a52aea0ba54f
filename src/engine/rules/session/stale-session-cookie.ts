import {sizeOf} from '../../evidence/entries';
import {defineRule, type Sign} from '../rule';
import {incidentSigns} from './incident';
import {isOutdated, lastSessionAnswer, leftOnPurpose, saidSignedOut, sessionCookies} from './session-answer';
import {flawsOf, piecesOf} from './session-chunks';

/**
 * A session cookie is stored, and yet the service answers that nobody is signed in: the cookie is of no use any more,
 * but stands in the way of a new one.
 *
 * Recognised by a session answer that says signed out, or is too short for anything else, although such a cookie is
 * stored whole in the same place. Signed out without a cookie, right after signing out, or before a login that came back
 * is healthy; pieces that do not fit together are a class of their own.
 * @see https://github.com/nextauthjs/next-auth/blob/v4/packages/next-auth/src/core/lib/cookie.ts
 */
export const staleSessionCookie = defineRule({
  id: 'stale-session-cookie',
  layer: 'session',
  kind: 'cause',
  purge: 'L2',
  needs: ['entries', 'cookies'],
  wants: ['cookieChanges', 'probes'],
  remedies: [
    'clear-session',
    'use-private-window',
    'pause-extensions',
    'deep-clean',
    'check-status-page',
    'send-report',
  ],

  evaluate({entries, cookies, cookieChanges, probes}) {
    const answer = lastSessionAnswer(entries);
    const out = answer && saidSignedOut(answer);
    if (!out || leftOnPurpose(entries, answer) || isOutdated(answer, cookieChanges)) return undefined;
    const stale = sessionCookies(answer, cookies);
    if (!stale[0] || flawsOf(piecesOf(answer, cookies)).length > 0) return undefined;
    const expires = stale.map(cookie => cookie.expires).find(date => date !== undefined);
    const size = sizeOf(answer);
    const wasSent = answer.request.cookies.length > 0;
    const saysOut: Sign =
      out === 'said' ? {sign: 'session-says-signed-out'} : {sign: 'session-answer-small', facts: {size}};
    const {contradicts, unseen} = incidentSigns(probes);
    return {
      confidence: 'likely',
      facts: {cookies: stale.length, size},
      entries: [answer],
      cookies: stale,
      supports: [
        {sign: 'session-cookie-stored', facts: {name: stale[0].name}},
        ...(wasSent ? [{sign: 'session-cookie-sent' as const}] : []),
        saysOut,
      ],
      contradicts: [
        ...(expires ? [{sign: 'session-expires-later' as const, facts: {time: expires}}] : []),
        ...contradicts,
      ],
      unseen: [...(out === 'said' ? [] : [{sign: 'session-unknown' as const}]), ...unseen],
    };
  },
});
