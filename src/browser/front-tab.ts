import {browser, type Tabs} from './browser';

export interface FrontTab {
  readonly id: number;
  readonly windowId: number;
  /** Only told for the two sites; other addresses are none of our business. */
  readonly url?: string;
}

/** The tab used last; none when several windows show one at this moment, as Firefox says of all of them. */
function lastUsed(tabs: readonly Tabs.Tab[]): Tabs.Tab | undefined {
  const [first, second] = tabs.toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  return second && first?.lastAccessed === second.lastAccessed ? undefined : first;
}

/** The tab that the person looks at, also when our own page has a window of its own. */
export async function frontTab(): Promise<FrontTab | undefined> {
  const [tabs, front] = await Promise.all([
    browser.tabs.query({active: true, windowType: 'normal'}),
    browser.windows.getLastFocused(),
  ]);
  const tab = tabs.find(({windowId}) => windowId === front.id) ?? lastUsed(tabs);
  if (tab?.id === undefined) return undefined;
  return {id: tab.id, windowId: tab.windowId ?? front.id ?? -1, ...(tab.url && {url: tab.url})};
}
