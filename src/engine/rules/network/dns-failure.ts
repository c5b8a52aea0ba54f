import {answeredWell, errorFamily, hostOf, laterSuccess} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginCritical, isLoginHost} from '../../evidence/hosts';
import {defineRule} from '../rule';

const answeredHost = (entries: readonly Entry[]) =>
  entries.find(entry => isLoginHost(hostOf(entry)) && answeredWell(entry));

/**
 * The name of a login host could not be resolved: a filter's block list when others resolve, the connection or the
 * resolver when none does. Random subdomains of challenges.cloudflare.com fail in every healthy login and are noise.
 */
export const dnsFailure = defineRule({
  id: 'dns-failure',
  layer: 'network',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  remedies: ['try-another-network', 'check-other-sites', 'restart-network', 'change-resolver', 'ask-it', 'send-report'],

  evaluate({entries}) {
    const lost = entries.filter(entry => isLoginCritical(hostOf(entry)) && errorFamily(entry) === 'name-not-found');
    const last = lost.at(-1);
    if (!last || laterSuccess(entries, last)) return undefined;
    const other = answeredHost(entries);
    const host = hostOf(last);
    return {
      confidence: other ? 'certain' : 'likely',
      facts: {host, error: last._error ?? '', times: lost.length},
      entries: lost.toReversed(),
      supports: [
        {sign: 'name-not-found', facts: {host, error: last._error ?? ''}},
        ...(other ? [{sign: 'other-host-fine' as const, facts: {host: hostOf(other)}}] : []),
      ],
      contradicts: other ? [] : [{sign: 'no-host-found'}],
    };
  },
});
