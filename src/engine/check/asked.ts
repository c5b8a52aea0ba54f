import {answeredWell, errorFamily, fact, fromEdge, header, isChallenge, isHtml, statusOf} from '../evidence/entries';
import type {Entry} from '../evidence/evidence';
import {roleOf} from '../evidence/hosts';
import type {ProductId} from '../evidence/products';
import {isMarked, namedByHeaders, replacedBy} from '../evidence/strangers';
import type {Ask} from './asks';
import {askOf} from './asks';

/** One question and what came of it. The answer is an entry, made by the same door as what the recorder sees. */
export interface Asked {
  readonly url: string;
  readonly entry: Entry;
  /** The host may not be looked into: only whether an answer came is known. */
  readonly closed?: true;
  /** No answer in the time that it was given, in milliseconds. */
  readonly late?: number;
  /** More came than was read. */
  readonly cut?: true;
  /** Where nobody may look inside: it led to another host. */
  readonly ledAway?: true;
}

/** What a request came to. */
export type Reach =
  | 'answered'
  /** Something answered, and nobody may look whether it was the host itself. */
  | 'unseen'
  /** The site's own edge, with a refusal or a challenge. */
  | 'refused'
  /** The edge or the service with 5xx. */
  | 'failing'
  /** Not the host itself: a product that is known, a Wi-Fi's login, a private address, or nobody knows who. */
  | 'product'
  | 'portal'
  | 'private'
  | 'stranger'
  | 'name'
  | 'reset'
  | 'late'
  | 'certificate'
  | 'blocked'
  | 'policy'
  | 'proxy'
  | 'offline'
  /** It failed, and no more is told. */
  | 'lost';

const ofError: Readonly<Partial<Record<NonNullable<ReturnType<typeof errorFamily>>, Reach>>> = {
  'name-not-found': 'name',
  offline: 'offline',
  blocked: 'blocked',
  policy: 'policy',
  'local-network': 'private',
  certificate: 'certificate',
  'unnamed-tls': 'certificate',
  tls: 'certificate',
  connection: 'reset',
  timeout: 'late',
  proxy: 'proxy',
};

/** Reached nobody itself, as the answer of something in between says. */
const isGateway = (entry: Entry) => statusOf(entry) >= 502 && statusOf(entry) <= 504;

/** A host without marks of its own answered with no page of a filter's, and what passed that on wrote its name where the host wrote none. */
const isPassedOn = ({url, entry}: Asked) =>
  !askOf(url)?.ofEdge && (answeredWell(entry) || !isHtml(entry)) && header(entry.response, 'server') === undefined;

/** What merely passed a genuine answer on calls itself so as well. */
const foreignProduct = (asked: Asked) =>
  isMarked(asked.entry) || isPassedOn(asked) ? undefined : namedByHeaders(asked.entry);

/** Whose answer it was, when it was not the host's own. Squid is a filter where it refuses, and else only a proxy. */
export function productOf(asked: Asked): ProductId | undefined {
  const product = replacedBy(asked.entry) ?? foreignProduct(asked);
  return product === 'squid' && isGateway(asked.entry) ? undefined : product;
}

const isPortal = (entry: Entry) =>
  statusOf(entry) === 511 || (!isMarked(entry) && fact(entry, 'page') === 'captive-portal');

/** Of a host without marks an address inside tells nothing: that of a proxy is one, too. */
const isPrivate = (entry: Entry, {ofEdge}: Ask) =>
  !isMarked(entry) && ((ofEdge && entry._address === 'private') || fact(entry, 'goal') !== undefined);

/** Where no page of the host itself would come: what is asked there are plain lines, JSON, or a file. */
const isNoPage = ({url, host}: Ask) =>
  /\/(?:trace|openid-configuration)$/.test(url) || host.endsWith('oaiusercontent.com');

/** Of the names that are asked, none is right below a public suffix of two parts. */
const ownerOf = (host: string) => host.split('.').slice(-2).join('.');

/** Sends on to where nobody who is known would; the edge sends nobody on who asks for its lines. */
const leadsAway = (entry: Entry, {url, host}: Ask) => {
  const {redirectURL} = entry.response;
  const goal = URL.canParse(redirectURL) ? new URL(redirectURL).hostname : host;
  const isForeign = roleOf(goal) === 'foreign' && ownerOf(goal) !== ownerOf(host);
  return statusOf(entry) >= 300 && statusOf(entry) < 400 && (isForeign || url.endsWith('/trace'));
};

/** Nothing came where something belongs. */
export const isEmpty = (entry: Entry) =>
  statusOf(entry) === 204 || (statusOf(entry) === 200 && header(entry.response, 'content-length') === '0');

/** What comes instead of what is asked for there. */
const isOther = (entry: Entry, ask: Ask) =>
  (isHtml(entry) && statusOf(entry) < 500) || isEmpty(entry) || leadsAway(entry, ask);

/** An answer of a host that has no marks of its own is believed, unless it is a page where none belongs. */
const isStrange = (entry: Entry, ask: Ask) =>
  !isMarked(entry) && (ask.ofEdge || (isNoPage(ask) && isOther(entry, ask)));

/** The gate's word to a request for data is a code in plain text; the service itself refuses in JSON. */
const isGatesWord = (entry: Entry) => isHtml(entry) || fact(entry, 'edgeCode') !== undefined || !fromEdge(entry);

const isRefused = (entry: Entry) => isChallenge(entry) || ([403, 429].includes(statusOf(entry)) && isGatesWord(entry));

/** Only at the site's edge there is a gate; scripts and styles have the same one. */
const hasGate = (entry: Entry, {ofEdge, url}: Ask) => ofEdge || (fromEdge(entry) && url.endsWith('/trace'));

function whoAnswered(asked: Asked, ask: Ask): Reach {
  const {entry} = asked;
  const strange = isStrange(entry, ask);
  if (statusOf(entry) === 407) return 'proxy';
  if (isPortal(entry)) return 'portal';
  if (productOf(asked)) return 'product';
  if (strange && isGateway(entry)) return 'proxy';
  if (isPrivate(entry, ask)) return 'private';
  if (strange) return 'stranger';
  if (hasGate(entry, ask) && isRefused(entry)) return 'refused';
  return statusOf(entry) >= 500 ? 'failing' : 'answered';
}

/** A network that changed, or slept, gave no time-out: it cut the connection off. */
const isCutOff = (entry: Entry) => !/TIME/.test(entry._error ?? '');

function whyLost(entry: Entry): Reach {
  const reach = ofError[errorFamily(entry) ?? 'other'] ?? 'lost';
  return reach === 'late' && isCutOff(entry) ? 'reset' : reach;
}

/** What became of it, in one word. */
export function reachOf(asked: Asked): Reach {
  const {entry, closed, late} = asked;
  // Until the person answers it, a browser that shows a proxy's question waits.
  if (late !== undefined) return statusOf(entry) === 407 ? 'proxy' : 'late';
  if (asked.ledAway) return 'unseen';
  if (entry._error !== undefined) return whyLost(entry);
  const ask = askOf(asked.url);
  if (closed || !ask) return 'unseen';
  return statusOf(entry) === 0 ? 'lost' : whoAnswered(asked, ask);
}

/** The host itself answered, or something did where nobody may look. */
export const isFine = (asked: Asked): boolean => ['answered', 'unseen'].includes(reachOf(asked));

/** The site's own edge answered, whatever it said. */
export const isGenuine = ({entry, closed}: Asked): boolean => !closed && fromEdge(entry);
