import type {SignId} from '../../../texts/say';
import {sizeOf} from '../../evidence/entries';
import {defineRule, type Sign} from '../rule';
import {incidentSigns} from './incident';
import {isOutdated, lastSessionAnswer, leftOnPurpose, saidSignedOut, sessionCookies} from './session-answer';
import {type Flaw, flawsOf, piecesOf} from './session-chunks';

const signs = {
  doubled: 'chunk-doubled',
  undivided: 'chunk-beside-whole',
  missing: 'chunk-missing',
  'left-over': 'chunk-left-over',
} as const satisfies Record<Flaw['flaw'], SignId>;

/**
 * The session cookie is too long for one and stored in pieces; these pieces do not belong together, so the service cannot
 * read them, and a new login only adds to them. Signing out there removes no more than one of two twins.
 *
 * Recognised by names, places and lengths alone: a piece missing, doubled or left over, or an undivided cookie beside
 * pieces, and a session answer that says signed out. Whoever is signed in all the same has no such trouble.
 * @see https://github.com/nextauthjs/next-auth/blob/v4/packages/next-auth/src/core/lib/cookie.ts
 */
export const inconsistentSessionChunks = defineRule({
  id: 'inconsistent-session-chunks',
  layer: 'session',
  kind: 'cause',
  purge: 'L2',
  needs: ['entries', 'cookies'],
  wants: ['cookieChanges', 'probes'],
  remedies: ['clear-session', 'use-private-window', 'pause-extensions', 'send-report'],

  evaluate({entries, cookies, cookieChanges, probes}) {
    const answer = lastSessionAnswer(entries);
    const out = answer && saidSignedOut(answer);
    if (!out || leftOnPurpose(entries, answer) || isOutdated(answer, cookieChanges)) return undefined;
    const pieces = piecesOf(answer, cookies);
    const flaws = flawsOf(pieces);
    if (flaws.length === 0) return undefined;
    const size = sizeOf(answer);
    const saysOut: Sign =
      out === 'said' ? {sign: 'session-says-signed-out'} : {sign: 'session-answer-small', facts: {size}};
    const {contradicts, unseen} = incidentSigns(probes);
    return {
      confidence: 'likely',
      facts: {pieces: pieces.length, flaw: flaws.map(({flaw}) => flaw).join(', ')},
      entries: [answer],
      cookies: sessionCookies(answer, cookies),
      supports: [...flaws.map(({flaw, name, count}) => ({sign: signs[flaw], facts: {name, count}})), saysOut],
      contradicts,
      unseen: [...(out === 'said' ? [] : [{sign: 'session-unknown' as const}]), ...unseen],
    };
  },
});
