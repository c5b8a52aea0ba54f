import {browser} from './browser';

/** Chromium does not say of a request that it came from a private window; the window does, while it is open. */
export async function privateTabs(): Promise<ReadonlySet<number>> {
  if (!(await browser.extension.isAllowedIncognitoAccess())) return new Set();
  const tabs = await browser.tabs.query({});
  return new Set(tabs.flatMap(({id, incognito}) => (incognito && id !== undefined ? [id] : [])));
}
