import type {OpenTab} from '../engine/diagnosis/snapshot';
import {fatesOf} from '../engine/purge/open-tabs';
import {browser} from './browser';
import {frontTab} from './front-tab';
import {loginTabs} from './pages';

const frontPage = 'https://chatgpt.com/';
const loginPage = 'https://chatgpt.com/auth/login';
const nowhere = 'about:blank';

/** The open tabs of the login sites, and what a purge would do with each. */
export async function openTabs(): Promise<readonly OpenTab[]> {
  const [tabs, front] = await Promise.all([loginTabs(), frontTab()]);
  return fatesOf(tabs.map(({id = -1, url = ''}) => ({id, url, front: id === front?.id})));
}

const idsOf = (tabs: readonly OpenTab[], fate: OpenTab['fate']) =>
  tabs.filter(tab => tab.fate === fate).map(({id}) => id);

/** How many of these went well; a tab that is already gone does not count. */
async function each(ids: readonly number[], act: (id: number) => Promise<unknown>): Promise<number> {
  const settled = await Promise.allSettled(ids.map(act));
  return settled.filter(({status}) => status === 'fulfilled').length;
}

export const closeTabs = (tabs: readonly OpenTab[]): Promise<number> =>
  each(idsOf(tabs, 'close'), id => browser.tabs.remove(id));

export const reloadTabs = (tabs: readonly OpenTab[]): Promise<number> =>
  each(idsOf(tabs, 'reload'), id => browser.tabs.reload(id));

/** Answers the new tab when none of the login's was in front. */
async function open(url: string, tabs: readonly OpenTab[]): Promise<number | undefined> {
  const [front] = idsOf(tabs, 'reopen');
  if (front === undefined) return (await browser.tabs.create({url})).id;
  await browser.tabs.update(front, {url});
  return undefined;
}

/** In the tab in front when it shows the login, else in a new one. */
export const openFrontPage = (tabs: readonly OpenTab[]): Promise<number | undefined> => open(frontPage, tabs);
export const openLoginPage = (tabs: readonly OpenTab[]): Promise<number | undefined> => open(loginPage, tabs);

const hasLeft = async (id: number): Promise<boolean> => {
  const {url, status} = await browser.tabs.get(id);
  return status === 'complete' && (url === undefined || url === nowhere || url === '');
};

/** Takes a page away and waits until it is gone: one that is still loading would set cookies anew. */
async function leave(id: number): Promise<void> {
  await browser.tabs.update(id, {url: nowhere});
  for (let tries = 0; tries < 40 && !(await hasLeft(id)); tries += 1)
    await new Promise(resolve => setTimeout(resolve, 25));
}

/** Closes a tab that we opened; a window does not lose its last one. */
async function closeOwn(id: number): Promise<void> {
  const {windowId = browser.windows.WINDOW_ID_CURRENT} = await browser.tabs.get(id);
  const {length} = await browser.tabs.query({windowId});
  await (length > 1 ? browser.tabs.remove(id) : leave(id));
}

/**
 * Ends every login that is under way, so that nothing sets cookies while the old ones come back.
 * @param own the tab that a purge had opened
 * @returns the tabs that are to be filled again
 */
export async function endLogins(own: number | undefined): Promise<readonly OpenTab[]> {
  if (own !== undefined) await closeOwn(own).catch(() => undefined);
  const tabs = await openTabs();
  await closeTabs(tabs);
  await each(idsOf(tabs, 'reopen'), leave);
  return tabs.filter(({fate}) => fate !== 'close');
}

/** Shows the login sites as they are with the cookies of now; opens none that was not open. */
export async function showAgain(tabs: readonly OpenTab[]): Promise<void> {
  await reloadTabs(tabs);
  await each(idsOf(tabs, 'reopen'), id => browser.tabs.update(id, {url: frontPage}));
}
