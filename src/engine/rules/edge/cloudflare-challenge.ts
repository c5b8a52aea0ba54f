import {
  fact,
  header,
  headersSeen,
  hostOf,
  isChallenge,
  isDocument,
  letInLater,
  pathOf,
  startOf,
} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginCritical} from '../../evidence/hosts';
import {defineRule, type Sign} from '../rule';

/**
 * A managed challenge takes a browser a few seconds; before that it is only under way. Chromium asks for the first one
 * twice (`critical-ch`), so time tells, not the number.
 */
const patience = 12_000;

const supports = (entry: Entry): Sign[] => [
  ...(header(entry.response, 'cf-mitigated') ? [{sign: 'challenge-marked'} as const] : []),
  ...(fact(entry, 'page') === 'cloudflare-challenge' ? [{sign: 'challenge-page'} as const] : []),
  isDocument(entry)
    ? {sign: 'challenge-not-passed', facts: {host: hostOf(entry)}}
    : {sign: 'challenge-on-data', facts: {path: pathOf(entry)}},
];

/**
 * Cloudflare asked for proof of a person, and none was given: the page never passed, or the challenge answered a data
 * request, where nobody can solve it. The header is set on every challenge page of today and has no other value; older
 * ones, also with 503, are known by their structure.
 * @see https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/
 */
export const cloudflareChallenge = defineRule({
  id: 'cloudflare-challenge',
  layer: 'edge',
  kind: 'cause',
  purge: 'L3',
  needs: ['entries', 'environment'],
  remedies: [
    'pass-the-challenge',
    'pause-extensions',
    'turn-off-vpn',
    'try-another-network',
    'clear-edge-cookies',
    'send-report',
  ],

  evaluate({entries, environment}) {
    const challenges = entries.filter(entry => isLoginCritical(hostOf(entry)) && isChallenge(entry));
    const open = challenges.filter(challenge => !letInLater(entries, challenge)).toReversed();
    const last = open[0];
    if (!last) return undefined;
    const lookedAt = environment.lookedAt ? Date.parse(environment.lookedAt) : Number.POSITIVE_INFINITY;
    const first = open.at(-1) ?? last;
    const young = isDocument(last) && lookedAt - startOf(first) < patience;
    const rayId = header(last.response, 'cf-ray') ?? fact(last, 'rayId');
    return {
      confidence: young ? 'possible' : headersSeen(last) ? 'certain' : 'likely',
      facts: {host: hostOf(last), times: challenges.length, ...(rayId && {rayId})},
      entries: open,
      supports: supports(last),
      contradicts: young ? [{sign: 'challenge-young'}] : [],
      unseen: [{sign: 'vpn-unknown'}, ...(headersSeen(last) ? [] : [{sign: 'headers-unknown'} as const])],
    };
  },
});
