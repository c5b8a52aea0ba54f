import {headersSeen, hostOf, isDocument, pathOf} from '../../evidence/entries';
import type {CookieChange, Entry} from '../../evidence/evidence';
import {defineRule, type Sign} from '../rule';
import {loopsIn} from './challenge-loops';
import {challengesIn, factsOf, isYoung, marksOf, openIn, unseenOf} from './challenges';
import {isForLostCheck} from './turnstile';

const supports = (entry: Entry): readonly Sign[] => [
  ...marksOf(entry),
  isDocument(entry)
    ? {sign: 'challenge-not-passed', facts: {host: hostOf(entry)}}
    : {sign: 'challenge-on-data', facts: {path: pathOf(entry)}},
];

/** One that comes back again and again has a rule of its own, and explains all of its host. */
function unsolvedIn(entries: readonly Entry[], changes?: readonly CookieChange[]): readonly Entry[] {
  const looping = new Set(loopsIn(entries, changes).map(({host}) => host));
  return openIn(entries).filter(entry => !looping.has(hostOf(entry)));
}

/**
 * Cloudflare asked for proof of a person, and none was given: the page never passed, or the challenge answered a data
 * request, where nobody can solve it.
 *
 * Recognised by `cf-mitigated: challenge`, which is set on every challenge page of today and has no other value; older
 * ones, also with 503, are known by their structure. It is none when a page was let in afterwards, and is not named
 * where the challenge comes back again and again or its check cannot be loaded.
 * @see https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/
 */
export const cloudflareChallenge = defineRule({
  id: 'cloudflare-challenge',
  layer: 'edge',
  kind: 'cause',
  purge: 'L3',
  needs: ['entries', 'environment'],
  wants: ['cookieChanges', 'sightings'],
  remedies: [
    'pass-the-challenge',
    'pause-extensions',
    'turn-off-vpn',
    'try-another-network',
    'clear-edge-cookies',
    'send-report',
  ],

  evaluate({entries, environment, cookieChanges, sightings}) {
    if (isForLostCheck(entries, sightings)) return undefined;
    const open = unsolvedIn(entries, cookieChanges).toReversed();
    const last = open[0];
    if (!last) return undefined;
    const young = isDocument(last) && isYoung(open.at(-1) ?? last, environment);
    return {
      confidence: young ? 'possible' : headersSeen(last) ? 'certain' : 'likely',
      facts: factsOf(last, challengesIn(entries).length),
      entries: open,
      supports: supports(last),
      contradicts: young ? [{sign: 'challenge-young'}] : [],
      unseen: unseenOf(last),
    };
  },
});
