import {cleanCookie, cleanCookieChange} from '../engine/door/clean-cookie';
import {isLoginCookie} from '../engine/evidence/cookie-names';
import type {CookieChange, CookieRecord} from '../engine/evidence/evidence';
import {siteOf, sites} from '../engine/evidence/hosts';
import {browser, type Cookies} from './browser';

/** A cookie as the browser stores it, with its value: only a purge and its undo ever hold one. */
export type StoredCookie = Cookies.Cookie & {readonly partitionKey?: Cookies.PartitionKey};

const isFirefox = () => 'getBrowserInfo' in browser.runtime;

async function inStore(storeId: string): Promise<readonly StoredCookie[]> {
  // Firefox throws without `firstPartyDomain` when first-party isolation is on; Chromium does not know the field.
  const firefoxOnly = isFirefox() ? {firstPartyDomain: null} : {};
  const found = sites.map(domain => {
    // Without the empty partition key, partitioned (CHIPS) cookies such as cf_clearance stay invisible.
    const wanted = {domain, storeId, partitionKey: {}, ...firefoxOnly};
    return browser.cookies.getAll(wanted as Cookies.GetAllDetailsType) as Promise<StoredCookie[]>;
  });
  return (await Promise.all(found)).flat();
}

async function inOtherStores(known: string): Promise<readonly StoredCookie[]> {
  const stores = await browser.cookies.getAllCookieStores();
  const others = stores.filter(({id}) => id !== known).map(({id}) => inStore(id));
  return (await Promise.all(others)).flat();
}

/**
 * Every cookie of both sites and their subdomains in every store and partition that can be reached. The store that each
 * profile has is read at once, while the browser says which others there are.
 */
export async function allCookies(): Promise<readonly StoredCookie[]> {
  const usual = isFirefox() ? 'firefox-default' : '0';
  return (await Promise.all([inStore(usual), inOtherStores(usual)])).flat();
}

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
