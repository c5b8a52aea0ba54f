import type {Trace} from '../../evidence/facts';
import {type Confidence, defineRule, type Sign} from '../rule';
import {refusalsOfPlace, tracesIn} from './traces';

/** The ways that the edge knows, the most refused first. */
const ways: ReadonlyArray<readonly [way: string, sign: Sign['sign'], isOn: (trace: Trace) => boolean, Confidence]> = [
  ['Tor', 'trace-tor', ({loc}) => loc === 'T1', 'likely'],
  ['Cloudflare WARP', 'trace-warp', ({warp}) => warp === 'on' || warp === 'plus', 'possible'],
  ['Cloudflare Gateway', 'trace-gateway', ({gateway}) => gateway === 'on', 'possible'],
];

/**
 * The way to the site leads over Tor, Cloudflare WARP or a company's gateway at Cloudflare. Many people share such an
 * address, and gates refuse it more often than that of a line at home.
 *
 * Recognised by what the edge itself says of the way in `/cdn-cgi/trace`. It does not know other VPNs, so that none is
 * named says nothing of those; and who gets in over one has no failure.
 * @see https://developers.cloudflare.com/fundamentals/reference/cdn-cgi-endpoint/
 * @see https://developers.cloudflare.com/network/ip-geolocation/
 */
export const vpnOrTor = defineRule({
  id: 'vpn-or-tor',
  layer: 'network',
  kind: 'circumstance',
  purge: 'no',
  needs: ['entries'],
  wants: ['probes'],
  explains: [...refusalsOfPlace, 'unusual-activity'],
  remedies: ['turn-off-vpn', 'try-another-network', 'ask-it', 'send-report'],

  evaluate({entries, probes}) {
    const traces = tracesIn(entries, probes);
    const latest = traces[0];
    if (!latest) return {untold: ['probes']};
    const used = ways.filter(([, , isOn]) => isOn(latest.trace));
    const first = used[0];
    if (!first) return undefined;
    const [way, , , confidence] = first;
    return {
      confidence,
      facts: {way, host: latest.host},
      entries: latest.entry ? [latest.entry] : [],
      supports: used.map(([, sign]) => ({sign, facts: {host: latest.host}})),
    };
  },
});
