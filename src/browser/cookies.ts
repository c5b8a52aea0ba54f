import {cleanCookie, cleanCookieChange} from '../engine/evidence/clean-cookie';
import {isLoginCookie} from '../engine/evidence/cookie-names';
import type {CookieChange, CookieRecord} from '../engine/evidence/evidence';
import {siteOf, sites} from '../engine/evidence/hosts';
import {browser, type Cookies} from './browser';

/** A cookie as the browser stores it, with its value: only a purge and its undo ever hold one. */
export type StoredCookie = Cookies.Cookie & {readonly partitionKey?: Cookies.PartitionKey};

// Firefox throws without `firstPartyDomain` when first-party isolation is on; Chromium does not know the field.
const firefoxOnly = 'getBrowserInfo' in browser.runtime ? {firstPartyDomain: null} : {};

async function storeIds(): Promise<readonly string[]> {
  const stores = await browser.cookies.getAllCookieStores();
  return stores.map(({id}) => id);
}

const inStore = (storeId: string) =>
  sites.map(async domain => {
    // Without the empty partition key, partitioned (CHIPS) cookies such as cf_clearance stay invisible.
    const wanted = {domain, storeId, partitionKey: {}, ...firefoxOnly};
    return (await browser.cookies.getAll(wanted as Cookies.GetAllDetailsType)) as StoredCookie[];
  });

/** Every cookie of both sites and their subdomains in every store and partition that can be reached. */
export async function allCookies(): Promise<readonly StoredCookie[]> {
  const stores = await storeIds();
  return (await Promise.all(stores.flatMap(inStore))).flat();
}

// Firefox wants https whatever the cookie's own flag says, Chromium the cookie's own scheme.
const addressOf = ({secure, domain, path}: StoredCookie) =>
  `http${secure || 'getBrowserInfo' in browser.runtime ? 's' : ''}://${domain.replace(/^\./, '')}${path}`;

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

/** Calls back when a cookie that the login depends on is set or goes; without its value, through the door. */
export function watchCookies(told: (change: CookieChange) => void): void {
  browser.cookies.onChanged.addListener(({cookie, removed, cause}) => {
    const {name, domain, storeId} = cookie;
    if (!siteOf(domain.replace(/^\./, '')) || !isLoginCookie(name)) return;
    told(cleanCookieChange({at: new Date().toISOString(), name, domain, storeId, removed, cause}));
  });
}
