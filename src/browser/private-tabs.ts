import {browser} from './browser';

/**
 * Chromium does not say of a request that it came from a private window; its tab does, while it is open. So each tab is
 * asked when a page begins in it, and remembered as long as the browser runs.
 */
const start = 'private ';

export async function noteIfPrivate(tab: number): Promise<void> {
  if (tab < 0 || !(await browser.extension.isAllowedIncognitoAccess())) return;
  const {incognito} = await browser.tabs.get(tab);
  if (incognito) await browser.storage.session.set({[`${start}${tab}`]: true});
}

/** The tabs of private windows, also of those that were closed. */
export const privateTabsIn = (stored: Readonly<Record<string, unknown>>): ReadonlySet<number> =>
  new Set(Object.keys(stored).flatMap(key => (key.startsWith(start) ? [Number(key.slice(start.length))] : [])));
