import {fact, header, headersSeen, hostOf, isChallenge, letInLater, onceEachLog, startOf} from '../../evidence/entries';
import type {Entry, Environment} from '../../evidence/evidence';
import {isLoginCritical} from '../../evidence/hosts';
import type {FindingFacts, Sign} from '../rule';

/** What a challenge that stays and one that comes back have in common. */

/** A managed challenge takes a browser a few seconds; before that it is only under way. */
const patience = 12_000;

export const challengesIn = onceEachLog((entries): readonly Entry[] =>
  entries.filter(entry => isLoginCritical(hostOf(entry)) && isChallenge(entry)),
);

/** Those after which nothing was let in, in the order of time. */
export const openIn = onceEachLog((entries): readonly Entry[] =>
  challengesIn(entries).filter(challenge => !letInLater(entries, challenge)),
);

/** Somebody looked so soon after it that it may still pass by itself. */
export const isYoung = (challenge: Entry, {lookedAt}: Environment): boolean =>
  lookedAt !== undefined && Date.parse(lookedAt) - startOf(challenge) < patience;

export const marksOf = (challenge: Entry): readonly Sign[] => [
  ...(header(challenge.response, 'cf-mitigated') ? [{sign: 'challenge-marked'} as const] : []),
  ...(fact(challenge, 'page') === 'cloudflare-challenge' ? [{sign: 'challenge-page'} as const] : []),
];

export function factsOf(challenge: Entry, times: number): FindingFacts {
  const rayId = header(challenge.response, 'cf-ray') ?? fact(challenge, 'rayId');
  return {host: hostOf(challenge), times, ...(rayId && {rayId})};
}

export const unseenOf = (challenge: Entry): readonly Sign[] => [
  {sign: 'vpn-unknown'},
  ...(headersSeen(challenge) ? [] : [{sign: 'headers-unknown'} as const]),
];
