import {defineRule} from '../rule';
import {refusalsOfPlace, type Traced, tracesIn} from './traces';

/** Traces further apart may be of two networks, one after the other. */
const together = 60_000;

/** Asked, the edge does not know every country. */
const isKnown = ({trace: {loc}}: Traced) => loc !== undefined && loc !== 'XX';

const latestOf = (traces: readonly Traced[]): readonly Traced[] => [
  ...new Map(traces.toReversed().map(traced => [traced.host, traced])).values(),
];

const countrySign = ({host, trace}: Traced) =>
  ({sign: 'trace-country', facts: {host, country: trace.loc ?? ''}}) as const;

/**
 * Two hosts of the login see the person in two different countries: a VPN, a proxy or a router sends one of them another
 * way. The login then seems to jump between countries, or one half of it comes from where the service is not offered.
 *
 * Recognised by the country in the edge's own trace of two login hosts, the latest of each; possible only when they were
 * not asked together. A country that the edge does not know says nothing.
 * @see https://developers.cloudflare.com/fundamentals/reference/cdn-cgi-endpoint/
 * @see https://github.com/openclaw/openclaw/issues/3709
 * @see https://github.com/Wei-Shaw/sub2api/issues/3472
 */
export const splitRouting = defineRule({
  id: 'split-routing',
  layer: 'network',
  kind: 'circumstance',
  purge: 'no',
  needs: ['entries'],
  wants: ['probes'],
  explains: refusalsOfPlace,
  remedies: ['turn-off-vpn', 'check-proxy', 'try-another-network', 'ask-it', 'send-report'],

  evaluate({entries, probes}) {
    const [one, ...others] = latestOf(tracesIn(entries, probes).filter(isKnown));
    if (!one || others.length === 0) return {untold: ['probes']};
    const other = others.find(({trace}) => trace.loc !== one.trace.loc);
    if (!other) return undefined;
    return {
      confidence: Math.abs(one.at - other.at) < together ? 'likely' : 'possible',
      facts: {
        host: one.host,
        country: one.trace.loc ?? '',
        otherHost: other.host,
        otherCountry: other.trace.loc ?? '',
      },
      entries: [one, other].flatMap(({entry}) => (entry ? [entry] : [])),
      supports: [countrySign(one), countrySign(other)],
    };
  },
});
