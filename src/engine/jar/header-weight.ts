import {goesTo} from '../evidence/cookie-reach';
import {usual, wide} from '../evidence/header-limits';
import {siteOf} from '../evidence/hosts';
import {type JarCookie, sumOf} from './jar-cookie';
import {inLetters, inStoreOrder} from './store-kind';

/** The hosts between which a login goes to and fro. */
export const weighedHosts = ['chatgpt.com', 'auth.openai.com'] as const;

/** How near a request's cookies are to what servers refuse. */
export type Fullness = 'fine' | 'full' | 'large';

/** The heaviest header `cookie` that a host would get from one store. */
export interface HeaderWeight {
  readonly host: string;
  readonly storeId: string;
  /** The folder in which it is the heaviest. */
  readonly path: string;
  /** The biggest first. */
  readonly cookies: readonly JarCookie[];
  readonly bytes: number;
  readonly fullness: Fullness;
}

const fullnessOf = (bytes: number): Fullness => (bytes < usual ? 'fine' : bytes < wide ? 'full' : 'large');

const bySize = (one: JarCookie, other: JarCookie) => other.bytes - one.bytes || inLetters(one.id, other.id);

/** What stands between two cookies of a header. */
const separator = '; '.length;

/**
 * The cookies that go along with one request on a page of the host's own site. Where first parties are kept apart, those
 * that know theirs never go along with those that do not.
 * @param firstParty as those cookies name it; empty where first parties are not kept apart
 */
export function sentTo(
  cookies: readonly JarCookie[],
  {host, path, storeId, firstParty}: Pick<HeaderWeight, 'host' | 'path' | 'storeId'> & {readonly firstParty: string},
): readonly JarCookie[] {
  return cookies.filter(
    cookie =>
      cookie.storeId === storeId &&
      cookie.firstParty === firstParty &&
      !cookie.crossSiteAncestor &&
      goesTo(cookie, {host, path}),
  );
}

function weigh(host: string, storeId: string, cookies: readonly JarCookie[]): HeaderWeight {
  const paths = [...new Set(['/', ...cookies.map(({path}) => path)])].sort(inLetters);
  const firstParties = ['', siteOf(host) ?? host];
  const headers = paths.flatMap(path =>
    firstParties.map(firstParty => {
      const sent = sentTo(cookies, {host, path, storeId, firstParty});
      const bytes = Math.max(0, sumOf(sent) + separator * (sent.length - 1));
      return {host, storeId, path, cookies: [...sent].sort(bySize), bytes, fullness: fullnessOf(bytes)};
    }),
  );
  return headers.reduce((heaviest, header) => (header.bytes > heaviest.bytes ? header : heaviest));
}

/** One for each host and store to which any cookie goes. */
export function headerWeights(cookies: readonly JarCookie[]): readonly HeaderWeight[] {
  const stores = [...new Set(cookies.map(({storeId}) => storeId))].sort(inStoreOrder);
  return stores
    .flatMap(storeId => weighedHosts.map(host => weigh(host, storeId, cookies)))
    .filter(({bytes}) => bytes > 0);
}

/** The one that a server is likeliest to refuse. */
export const fullest = (weights: readonly HeaderWeight[]): HeaderWeight | undefined =>
  weights.reduce<HeaderWeight | undefined>(
    (heaviest, weight) => (heaviest && heaviest.bytes >= weight.bytes ? heaviest : weight),
    undefined,
  );
