import {browser} from './browser';
import {type FrontTab, tabIn} from './front-tab';

/** The tab in front of the window that this page stands in; in the place of a page of ours the tab used before it. */
export async function tabBeside(): Promise<FrontTab | undefined> {
  const {id} = await browser.windows.getCurrent();
  return id === undefined ? undefined : tabIn(id);
}

/** Calls back when another tab comes to the front, or one of them shows another page. */
export function onTabsChanged(listener: () => void): void {
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener((_, {url, status}) => {
    if (url !== undefined || status !== undefined) listener();
  });
}
