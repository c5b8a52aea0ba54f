import {browser} from './browser';
import {loginTabs} from './pages';
import {sitesAllowed} from './sites';

/** Why there is no picture: no login page is open, we may not see any, or no click on our button was seen in that tab. */
export type NoPicture = 'missing' | 'permission' | 'refused';

const prefix = 'data:image/png;base64,';

/** Our pages load nothing, not even from an address that holds its own data. */
const fromDataUrl = (url: string): Blob =>
  new Blob([Uint8Array.from(atob(url.slice(prefix.length)), letter => letter.charCodeAt(0))], {type: 'image/png'});

/** Shows a tab for as long as something is done there; the page that asked is in front again afterwards. */
async function inFront<Result>(tab: number, act: () => Promise<Result>): Promise<Result> {
  const own = await browser.tabs.getCurrent();
  await browser.tabs.update(tab, {active: true});
  try {
    return await act();
  } finally {
    if (own.id !== undefined) await browser.tabs.update(own.id, {active: true});
  }
}

/**
 * A picture of that tab where it still shows the login, else of the login tab that was used last. Only a tab in front can be taken, and only one on which the person has
 * clicked our button: https://developer.chrome.com/docs/extensions/develop/concepts/activeTab
 */
export async function pictureOfLogin(wanted: number | undefined): Promise<Blob | NoPicture> {
  if (!(await sitesAllowed())) return 'permission';
  const tabs = await loginTabs();
  const tab = tabs.find(({id}) => id === wanted) ?? tabs[0];
  if (tab?.id === undefined) return 'missing';
  try {
    return fromDataUrl(await inFront(tab.id, () => browser.tabs.captureVisibleTab(tab.windowId, {format: 'png'})));
  } catch {
    return 'refused';
  }
}
