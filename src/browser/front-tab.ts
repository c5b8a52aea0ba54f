import {browser, type Tabs} from './browser';

export interface FrontTab {
  readonly id: number;
  readonly windowId: number;
  /** False when several windows show one and none has the focus: Firefox says of all of them that they are in use now. */
  readonly isSure: boolean;
  /** Only told for the two sites; other addresses are none of our business. */
  readonly url?: string;
}

/** Milliseconds between the moments at which a browser says “now” of several tabs. */
const atOnce = 1000;

/** A page of ours is about the login: the person came to it from another tab, and means that one. */
const isOurs = ({url = ''}: Tabs.Tab) => url.startsWith(browser.runtime.getURL(''));

const byLastUse = (one: Tabs.Tab, other: Tabs.Tab) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0);

/** In the place of a page of ours the tab that was used before it in the same window. */
async function withoutOurs(active: readonly Tabs.Tab[]): Promise<readonly Tabs.Tab[]> {
  if (!active.some(isOurs)) return active;
  const others = (await browser.tabs.query({windowType: 'normal'})).filter(tab => !isOurs(tab)).toSorted(byLastUse);
  const before = ({windowId}: Tabs.Tab) => others.find(other => other.windowId === windowId);
  return active.flatMap(tab => (isOurs(tab) ? (before(tab) ?? []) : tab));
}

const shownAs = ({id = -1, windowId = -1, url}: Tabs.Tab, isSure: boolean): FrontTab => ({
  id,
  windowId,
  isSure,
  ...(url && {url}),
});

/** The tab that the person looks at, also when our own page has a window of its own. */
export async function frontTab(): Promise<FrontTab | undefined> {
  const [active, front] = await Promise.all([
    browser.tabs.query({active: true, windowType: 'normal'}),
    browser.windows.getLastFocused(),
  ]);
  const tabs = await withoutOurs(active);
  const focused = tabs.find(({windowId}) => windowId === front.id);
  const [last, before] = tabs.toSorted(byLastUse);
  const tab = focused ?? last;
  if (tab?.id === undefined) return undefined;
  const isSure = focused !== undefined || !before || byLastUse(before, tab) > atOnce;
  return shownAs(tab, isSure);
}

/** The tab in front of that window. */
export async function tabIn(windowId: number): Promise<FrontTab | undefined> {
  const [tab] = await withoutOurs(await browser.tabs.query({active: true, windowId}));
  return tab?.id === undefined ? undefined : shownAs(tab, true);
}
