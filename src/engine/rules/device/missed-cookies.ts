import {
  addressOf,
  answeredWell,
  fact,
  fromEdge,
  hostOf,
  isChallenge,
  isHtml,
  pathOf,
  statusOf,
} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginHost} from '../../evidence/hosts';
import {later} from '../../evidence/later';
import {stands} from '../named';
import type {Sign} from '../rule';

/** Answers of a login that hand out its cookies, or miss them. */

/** next-auth turns a sign-in back whose cookie did not come along, or is another one. */
const isTurnedBack = (entry: Entry) =>
  /^\/(?:api\/auth\/signin|auth\/login)/.test(pathOf(entry)) && addressOf(entry).searchParams.get('csrf') === 'true';

/** A challenge has the sentence in it, unseen, for everybody. */
const isToldTo = (entry: Entry) =>
  fact(entry, 'message') === 'Please enable Cookies and reload the page.' &&
  fact(entry, 'page') !== 'cloudflare-challenge' &&
  !isChallenge(entry);

/** In a file; in a browser the class of its own tells whether the one cookie is stored. */
export const isLoginUnknown = (entry: Entry) => entry._tab === undefined && fact(entry, 'authCode') === 'invalid_state';
const isToken = (entry: Entry) =>
  pathOf(entry) === '/api/auth/csrf' && answeredWell(entry) && !isHtml(entry) && fromEdge(entry);

export const isMissed = (entry: Entry) => isTurnedBack(entry) || isToldTo(entry) || isLoginUnknown(entry);

const accepted = 'the sign-in was accepted';
const laterAccepted = later(entry =>
  isLoginHost(hostOf(entry)) && pathOf(entry) === '/api/accounts/authorize' && statusOf(entry) > 0 ? [accepted] : [],
);

/** Answers that handed out cookies or missed them, and that nothing has overcome: those that missed them first. */
export function askedIn(entries: readonly Entry[]): readonly Entry[] {
  const asked = entries
    .filter(entry => isLoginHost(hostOf(entry)) && (isMissed(entry) || isToken(entry)))
    .filter(entry => stands(entries, entry) && (isLoginUnknown(entry) || !laterAccepted(entries, entry, accepted)))
    .toReversed();
  return [...asked.filter(isMissed), ...asked.filter(entry => !isMissed(entry))];
}

export const missedSigns = (entry: Entry): readonly Sign[] => [
  ...(isTurnedBack(entry) ? [{sign: 'sign-in-turned-back' as const}] : []),
  ...(isToldTo(entry)
    ? [{sign: 'auth-message' as const, facts: {message: 'Please enable Cookies and reload the page.'}}]
    : []),
  ...(isLoginUnknown(entry) ? [{sign: 'auth-code' as const, facts: {code: 'invalid_state'}}] : []),
];
