import type {OpenTab} from '../engine/diagnosis/snapshot';
import {fatesOf} from '../engine/purge/open-tabs';
import {browser} from './browser';
import {frontTab} from './front-tab';
import {loginTabs} from './pages';
import {readSnapshot} from './stored';
import {until} from './wait';

const frontPage = 'https://chatgpt.com/';
export const loginPage = 'https://chatgpt.com/auth/login';
const nowhere = 'about:blank';

/**
 * The tab in which the person is at work: the one in front; where nobody knows that, first of all the one whose login was
 * judged, if it still shows one.
 */
async function workedIn(): Promise<ReadonlyArray<number | undefined>> {
  const front = await frontTab();
  return front?.isSure ? [front.id] : [(await readSnapshot())?.diagnosis.attempt?.tab, front?.id];
}

/** The open tabs of the login sites, and what a purge would do with each. */
export async function openTabs(): Promise<readonly OpenTab[]> {
  const [tabs, likely] = await Promise.all([loginTabs(), workedIn()]);
  const front = likely.find(wanted => tabs.some(({id}) => id === wanted));
  return fatesOf(tabs.map(({id = -1, url = ''}) => ({id, url, front: id === front})));
}

/** The hosts of all open pages of both sites. */
export const openHosts = async (): Promise<readonly string[]> =>
  (await loginTabs()).flatMap(({url = ''}) => (URL.canParse(url) ? [new URL(url).hostname] : []));

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

/** Every tab of every window, by number. */
export async function tabNumbers(): Promise<readonly number[]> {
  return (await browser.tabs.query({})).flatMap(({id}) => (id === undefined ? [] : [id]));
}

/** Closes those of these tabs that still show the login. Answers how many of all of them are gone: also from an earlier try. */
export async function closeLogins(ids: readonly number[]): Promise<number> {
  if (ids.length === 0) return 0;
  await closeTabs((await openTabs()).filter(({id}) => ids.includes(id)));
  const left = await tabNumbers();
  return ids.filter(id => !left.includes(id)).length;
}

const hasLeft = async (id: number): Promise<boolean> => {
  const {url, status} = await browser.tabs.get(id);
  return status === 'complete' && (url === undefined || url === nowhere || url === '');
};

/** Takes a page away and waits until it is gone: one that is still loading would set cookies anew. */
async function leave(id: number): Promise<void> {
  await browser.tabs.update(id, {url: nowhere});
  await until(() => hasLeft(id), 40, 25);
}

/** Closes a tab that we opened; a window does not lose its last one. */
async function closeOwn(id: number): Promise<void> {
  const {windowId = browser.windows.WINDOW_ID_CURRENT} = await browser.tabs.get(id);
  const {length} = await browser.tabs.query({windowId});
  await (length > 1 ? browser.tabs.remove(id) : leave(id));
}

/** Ends the login in a tab that a purge had opened. */
export const endOwnLogin = (own: number | undefined): Promise<void> =>
  own === undefined ? Promise.resolve() : closeOwn(own).catch(() => undefined);

/** The tabs of the login that stay, whatever becomes of their page. */
export const thoseThatStay = (tabs: readonly OpenTab[]): readonly number[] =>
  tabs.filter(({fate}) => fate !== 'close').map(({id}) => id);

/** Ends every login that is under way, so that nothing sets cookies while the old ones come back. */
export async function endLogins(tabs: readonly OpenTab[]): Promise<void> {
  await closeTabs(tabs);
  await each(idsOf(tabs, 'reopen'), leave);
}

/** Shows the login sites as they are with the cookies of now; opens none that was not open. */
export async function showAgain(ids: readonly number[]): Promise<void> {
  await each(ids, async id =>
    (await hasLeft(id)) ? browser.tabs.update(id, {url: frontPage}) : browser.tabs.reload(id),
  );
}
