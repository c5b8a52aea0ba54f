import {errorFamily, hostOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import type {NetErrorFamily} from '../../evidence/net-errors';
import type {RemedyId} from '../../remedies';
import {type Confidence, defineRule, type Sign} from '../rule';
import {marksOf} from './challenges';
import {checkHost, type LostCheck, lostCheckIn} from './turnstile';

/** Where the browser says why, what helps first is known better. */
const firstSteps: Readonly<Partial<Record<NetErrorFamily, RemedyId>>> = {
  'name-not-found': 'change-resolver',
  connection: 'try-another-network',
  timeout: 'try-another-network',
  tls: 'try-another-network',
  proxy: 'ask-it',
  policy: 'ask-it',
};

/** What became of the newest request to the check's host. */
function howLost({_error, response}: Entry): Sign {
  if (_error) return {sign: 'check-failed', facts: {host: checkHost, error: _error}};
  return response.status > 0
    ? {sign: 'service-status', facts: {host: checkHost, status: response.status}}
    : {sign: 'check-unanswered', facts: {host: checkHost}};
}

/** The browser's own word beside an open challenge leaves nothing else; what a page tells may be made up. */
const confidenceOf = ({challenge, lost: [last]}: LostCheck): Confidence =>
  challenge && last && (last._error !== undefined || statusOf(last) > 0) ? 'certain' : 'likely';

const supportsOf = ({challenge, lost: [last], shown, says}: LostCheck): readonly Sign[] => [
  ...(last ? [howLost(last)] : []),
  ...(shown.length > 0 ? [{sign: 'check-script-failed', facts: {host: checkHost}} as const] : []),
  ...(says ? [{sign: 'check-asks-to-unblock', facts: {host: checkHost}} as const] : []),
  ...(challenge
    ? [...marksOf(challenge), {sign: 'challenge-not-passed', facts: {host: hostOf(challenge)}} as const]
    : []),
];

/**
 * The edge’s check is loaded from challenges.cloudflare.com, and that host could not be reached: a content blocker, a
 * name filter, a firewall, or trouble at Cloudflare itself, which then shows on many sites at once.
 *
 * Recognised by a failed request to that very host while a challenge stays open. Likely when only the page tells of it,
 * by a script that did not load or by asking to unblock the host, and when a login without a challenge went no further.
 * Lookups of random names below the host fail in every healthy login and say nothing.
 * @see https://developers.cloudflare.com/cloudflare-challenges/troubleshooting/challenge-solve-issues/
 */
export const turnstileBlocked = defineRule({
  id: 'turnstile-blocked',
  layer: 'edge',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  wants: ['sightings'],
  remedies: [
    'pause-extensions',
    'try-another-network',
    'change-resolver',
    'turn-off-vpn',
    'check-other-sites',
    'ask-it',
    'wait-and-retry',
    'send-report',
  ],

  evaluate({entries, sightings}) {
    const check = lostCheckIn(entries, sightings);
    if (!check) return undefined;
    const {challenge, lost, shown} = check;
    const last = lost[0];
    const beginWith = last && firstSteps[errorFamily(last) ?? 'other'];
    return {
      confidence: confidenceOf(check),
      facts: {host: checkHost, ...(last?._error && {error: last._error}), ...(last && {times: lost.length})},
      entries: [...(challenge ? [challenge] : []), ...lost],
      sightings: shown,
      supports: supportsOf(check),
      contradicts: challenge ? [] : [{sign: 'challenge-unseen'}],
      unseen: last ? [] : [{sign: 'check-failure-unknown'}],
      ...(beginWith && {beginWith}),
    };
  },
});
