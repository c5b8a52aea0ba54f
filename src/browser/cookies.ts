import {cleanCookie, cleanCookieChange} from '../engine/door/clean-cookie';
import {isLoginCookie} from '../engine/evidence/cookie-names';
import type {CookieChange, CookieRecord} from '../engine/evidence/evidence';
import {furtherSites, siteOf, sites} from '../engine/evidence/hosts';
import {browser, type Cookies} from './browser';
import {furtherAllowed} from './sites';

/** A cookie as the browser stores it, with its value: only a purge and its undo ever hold one. */
export type StoredCookie = Cookies.Cookie & {readonly partitionKey?: Cookies.PartitionKey};

const isFirefox = () => 'getBrowserInfo' in browser.runtime;

/** A list of suffixes that every browser has counts it as one (measured): Firefox then answers only of that very host. */
const isPublicSuffix = (domain: string) => domain === 'oaiusercontent.com';

async function inStore(storeId: string, domains: readonly string[]): Promise<readonly StoredCookie[]> {
  // Firefox throws without `firstPartyDomain` when first-party isolation is on; Chromium does not know the field.
  const firefoxOnly = isFirefox() ? {firstPartyDomain: null} : {};
  const found = domains.map(async domain => {
    const named = isFirefox() && isPublicSuffix(domain) ? {} : {domain};
    // Without the empty partition key, partitioned (CHIPS) cookies such as cf_clearance stay invisible.
    const wanted = {...named, storeId, partitionKey: {}, ...firefoxOnly};
    const cookies = (await browser.cookies.getAll(wanted as Cookies.GetAllDetailsType)) as StoredCookie[];
    return 'domain' in named ? cookies : cookies.filter(cookie => cookie.domain.endsWith(`.${domain}`));
  });
  return (await Promise.all(found)).flat();
}

/** Firefox only tells of containers in which a tab is open; these are asked by name, and answer nothing if they are not there. */
const containers = Array.from({length: 30}, (_, index) => `firefox-container-${index + 1}`);

async function otherStores(known: string): Promise<readonly string[]> {
  const open = (await browser.cookies.getAllCookieStores()).map(({id}) => id);
  return open.filter(id => id !== known);
}

async function inStores(domains: readonly string[], closed: readonly string[]): Promise<readonly StoredCookie[]> {
  const usual = isFirefox() ? 'firefox-default' : '0';
  // The store that each profile has is read at once, while the browser says which others there are.
  const others = otherStores(usual).then(open =>
    Promise.all([...new Set([...open, ...closed])].map(id => inStore(id, domains))),
  );
  return [...(await inStore(usual, domains)), ...(await others).flat()];
}

/**
 * Every cookie of both sites and their subdomains, and of their further hosts once those are allowed, in every store and
 * partition that can be reached.
 */
export async function allCookies(): Promise<readonly StoredCookie[]> {
  const closed = isFirefox() ? containers : [];
  const further = furtherAllowed().then(allowed => (allowed ? inStores(furtherSites, closed) : []));
  return [...(await inStores(sites, closed)), ...(await further)];
}

/** Those that a login of now may use: of both sites, in the stores that have a tab open. */
export const cookiesInUse = (): Promise<readonly StoredCookie[]> => inStores(sites, []);

// Firefox wants https whatever the cookie's own flag says, Chromium the cookie's own scheme.
const addressOf = ({secure, domain, path}: StoredCookie) =>
  `http${secure || isFirefox() ? 's' : ''}://${domain.replace(/^\./, '')}${path}`;

const place = (cookie: StoredCookie) => ({
  url: addressOf(cookie),
  name: cookie.name,
  storeId: cookie.storeId,
  ...(cookie.partitionKey && {partitionKey: cookie.partitionKey}),
  ...(cookie.firstPartyDomain && {firstPartyDomain: cookie.firstPartyDomain}),
});

export const removeCookie = async (cookie: StoredCookie): Promise<void> => {
  await browser.cookies.remove(place(cookie));
};

/**
 * Puts a cookie back as it was.
 * @throws when the browser refuses it; Firefox does with one that is both partitioned and isolated by first party
 */
export async function restoreCookie(cookie: StoredCookie): Promise<void> {
  const set = await browser.cookies.set({
    ...place(cookie),
    value: cookie.value,
    path: cookie.path,
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    sameSite: cookie.sameSite,
    ...(!cookie.hostOnly && {domain: cookie.domain}),
    ...(!cookie.session && cookie.expirationDate !== undefined && {expirationDate: cookie.expirationDate}),
  } as Cookies.SetDetailsType);
  if (!set) throw new Error('The browser refused the cookie');
}

const partitionOf = ({partitionKey}: StoredCookie) =>
  (partitionKey as {topLevelSite?: string} | undefined)?.topLevelSite;

/** The cookie without its value, through the door. */
export function recordOf(cookie: StoredCookie): CookieRecord {
  const {value, expirationDate, ...rest} = cookie;
  const expires = expirationDate === undefined ? undefined : new Date(expirationDate * 1000).toISOString();
  return cleanCookie({...rest, length: value.length, expires, partition: partitionOf(cookie)});
}

interface Change {
  readonly cookie: Pick<StoredCookie, 'name' | 'domain' | 'storeId'>;
  readonly removed: boolean;
  readonly cause: string;
}

/** Of a cookie that the login depends on; without its value, through the door. */
export function changeOf({cookie: {name, domain, storeId}, removed, cause}: Change): CookieChange | undefined {
  if (!siteOf(domain.replace(/^\./, '')) || !isLoginCookie(name)) return undefined;
  return cleanCookieChange({at: new Date().toISOString(), name, domain, storeId, removed, cause});
}

/** Calls back with each change. Answers what stops that, and goes on. */
export function watchCookies(told: (change: CookieChange) => void): (wanted: boolean) => void {
  const hear = (change: Change) => {
    const known = changeOf(change);
    if (known) told(known);
  };
  const {onChanged} = browser.cookies;
  onChanged.addListener(hear);
  return wanted => onChanged[wanted ? 'addListener' : 'removeListener'](hear);
}
