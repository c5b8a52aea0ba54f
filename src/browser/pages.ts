import {cleanSighting} from '../engine/door/clean-sighting';
import {safeUrl} from '../engine/door/safe-url';
import type {Sighting} from '../engine/evidence/evidence';
import {browser, type Runtime, type Tabs} from './browser';
import {rememberSighting} from './journal';
import type {LookRequest, PageMessage} from './page-channel';
import {withRoom} from './room';
import {sitePages} from './sites';
import {inTime} from './wait';

/** The tabs that show one of the two sites, the one used last first. */
export async function loginTabs(): Promise<readonly Tabs.Tab[]> {
  const tabs = await browser.tabs.query({url: sitePages});
  return tabs
    .filter(({id}) => id !== undefined)
    .sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
}

async function askPage(tab: number, request: LookRequest): Promise<void> {
  await browser.tabs.sendMessage(tab, request, {frameId: 0});
}

async function sendWitness(tab: number): Promise<void> {
  const files = browser.runtime.getManifest().content_scripts?.[0]?.js ?? [];
  await browser.scripting.executeScript({target: {tabId: tab}, files: [...files]});
}

/** A page that was open before the extension came has no witness yet; a browser's own error page can have none. */
async function look(tab: number, request: LookRequest): Promise<void> {
  try {
    await askPage(tab, request);
  } catch {
    await sendWitness(tab)
      .then(() => askPage(tab, request))
      .catch(() => undefined);
  }
}

/** A page that hangs never answers; what it showed before and what the others show is judged without it. */
const patience = 1000;

/**
 * Has every open login page read again, as far as they answer in time.
 * @param sessionTab the tab whose site is asked about the session; none when absent
 */
export async function readOpenPages(sessionTab?: number): Promise<void> {
  const tabs = await loginTabs();
  const looking = tabs.map(({id = -1}) => look(id, {look: true, askSession: id === sessionTab}));
  await inTime(Promise.all(looking), patience);
}

const hostOfUrl = (url: string) => new URL(safeUrl(url)).hostname;

/** The browser says who is talking: tab, store and site come from it, never from the message. */
function believed({sighting}: PageMessage, sender: Runtime.MessageSender): Sighting | undefined {
  const stated = cleanSighting(sighting);
  if (sender.frameId !== 0 || sender.tab?.id === undefined) return undefined;
  if (hostOfUrl(stated.url) !== hostOfUrl(sender.url ?? '')) return undefined;
  const {id, cookieStoreId, incognito} = sender.tab;
  return {...stated, tab: id, ...(cookieStoreId && {store: cookieStoreId}), ...(incognito && {private: true})};
}

/** Remembers what a login page shows. The time is ours. Answers whether it was believed. */
export async function hearPage(message: PageMessage, sender: Runtime.MessageSender): Promise<boolean> {
  const sighting = believed(message, sender);
  if (!sighting) return false;
  const {documentId} = sender as {documentId?: string};
  const seen = {...sighting, at: new Date().toISOString()};
  await withRoom(() => rememberSighting(seen, documentId ?? sighting.url));
  return true;
}
