import {assetHosts} from '../engine/evidence/hosts';
import {browser} from './browser';

/** What sites keep beside cookies: clearing it. It cannot be undone, so nothing but the deep clean comes here. */

type Kinds = Readonly<Record<string, boolean>>;

interface BrowsingData {
  settings(): Promise<{readonly dataRemovalPermitted: Readonly<Record<string, boolean | undefined>>}>;
  remove(
    where: {readonly origins: readonly string[]} | {readonly hostnames: readonly string[]},
    kinds: Kinds,
  ): Promise<void>;
}

const permission = {permissions: ['browsingData']} as const;

// Cookies have a ladder with an undo. Never history, downloads, passwords or forms: Firefox takes those of every site,
// whichever it is told.
const storage: Kinds = {localStorage: true, indexedDB: true, serviceWorkers: true};
const inChromium: Kinds = {...storage, cacheStorage: true, fileSystems: true};

const isFirefox = () => 'getBrowserInfo' in browser.runtime;
const browsingData = () => (browser as unknown as {readonly browsingData?: BrowsingData}).browsingData;

/** Whether the browser clears its copies of the files of single sites: Firefox takes the wish and does nothing (153). */
export const clearsCache = (): boolean => !isFirefox();

/** Firefox gives it when it is wanted, and a person may take it back. */
export const mayClearSites = (): Promise<boolean> =>
  browser.permissions.contains({permissions: [...permission.permissions]});

/** Only inside a click. Answers whether the person agreed. */
export const requestClearing = (): Promise<boolean> =>
  browser.permissions.request({permissions: [...permission.permissions]});

/** Whether a policy forbids any of it. */
export async function isForbidden(): Promise<boolean> {
  const settings = await browsingData()?.settings();
  const wanted = isFirefox() ? storage : {...inChromium, cache: true};
  return Object.keys(wanted).some(kind => settings?.dataRemovalPermitted[kind] === false);
}

const hostOf = (origin: string) => new URL(origin).hostname;

/**
 * Clears storage, caches and service workers of exactly these origins: no browser takes what lies below them. Where files
 * of single sites can be cleared, those from which the login loads its scripts go too.
 * @throws when the browser refuses
 * @see https://developer.chrome.com/docs/extensions/reference/api/browsingData#type-RemovalOptions
 */
export async function clearSites(origins: readonly string[]): Promise<void> {
  const api = browsingData();
  if (!api) throw new Error('browsingData is not there');
  if (isFirefox()) return api.remove({hostnames: origins.map(hostOf)}, storage);
  await api.remove({origins: [...origins]}, inChromium);
  await api.remove({origins: [...origins, ...assetHosts.map(host => `https://${host}`)]}, {cache: true});
}
