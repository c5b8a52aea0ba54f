import type {CookieChange} from '../engine/evidence/evidence';
import {cookieSiteOf} from '../engine/evidence/hosts';
import type {JarCookie} from '../engine/jar/jar-cookie';
import {identityOf, type Removable} from '../engine/purge/cookie-identity';
import {browser} from './browser';
import {allCookies, type StoredCookie} from './cookies';
import {readCookieChanges} from './journal';

/** The cookies of both sites, for a page of ours that shows them. */
export interface Jar {
  readonly cookies: readonly JarCookie[];
  /** What was watched of them. */
  readonly changes: readonly CookieChange[];
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** The value ends here: of it only its size goes on. */
function withoutValue(cookie: StoredCookie & Removable): JarCookie {
  const {name, value, domain, hostOnly, path, storeId, partitionKey, expirationDate} = cookie;
  const between = name === '' ? 0 : '='.length;
  const {topLevelSite, hasCrossSiteAncestor = false} = partitionKey ?? {};
  return {
    ...{id: identityOf(cookie), name, domain, hostOnly, path, storeId},
    ...(topLevelSite && {partition: topLevelSite}),
    crossSiteAncestor: hasCrossSiteAncestor,
    firstParty: cookie.firstPartyDomain ?? '',
    bytes: bytesOf(name) + between + bytesOf(value),
    ...(expirationDate !== undefined && {expires: expirationDate * 1000}),
    ...{secure: cookie.secure, httpOnly: cookie.httpOnly, sameSite: cookie.sameSite},
  };
}

/** Reads it anew. */
export async function readJar(): Promise<Jar> {
  const [cookies, changes] = await Promise.all([allCookies(), readCookieChanges()]);
  return {cookies: cookies.map(cookie => withoutValue(cookie as StoredCookie & Removable)), changes};
}

/** A login sets many cookies at once: one look for all of them. */
const together = 300;

/** Calls back soon after a cookie of the sites has changed. Answers what ends that. */
export function onJarChanged(told: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    waiting = undefined;
    told();
  };
  const hear = ({cookie}: {readonly cookie: Pick<StoredCookie, 'domain'>}) => {
    if (cookieSiteOf(cookie.domain)) waiting ??= setTimeout(tell, together);
  };
  browser.cookies.onChanged.addListener(hear);
  return () => {
    browser.cookies.onChanged.removeListener(hear);
    clearTimeout(waiting);
  };
}
