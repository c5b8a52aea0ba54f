import {startOf} from '../../evidence/entries';
import {type Confidence, defineRule, type Sign} from '../rule';
import {type Loop, loopsIn} from './challenge-loops';
import {factsOf, isYoung, marksOf, unseenOf} from './challenges';
import {isForLostCheck} from './turnstile';

const newest = (loops: readonly Loop[]) =>
  loops.toSorted(({challenges: [one]}, {challenges: [other]}) => (other && one ? startOf(other) - startOf(one) : 0))[0];

/** Twice after a pass is no chance any more; once may be a second look that passes yet. */
function confidenceOf({afterPass}: Loop, young: boolean): Confidence {
  if (afterPass > 1) return 'certain';
  return afterPass === 1 && young ? 'possible' : 'likely';
}

const comebacks = ({rounds, afterPass}: Loop): readonly Sign[] => [
  {sign: 'challenge-came-back', facts: {count: rounds}},
  ...(afterPass > 0 ? [{sign: 'challenge-after-pass', facts: {count: afterPass}} as const] : []),
];

/**
 * Cloudflare’s check is answered, and comes back: the pass is not kept, not sent along, or not believed. Blocked cookies
 * and scripts, a privacy extension, or a network whose address changes are what Cloudflare itself names.
 *
 * Recognised by a challenge after a pass (`cf_clearance`, or the answer sent by POST), or by three within minutes; mere
 * refusals within one navigation, and a page that nobody solves and that loads itself anew, are no loop.
 * @see https://developers.cloudflare.com/cloudflare-challenges/troubleshooting/challenge-solve-issues/
 * @see https://developers.cloudflare.com/cloudflare-challenges/concepts/clearance/
 */
export const cloudflareChallengeLoop = defineRule({
  id: 'cloudflare-challenge-loop',
  layer: 'edge',
  kind: 'cause',
  purge: 'L3',
  needs: ['entries', 'environment'],
  wants: ['cookieChanges', 'sightings'],
  remedies: [
    'pause-extensions',
    'clear-edge-cookies',
    'turn-off-vpn',
    'use-private-window',
    'try-another-network',
    'send-report',
  ],

  evaluate({entries, environment, cookieChanges, sightings}) {
    if (isForLostCheck(entries, sightings)) return undefined;
    const loop = newest(loopsIn(entries, cookieChanges));
    const last = loop?.challenges[0];
    if (!loop || !last) return undefined;
    const young = isYoung(last, environment) && loop.afterPass === 1;
    return {
      confidence: confidenceOf(loop, young),
      facts: factsOf(last, loop.rounds),
      entries: loop.challenges,
      supports: [...marksOf(last), ...comebacks(loop)],
      contradicts: [
        ...(loop.afterPass === 0 ? [{sign: 'pass-unseen'} as const] : []),
        ...(young ? [{sign: 'challenge-young'} as const] : []),
      ],
      unseen: unseenOf(last),
    };
  },
});
