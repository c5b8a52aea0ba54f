import {pathOf, since} from '../../evidence/entries';
import type {Entry, Probe} from '../../evidence/evidence';
import {isLoginHost} from '../../evidence/hosts';
import {defineRule, type Match} from '../rule';
import {featureMatch, sentinelHost, wellBeside} from './feature-match';
import {isLateStep, lostInApp, lostInLogin} from './sentinel-requests';

function loginMatch(entries: readonly Entry[], lost: readonly [Entry, ...Entry[]]): Match {
  const [last] = lost;
  const step = since(entries, last).find(isLateStep);
  const {whileSignedIn: _, ...match} = featureMatch(entries, lost);
  return {
    ...match,
    confidence: wellBeside(entries, last) && !step ? 'likely' : 'possible',
    contradicts: [
      ...(match.contradicts ?? []),
      ...(step ? [{sign: 'login-went-on' as const, facts: {path: pathOf(step)}}] : []),
    ],
    unseen: [{sign: 'incident-unknown'}],
  };
}

/** Our own check found this host closed and another one open. */
function closedBy(probes: readonly Probe[] = []): Match | undefined {
  const reach = probes.filter(({probe}) => probe === 'reach');
  const own = reach.findLast(({host}) => host === sentinelHost);
  const other = reach.findLast(({host = '', fine}) => fine && isLoginHost(host) && host !== sentinelHost);
  if (!own || own.fine || !other) return undefined;
  return {
    confidence: 'likely',
    facts: {host: sentinelHost},
    supports: [
      {sign: 'check-stopped', facts: {host: sentinelHost}},
      {sign: 'other-host-fine', facts: {host: other.host ?? ''}},
    ],
  };
}

/**
 * A check that runs unseen beside the login cannot reach the service. The page does not say so: it goes on, and the codes
 * that it speaks of are never sent.
 *
 * Recognised by the check’s own requests to sentinel.openai.com that get no connection or are refused, while the login
 * hosts answer, or by a refusal of `chat-requirements` in the app. It says what is missing, not who stops it: a blocker, a
 * name that is not found or a certificate goes before it. It is over when the check gets through, or somebody is signed in.
 * @see https://help.openai.com/en/articles/9247338-network-recommendations-for-chatgpt-errors-on-web-and-apps
 * @see https://github.com/diegosouzapw/OmniRoute/issues/8813
 */
export const sentinelBlocked = defineRule({
  id: 'sentinel-blocked',
  layer: 'feature',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  wants: ['probes'],
  remedies: [
    'pause-extensions',
    'try-another-network',
    'turn-off-vpn',
    'ask-it',
    'ask-colleagues',
    'check-status-page',
    'send-report',
  ],

  evaluate({entries, probes}) {
    const [last, ...others] = lostInLogin(entries);
    if (last) return loginMatch(entries, [last, ...others]);
    const [refused, ...earlier] = lostInApp(entries);
    return refused ? featureMatch(entries, [refused, ...earlier]) : closedBy(probes);
  },
});
