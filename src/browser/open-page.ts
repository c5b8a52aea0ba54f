import {browser} from './browser';

/** Opens a page in a new tab in front. */
export async function openPage(url: string): Promise<void> {
  await browser.tabs.create({url});
}

export const openSettings = (): void => void browser.runtime.openOptionsPage();
