import type {Trace} from '../../evidence/facts';
import type {RemedyId} from '../../remedies';
import {defineLine, type ReadingId} from '../line';
import {areTracesAsked, tracesIn} from '../traces';

/** Ways that the edge knows, and over which many people share an address. */
const ways: ReadonlyArray<readonly [ReadingId, RemedyId, (trace: Trace) => boolean]> = [
  // Somebody runs these for a company, whose decision they are.
  ['route-gateway', 'ask-it', ({gateway}) => gateway === 'on'],
  ['route-warp', 'turn-off-vpn', ({warp}) => warp === 'on' || warp === 'plus'],
  ['route-rbi', 'ask-it', ({rbi}) => rbi === 'on'],
];

/** Whether the way leads over Cloudflare WARP, a company's gateway there, or a browser that runs elsewhere. */
export const routeLine = defineLine({
  id: 'route',
  hop: 'network',
  isReady: areTracesAsked,
  judge: seen => {
    const traces = tracesIn(seen).map(({trace}) => trace);
    if (traces.length === 0) return {verdict: 'not-run', reading: 'route-unknown'};
    const way = ways.find(([, , isUsed]) => traces.some(isUsed));
    if (way) return {verdict: 'potential', reading: way[0], remedy: way[1]};
    const {http, kex} = traces[0] ?? {};
    return {verdict: 'fine', reading: 'route-direct', facts: {...(http && {http}), ...(kex && {kex})}};
  },
});
