import {answeredWell, fact, header, headersSeen, hostOf, isDocument, onceEachLog, pathOf, statusOf} from './entries';
import type {Entry, Environment} from './evidence';
import {isLoginHost} from './hosts';
import {later} from './later';
import {productNamedIn} from './product-servers';
import type {ProductId} from './products';

/**
 * Who answered for a login host. Every genuine answer carries the marks of the site's own edge (all captured logins), so
 * one without any is a stranger's: a filter, a proxy, a portal.
 */

/** Written by the edge, or by the service behind it. */
const ownHeaders = new Set([
  'cf-ray',
  'cf-cache-status',
  'cf-mitigated',
  'openai-processing-ms',
  'openai-version',
  'x-oai-request-id',
  'x-openai-authorization-error',
]);

/** A single mark is enough: others may get lost in a proxy that inspects or records. */
export const isMarked = ({response}: Entry): boolean =>
  response.headers.some(({name, value}) => ownHeaders.has(name) || (name === 'server' && value === 'cloudflare'));

/** From the network, with the headers that came; the browser's own redirects (to HTTPS, by an extension) came from nowhere. */
const cameWithHeaders = (entry: Entry) =>
  statusOf(entry) > 0 &&
  headersSeen(entry) &&
  !entry._fromCache &&
  isLoginHost(hostOf(entry)) &&
  header(entry.response, 'non-authoritative-reason') === undefined;

/** What only the service itself knows to say. */
const isOfService = ({_facts}: Entry) =>
  _facts?.session !== undefined || ['body', 'header'].includes(_facts?.authCode?.from ?? '');

/** Says itself that it is another server. */
const namesServer = ({response}: Entry) => header(response, 'server') !== undefined;

const view = onceEachLog(entries => {
  const unmarked = entries.filter(entry => cameWithHeaders(entry) && !isMarked(entry));
  return {
    strange: unmarked.filter(entry => !isOfService(entry)),
    losesMarks: unmarked.some(isOfService),
    keepsServers: entries.some(entry => namesServer(entry) || isMarked(entry)),
  };
});

/**
 * The answers of strangers for login hosts. None in a log whose program leaves out the headers that tell, or whose proxy
 * takes the marks from genuine answers too.
 * @param earlier what the same log holds from before: it shows as well which headers are kept
 */
export function strangersIn(
  entries: readonly Entry[],
  earlier: readonly Entry[] = [],
  {watchingSince}: Environment = {},
): readonly Entry[] {
  const logs = [view(entries), view(earlier)];
  const tells = watchingSince !== undefined || logs.some(({keepsServers}) => keepsServers);
  return tells && !logs.some(({losesMarks}) => losesMarks) ? view(entries).strange : [];
}

/** The product by which a stranger calls itself; what merely passed an answer on does so only where nobody else is named. */
export const namedByHeaders = ({response}: Entry): ProductId | undefined =>
  // Only Umbrella answers so: its upstream's certificate is not trusted.
  response.status === 515 ? 'umbrella' : productNamedIn(header(response, 'server') ?? header(response, 'via') ?? '');

/** Cloudflare's own filter sits on the same edge as the site. */
const isGateway = (entry: Entry) =>
  fact(entry, 'product') === 'cloudflare-gateway' && entry._facts?.product?.from === 'header';

/**
 * The product whose page or host answered in the site's place. A marked answer is the site's own, whatever it says and
 * wherever it leads: people write of products, and an employer's login may lie with one.
 */
export const replacedBy = (entry: Entry): ProductId | undefined =>
  isGateway(entry) ||
  (!isMarked(entry) && (headersSeen(entry) || statusOf(entry) >= 400 || entry._facts?.product?.from === 'address'))
    ? fact(entry, 'product')
    : undefined;

/** Surely a stranger's, also when nothing else of the log is known. */
export const isReplaced = (entry: Entry): boolean =>
  isLoginHost(hostOf(entry)) &&
  (replacedBy(entry) !== undefined ||
    (cameWithHeaders(entry) && namesServer(entry) && !isMarked(entry) && !isOfService(entry)));

const hostKey = (entry: Entry) => `any ${hostOf(entry)}`;
const dataKey = (entry: Entry) => `data ${hostOf(entry)}${pathOf(entry)}`;
const pageKey = (entry: Entry) => `page ${hostOf(entry)}`;
/** A proxy that wants a login lets nothing through: it has been satisfied, also where a file leaves out who answered. */
const passesProxy = (entry: Entry) => (answeredWell(entry) || isMarked(entry)) && !entry._fromCache;

const laterGenuine = later(entry => [
  ...(passesProxy(entry) ? [hostKey(entry)] : []),
  ...(isMarked(entry) && replacedBy(entry) === undefined
    ? [dataKey(entry), ...(isDocument(entry) ? [pageKey(entry)] : [])]
    : []),
]);

const keyAfter = (strange: Entry) => {
  if (statusOf(strange) === 407) return hostKey(strange);
  return isDocument(strange) ? pageKey(strange) : dataKey(strange);
};

/** The site itself answered the next one, whatever it said: any page after a page, only the same address after data. */
export const genuineLater = (entries: readonly Entry[], strange: Entry): Entry | undefined =>
  laterGenuine(entries, strange, keyAfter(strange));
