import {resolve} from 'node:path';
import type {BrowserContext, CDPSession} from 'playwright';

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('The context has no browser');
  return browser.newBrowserCDPSession();
}

const workersIn = async (session: CDPSession): Promise<readonly Target[]> => {
  const {targetInfos} = (await session.send('Target.getTargets', {filter: [{}]} as never)) as {
    targetInfos: readonly Target[];
  };
  return targetInfos.filter(({type, url}) => type === 'service_worker' && url.startsWith('chrome-extension://'));
};

/** Stops the extension's worker as the browser itself would, in whatever it is doing. Answers how many were stopped. */
export async function killWorker(context: BrowserContext): Promise<number> {
  const session = await browserSession(context);
  const workers = await workersIn(session);
  await Promise.all(workers.map(({targetId}) => session.send('Target.closeTarget', {targetId})));
  await session.detach();
  return workers.length;
}

/** Loads the extension into a browser that is already running, as an install does. Answers its id. */
export async function install(context: BrowserContext, path: string): Promise<string> {
  const session = await browserSession(context);
  const {id} = (await session.send('Extensions.loadUnpacked' as never, {path: resolve(path)} as never)) as {id: string};
  await session.detach();
  return id;
}

/** Clicks the extension's button on the toolbar, as the person does over the tab of that address. */
export async function clickButton(context: BrowserContext, extension: string, address: string): Promise<void> {
  const session = await browserSession(context);
  const {targetInfos} = (await session.send('Target.getTargets', {filter: [{}]} as never)) as {
    targetInfos: readonly Target[];
  };
  const tab = targetInfos.find(({type, url}) => type === 'tab' && url === address);
  await session.send('Extensions.triggerAction' as never, {id: extension, targetId: tab?.targetId} as never);
  await session.detach();
}
