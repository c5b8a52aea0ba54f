import {type Purpose, purposeOf} from '../evidence/cookie-names';
import {groupBy} from '../evidence/group-by';
import {cookieSiteOf, cookieSites} from '../evidence/hosts';
import {type JarCookie, sumOf} from './jar-cookie';
import {inLetters, inStoreOrder} from './store-kind';

/** Cookies of one purpose in one store of one site. */
export interface JarGroup {
  /** Tells it from every other group. */
  readonly key: string;
  readonly site: string;
  readonly purpose: Purpose;
  readonly cookies: readonly JarCookie[];
  readonly bytes: number;
}

export interface JarStore {
  readonly storeId: string;
  readonly groups: readonly JarGroup[];
}

export interface JarSite {
  readonly site: string;
  readonly count: number;
  readonly bytes: number;
  readonly stores: readonly JarStore[];
}

/** As the ladder takes them: L1, L2, L3, then what is kept unless the person asks, and what only L4 takes. */
export const purposesInOrder = ['transaction', 'session', 'edge', 'keep', 'other', 'unknown'] as const;

const inPurposeOrder = (one: Purpose, other: Purpose) => purposesInOrder.indexOf(one) - purposesInOrder.indexOf(other);

const inNameOrder = (one: JarCookie, other: JarCookie) =>
  inLetters(one.name, other.name) || inLetters(one.id, other.id);

const siteOfCookie = ({domain}: JarCookie) => cookieSiteOf(domain) ?? domain.replace(/^\./, '');

const rankOf = (site: string) => (cookieSites as readonly string[]).indexOf(site) + 1 || cookieSites.length + 1;

const inSiteOrder = (one: string, other: string) => rankOf(one) - rankOf(other) || inLetters(one, other);

function grouped<Key extends string>(
  cookies: readonly JarCookie[],
  keyOf: (cookie: JarCookie) => Key,
  order: (one: Key, other: Key) => number,
): ReadonlyArray<readonly [Key, readonly JarCookie[]]> {
  return [...groupBy(cookies, keyOf)].sort(([one], [other]) => order(one, other));
}

const groupsOf = (site: string, storeId: string, cookies: readonly JarCookie[]): readonly JarGroup[] =>
  grouped(cookies, ({name}) => purposeOf(name), inPurposeOrder).map(([purpose, members]) => ({
    key: `${site} ${storeId} ${purpose}`,
    site,
    purpose,
    cookies: [...members].sort(inNameOrder),
    bytes: sumOf(members),
  }));

/** Every cookie once: by site, then by store, then by purpose. Nothing depends on the order in which they come. */
export const groupJar = (cookies: readonly JarCookie[]): readonly JarSite[] =>
  grouped(cookies, siteOfCookie, inSiteOrder).map(([site, ofSite]) => ({
    site,
    count: ofSite.length,
    bytes: sumOf(ofSite),
    stores: grouped(ofSite, ({storeId}) => storeId, inStoreOrder).map(([storeId, ofStore]) => ({
      storeId,
      groups: groupsOf(site, storeId, ofStore),
    })),
  }));
