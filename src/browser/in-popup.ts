import {browser} from './browser';

/** Whether this page is the popup itself, and not the same page in a tab or a panel. */
export const inPopup = (): boolean => browser.extension.getViews({type: 'popup'}).includes(window);

/** Whether this page has a tab of its own. A panel has none. */
export const inTab = async (): Promise<boolean> => (await browser.tabs.getCurrent()) !== undefined;
