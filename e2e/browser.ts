import {setTimeout as wait} from 'node:timers/promises';
import {launchChromium} from './chromium';
import type {DrivenBrowser, LaunchOptions} from './driven-browser';
import {launchFirefox} from './firefox';

export type BrowserName = 'chromium' | 'firefox';

/** Starts a real browser, on request with the extension (already listening) and with the lab playing the sites. */
export const launch = (name: BrowserName, options: LaunchOptions): Promise<DrivenBrowser> =>
  name === 'firefox' ? launchFirefox(options) : launchChromium(options);

/** Waits until the extension's button shows the text. @throws when it does not in time. */
export async function waitForBadge(driven: DrivenBrowser, text: string, timeout = 15_000): Promise<void> {
  const end = Date.now() + timeout;
  let shown: string | undefined;
  while (Date.now() < end) {
    shown = await driven.evaluate<string>('chrome.action.getBadgeText({})');
    if (shown === text) return;
    await wait(100);
  }
  throw new Error(`The badge shows “${shown}” instead of “${text}” after ${timeout / 1000} s.`);
}
