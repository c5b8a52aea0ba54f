import {resolve} from 'node:path';
import type {BrowserContext} from 'playwright';
import {type Protocol, sessionOf, stopWorkers, waitForTarget} from './chromium-session';

/** What Playwright cannot do to Chromium, and the browser's own protocol can. */

async function within<Result>(context: BrowserContext, act: (protocol: Protocol) => Promise<Result>): Promise<Result> {
  const session = await sessionOf(context);
  try {
    return await act(session);
  } finally {
    await session.detach();
  }
}

/** Stops the extension's worker as the browser itself would, in whatever it is doing. Answers how many were stopped. */
export const killWorker = (context: BrowserContext): Promise<number> =>
  within(context, browser => stopWorkers(browser));

/** Loads the extension into a browser that is already running, as an install does. Answers its id. */
export const install = (context: BrowserContext, path: string): Promise<string> =>
  within(context, async browser => {
    const {id} = await browser.send<{id: string}>('Extensions.loadUnpacked', {path: resolve(path)});
    return id;
  });

/** Clicks the extension's button on the toolbar, as the person does over the tab of that address. */
export const clickButton = (context: BrowserContext, extension: string, address: string): Promise<void> =>
  within(context, async browser => {
    const {targetId} = await waitForTarget(browser, ({type, url}) => type === 'tab' && url === address);
    await browser.send('Extensions.triggerAction', {id: extension, targetId});
  });
