import type {Answer, Visit} from './answer';
import {person, randomHex} from './secrets';
import {isOfEdge} from './sites';
import {serverTime} from './way';

/** Lines of a trace that are not as usual. */
export type TraceFields = Readonly<Record<string, string>>;

/** Of a usual line in Japan, as browsers of today have it: https://developers.cloudflare.com/fundamentals/reference/cdn-cgi-endpoint/ */
const usual = ({host, headers, world}: Visit): TraceFields => ({
  fl: randomHex(6),
  h: host,
  ip: person.address,
  ts: (serverTime(world.way) / 1000).toFixed(3),
  visit_scheme: 'https',
  uag: headers['user-agent'] ?? '',
  colo: 'NRT',
  sliver: 'none',
  http: 'http/2',
  loc: 'JP',
  tls: 'TLSv1.3',
  sni: 'plaintext',
  warp: 'off',
  gateway: 'off',
  rbi: 'off',
  kex: 'X25519MLKEM768',
});

const linesOf = (fields: TraceFields) => Object.entries(fields).map(([name, value]) => `${name}=${value}\n`);

/** A trace with some lines of one's own. */
export const traceWith =
  (own: TraceFields) =>
  (visit: Visit): Answer => {
    const {traces, box} = visit.world.way;
    const passed = box?.hosts.includes(visit.host) ? box.trace : {};
    const fields = {...usual(visit), ...passed, ...traces.get('*'), ...traces.get(visit.host), ...own};
    return {headers: {'content-type': 'text/plain'}, text: linesOf(fields).join('')};
  };

/** `/cdn-cgi/trace`, which the edge answers on every host. */
export const trace = (visit: Visit): Answer =>
  isOfEdge(visit.host) ? traceWith({})(visit) : {status: 404, text: 'Not found'};
