import {errorFamily, fromEdge, isChallenge, isHtml, statusOf} from '../evidence/entries';
import type {Entry} from '../evidence/evidence';
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

/** Whose answer it was, when it was not the host's own. */
export const productOf = ({entry}: Asked): ProductId | undefined => replacedBy(entry) ?? foreignProduct(entry);

/** What merely passed a genuine answer on calls itself so as well. */
const foreignProduct = (entry: Entry) => (isMarked(entry) ? undefined : namedByHeaders(entry));

const isPortal = ({response, _facts}: Entry) => response.status === 511 || _facts?.page?.value === 'captive-portal';
const isPrivate = ({_address, _facts}: Entry) => _address === 'private' || _facts?.goal !== undefined;

/** An answer of a host that has no marks of its own is believed, unless it is a page where none belongs. */
const isStrange = (entry: Entry, {ofEdge, host}: Ask) =>
  ofEdge ? !isMarked(entry) : isHtml(entry) && host.endsWith('oaiusercontent.com');

const isRefused = (entry: Entry) =>
  isChallenge(entry) || ((statusOf(entry) === 403 || statusOf(entry) === 429) && (isHtml(entry) || !fromEdge(entry)));

function whoAnswered(asked: Asked, ask: Ask): Reach {
  const {entry} = asked;
  if (isPortal(entry)) return 'portal';
  if (productOf(asked)) return 'product';
  if (isPrivate(entry)) return 'private';
  if (statusOf(entry) === 407) return 'proxy';
  if (isStrange(entry, ask)) return statusOf(entry) >= 502 && statusOf(entry) <= 504 ? 'proxy' : 'stranger';
  if (ask.ofEdge && isRefused(entry)) return 'refused';
  return statusOf(entry) >= 500 ? 'failing' : 'answered';
}

/** What became of it, in one word. */
export function reachOf(asked: Asked): Reach {
  const {entry, closed, late} = asked;
  if (late !== undefined) return 'late';
  if (asked.ledAway) return 'unseen';
  if (entry._error !== undefined) return ofError[errorFamily(entry) ?? 'other'] ?? 'lost';
  const ask = askOf(asked.url);
  if (closed || !ask) return 'unseen';
  return statusOf(entry) === 0 ? 'lost' : whoAnswered(asked, ask);
}

/** The host itself answered, or something did where nobody may look. */
export const isFine = (asked: Asked): boolean => ['answered', 'unseen'].includes(reachOf(asked));

/** The site's own edge answered, whatever it said. */
export const isGenuine = ({entry, closed}: Asked): boolean => !closed && fromEdge(entry);
