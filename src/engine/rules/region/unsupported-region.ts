import type {Probe} from '../../evidence/evidence';
import {namedMatch} from '../named';
import {defineRule, type Sign} from '../rule';

/** From where the edge saw the connection come, when somebody asked it. It supports, and decides nothing. */
const exitsOf = (probes: readonly Probe[] = []): readonly Sign[] =>
  probes.flatMap(({probe, host, facts}) => {
    const country = facts.trace?.value.loc;
    return probe === 'trace' && host && country ? [{sign: 'trace-country', facts: {host, country}} as const] : [];
  });

/**
 * The service itself, not its edge, refuses the place from which the connection seems to come. A VPN, a proxy or a company
 * network with its exit in another country has the same effect.
 *
 * Recognised by the names that the service gives it (`unsupported_country`, `unsupported_country_region_territory`) in an
 * answer, a header or an address; likely where only a page shows them. A page with 403 and code 1009 is the edge’s.
 * @see https://help.openai.com/en/articles/7947663
 * @see https://github.com/openclaw/openclaw/issues/3709
 */
export const unsupportedRegion = defineRule({
  id: 'unsupported-region',
  layer: 'region',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  wants: ['probes'],
  remedies: ['check-supported-countries', 'turn-off-vpn', 'ask-it', 'send-report'],

  evaluate({entries, probes}) {
    const match = namedMatch(entries, 'unsupported-region');
    if (!match) return undefined;
    const exits = exitsOf(probes);
    return {
      ...match,
      supports: [...match.supports, ...exits],
      unseen: exits.length > 0 ? [] : [{sign: 'vpn-unknown'}],
    };
  },
});
