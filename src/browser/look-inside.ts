import {type Contents, contentsFrom, together} from '../engine/deep-clean/contents';
import {isLook, lookAddress} from '../engine/deep-clean/quiet-page';
import {browser, type Tabs} from './browser';
import {loginTabs} from './pages';
import {inTime, until} from './wait';

/**
 * Runs in a page, by itself: it is handed over as a text. Counts what its origin keeps, never what that is; on request it
 * deletes it first, by the page's own means: what the browser leaves (Firefox the Cache Storage), and what has come since.
 */
async function countInside(origin: string, deletes: boolean): Promise<unknown> {
  if (location.origin !== origin) return undefined;
  const counts: Record<string, number> = {};
  const within = (work: Promise<unknown>) => Promise.race([work, new Promise(resolve => setTimeout(resolve, 3000))]);
  const attempt = async (work: () => unknown) => {
    try {
      await within(Promise.resolve(work()));
    } catch {}
  };
  const count = (kind: string, work: () => Promise<number> | number) =>
    attempt(async () => {
      counts[kind] = await work();
    });
  const dropDatabase = (name = '') =>
    new Promise(resolve => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = resolve;
      request.onerror = resolve;
    });
  if (deletes) {
    await attempt(() => localStorage.clear());
    await attempt(() => sessionStorage.clear());
    await attempt(async () => Promise.all((await indexedDB.databases()).map(({name}) => dropDatabase(name))));
    await attempt(async () => Promise.all((await caches.keys()).map(name => caches.delete(name))));
    await attempt(async () =>
      Promise.all((await navigator.serviceWorker.getRegistrations()).map(worker => worker.unregister())),
    );
  }
  await count('localStorage', () => localStorage.length);
  await count('sessionStorage', () => sessionStorage.length);
  await count('indexedDB', async () => (await indexedDB.databases()).length);
  await count('cacheStorage', async () => (await caches.keys()).length);
  await count('serviceWorkers', async () => (await navigator.serviceWorker.getRegistrations()).length);
  return counts;
}

const originOf = ({url = ''}: Tabs.Tab) => (URL.canParse(url) ? new URL(url).origin : '');

/** Milliseconds: five counts of three seconds, and a moment. To delete is five steps more. */
const longestCount = 16_000;

/** What the page in that tab can see; undefined where it cannot be asked: an error page, another site, a policy, or one that hangs. */
async function ask(tab: number, origin: string, deletes: boolean): Promise<Contents | undefined> {
  const run = {target: {tabId: tab}, func: countInside, args: [origin, deletes]};
  const asking = browser.scripting.executeScript(run as never).catch(() => []);
  const [answer] = (await inTime(asking, deletes ? 2 * longestCount : longestCount)) ?? [];
  return contentsFrom(answer?.result);
}

const nowhere = ['', 'about:blank'];

/** Until the tab shows another page than that, be it one of the browser's own on which nothing came; ten seconds at most. */
export async function untilShown(tab: number, before = ''): Promise<void> {
  const isShown = async () => {
    const {status, url = ''} = await browser.tabs.get(tab);
    return status === 'complete' && url !== before && !nowhere.includes(url);
  };
  await until(isShown, 200, 50);
}

/** Not in a private window, whose storage is another one. */
async function usualWindow(): Promise<number | undefined> {
  const tabs = await browser.tabs.query({windowType: 'normal'});
  return tabs.find(({incognito}) => !incognito)?.windowId;
}

/** Opens a quiet page of that origin behind the others, and closes it again. */
async function visit(origin: string, deletes: boolean): Promise<Contents | undefined> {
  const windowId = await usualWindow();
  if (windowId === undefined) return undefined;
  const {id = -1} = await browser.tabs.create({url: lookAddress(origin), active: false, windowId});
  try {
    await untilShown(id);
    return await ask(id, origin, deletes);
  } finally {
    await browser.tabs.remove(id).catch(() => undefined);
  }
}

/** Tabs of the two sites whose storage can be cleared: private windows keep theirs apart, until they are closed. */
export const usualTabs = async (): Promise<readonly Tabs.Tab[]> =>
  (await loginTabs()).filter(({incognito}) => !incognito);

async function tabsOf(origin: string): Promise<readonly number[]> {
  return (await usualTabs()).flatMap(tab => (originOf(tab) === origin ? (tab.id ?? []) : []));
}

const known = <Item>(items: ReadonlyArray<Item | undefined>): readonly Item[] =>
  items.filter(item => item !== undefined);

/** What the pages of that origin that are open can see, without opening one. */
export async function lookThroughTabs(origin: string, deletes = false): Promise<Contents | undefined> {
  const tabs = await tabsOf(origin);
  return together(known(await Promise.all(tabs.map(tab => ask(tab, origin, deletes)))));
}

/** The same, and what a page that has just been loaded sees. @param deletes what is still there */
export async function lookInside(origin: string, deletes: boolean): Promise<Contents | undefined> {
  const open = await lookThroughTabs(origin, deletes);
  return together(known([open, await visit(origin, deletes)]));
}

/** Closes what an interrupted look has left behind. */
export async function closeLooks(): Promise<void> {
  const looks = (await loginTabs()).filter(({url = ''}) => isLook(url));
  await Promise.allSettled(looks.map(({id = -1}) => browser.tabs.remove(id)));
}
