import {parkedAddress, wayBack} from '../engine/deep-clean/quiet-page';
import type {OpenTab} from '../engine/diagnosis/snapshot';
import {browser, type Tabs} from './browser';
import {untilShown, usualTabs} from './look-inside';
import {loginPage, openTabs} from './tabs';

const isParked = ({url = ''}: Tabs.Tab) => wayBack(url, loginPage) !== undefined;

/** What becomes of the tabs of the two sites, by a deep clean. */
export interface TabsMoved {
  readonly toClose: readonly OpenTab[];
  /** Taken away, and brought back afterwards. */
  readonly toPark: readonly Tabs.Tab[];
  /** The one that shows the login anew instead. */
  readonly front: number | undefined;
}

export async function tabsMoved(): Promise<TabsMoved> {
  const [fates, usual] = await Promise.all([openTabs(), usualTabs()]);
  const toClose = fates.filter(({id, fate}) => fate === 'close' && usual.some(tab => tab.id === id));
  const toPark = usual.filter(tab => !isParked(tab) && !toClose.some(({id}) => id === tab.id));
  return {toClose, toPark, front: fates.find(({fate}) => fate === 'reopen')?.id};
}

async function park({id = -1, url = ''}: Tabs.Tab, front: number | undefined): Promise<void> {
  await browser.tabs.update(id, {url: parkedAddress(url, id === front)});
  await untilShown(id, url);
}

/** Shows a quiet page in the place of each: one of the site would write again what is to go. */
export async function parkTabs({toPark, front}: TabsMoved): Promise<void> {
  await Promise.allSettled(toPark.map(tab => park(tab, front)));
}

export const parkedTabs = async (): Promise<readonly Tabs.Tab[]> => (await usualTabs()).filter(isParked);

/** Brings every parked tab back to where it was, or to the login. */
export async function bringTabsBack(): Promise<void> {
  const parked = await parkedTabs();
  await Promise.allSettled(
    parked.map(({id = -1, url = ''}) => browser.tabs.update(id, {url: wayBack(url, loginPage) ?? url})),
  );
}
