import {addressOf, header, hostOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {siteOf} from '../../evidence/hosts';
import {chainOf, preflightMethod, preflightOf} from '../../evidence/redirects';
import type {Asked} from './cors-check';

/** Scripts come from other hosts than the page, so an exporter that names the script does not name the page. */
const ofSite = (origin = '') =>
  origin === 'null' || (URL.canParse(origin) && siteOf(new URL(origin).hostname)) ? origin : undefined;

/** After a redirect from one foreign origin to another the browser asks as nobody: https://fetch.spec.whatwg.org/#concept-request-tainted-origin */
const isTainted = (chain: readonly Entry[], origin: string) =>
  chain.some((entry, place) => {
    const next = chain[place + 1];
    const from = addressOf(entry).origin;
    return next !== undefined && from !== origin && from !== addressOf(next).origin;
  });

/** Who asked, by whatever of the chain says it: an answer that led away need not say who had asked for it. */
function statedOrigin(chain: readonly Entry[], preflight: Entry | undefined): string | undefined {
  const stated = [...chain, ...(preflight ? [preflight] : [])].map(({request}) => header(request, 'origin'));
  const known = [...stated, ...chain.map(({_initiatorOrigin}) => ofSite(_initiatorOrigin))];
  return known.find(origin => origin !== undefined && origin !== 'null') ?? known.find(origin => origin !== undefined);
}

const knownForeign = (entry: Entry, preflight: Entry | undefined) =>
  preflight !== undefined ||
  hostOf(entry) === 'sentinel.openai.com' ||
  ['cross-site', 'same-site'].includes(header(entry.request, 'sec-fetch-site') ?? '');

/**
 * How a page of the login asked across origins; undefined when it asked its own origin, or when it is somebody else's.
 * The origin is empty where nobody wrote it down.
 */
export function askedAcross(entries: readonly Entry[], entry: Entry): Asked | undefined {
  const chain = chainOf(entries, entry);
  const preflight = preflightOf(entries, entry);
  const origin = statedOrigin(chain, preflight);
  if (origin === undefined ? !knownForeign(entry, preflight) : !ofSite(origin)) return undefined;
  // Once across, an answer is checked, even that of the page's own origin: https://fetch.spec.whatwg.org/#concept-main-fetch
  if (chain.every(hop => addressOf(hop).origin === origin)) return undefined;
  const redirected = origin !== undefined && isTainted(chain, origin);
  return {
    origin: redirected ? 'null' : (origin ?? ''),
    method: entry.request.method === 'OPTIONS' ? preflightMethod(entry) : entry.request.method,
    credentials: entry.request.cookies.length > 0,
    redirected,
  };
}
