import {allCookies, type StoredCookie} from '../browser/cookies';
import {noPermission} from '../browser/questions';
import {sitesAllowed} from '../browser/sites';
import type {Removable} from '../engine/purge/cookie-identity';

/** Chromium's partition key type says less than the browser does. */
export const plain = (cookies: readonly StoredCookie[]) => cookies as ReadonlyArray<StoredCookie & Removable>;

/** Without the permission nothing can be removed, and nothing can be seen to be there: that is not the same as gone. */
export async function needSites(): Promise<void> {
  if (!(await sitesAllowed())) throw new Error(noPermission);
}

/** What the sites hold now. Asked one after the other: what is allowed afterwards was allowed while it was read. */
export async function readCookies(): Promise<readonly StoredCookie[]> {
  const cookies = await allCookies();
  await needSites();
  return cookies;
}
