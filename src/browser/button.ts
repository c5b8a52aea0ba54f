import type {Place} from '../engine/kept/settings';
import type {Section} from '../engine/remedies/remedy';
import {browser, type Tabs} from './browser';

const page = '/src/popup/index.html';

/** The page that stays open, at one of its sections, or at its beginning. */
export const pageFor = (section: Section | ''): string => browser.runtime.getURL(`/src/panel/index.html#${section}`);

/** What our page is opened for, beside being looked at; it reads that from its address. */
export const purposeOfPage = (): string => location.hash.slice(1);

// A panel opens only while the browser sees the click, so nothing may be read before: without a popup a click means the
// panel, and the popup that means a tab opens it and goes.
const popups: Readonly<Record<Place, string>> = {popup: page, panel: '', tab: `${page}#tab`};

/** Decides what a click on the button opens, from now on. */
export const setClick = (opens: Place): Promise<void> => browser.action.setPopup({popup: popups[opens]});

/** Calls back when the button was clicked and has no popup. */
export function onButton(clicked: (tab: Tabs.Tab) => void): void {
  browser.action.onClicked.addListener(clicked);
}

/** Shows the popup; a tab where the browser or the person's choice gives us none. */
export async function showPopup(): Promise<void> {
  const has = (await browser.action.getPopup({})) !== '';
  const shown =
    has &&
    (await browser.action.openPopup().then(
      () => true,
      () => false,
    ));
  if (!shown) await browser.tabs.create({url: pageFor('')});
}
