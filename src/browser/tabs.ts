import browser from 'webextension-polyfill';
import type {OpenTab} from '../engine/diagnosis/snapshot';
import {fatesOf} from '../engine/purge/open-tabs';
import {frontTab} from './front-tab';
import {loginTabs} from './pages';

const frontPage = 'https://chatgpt.com/';
const loginPage = 'https://chatgpt.com/auth/login';

/** The open tabs of the login sites, and what a purge would do with each. */
export async function openTabs(): Promise<readonly OpenTab[]> {
  const [tabs, front] = await Promise.all([loginTabs(), frontTab()]);
  return fatesOf(tabs.map(({id = -1, url = ''}) => ({id, url, front: id === front?.id})));
}

const idsOf = (tabs: readonly OpenTab[], fate: OpenTab['fate']) =>
  tabs.filter(tab => tab.fate === fate).map(({id}) => id);

/** Answers how many were closed; one that is already gone does not count. */
export async function closeTabs(tabs: readonly OpenTab[]): Promise<number> {
  const closed = await Promise.allSettled(idsOf(tabs, 'close').map(id => browser.tabs.remove(id)));
  return closed.filter(({status}) => status === 'fulfilled').length;
}

export async function reloadTabs(tabs: readonly OpenTab[]): Promise<number> {
  const reloaded = await Promise.allSettled(idsOf(tabs, 'reload').map(id => browser.tabs.reload(id)));
  return reloaded.filter(({status}) => status === 'fulfilled').length;
}

async function open(url: string, tabs: readonly OpenTab[]): Promise<void> {
  const [front] = idsOf(tabs, 'reopen');
  if (front === undefined) await browser.tabs.create({url});
  else await browser.tabs.update(front, {url});
}

/** In the tab in front when it shows the login, else in a new one. */
export const openFrontPage = (tabs: readonly OpenTab[]): Promise<void> => open(frontPage, tabs);
export const openLoginPage = (tabs: readonly OpenTab[]): Promise<void> => open(loginPage, tabs);
