import {askPage} from './ask-page';
import type {Life} from './life';
import type {BrowserState, FakeTab} from './state';

interface Query {
  readonly active?: boolean;
  readonly url?: readonly string[];
}

const isLogin = (url: string) => /^https:\/\/(?:[\w-]+\.)*(?:chatgpt|openai)\.com\//.test(url);

/** `chrome.tabs` of one window; every deed is noted. */
export function tabsApi(life: Life, state: BrowserState) {
  const find = (id: number): FakeTab => {
    const tab = state.tabs.find(one => one.id === id);
    if (!tab) throw new Error(`No tab with id: ${id}.`);
    return tab;
  };
  const shown = ({id, url, active, incognito = false}: FakeTab) => ({
    id,
    active,
    incognito,
    windowId: 1,
    status: 'complete',
    ...(state.permitted && isLogin(url) && {url}),
  });
  const open = (url: string, active = true) => {
    const id = Math.max(0, ...state.tabs.map(tab => tab.id), ...state.deeds.map(({tab}) => tab)) + 1;
    if (active) for (const tab of state.tabs) tab.active = false;
    const tab = {id, url, active};
    state.tabs.push(tab);
    state.deeds.push({did: 'opened', tab: id, url});
    return shown(tab);
  };
  const close = (id: number) => {
    find(id);
    state.tabs = state.tabs.filter(tab => tab.id !== id);
    state.deeds.push({did: 'closed', tab: id});
  };
  return {
    query: ({active, url}: Query) =>
      life.call(() =>
        state.tabs.filter(tab => (!active || tab.active) && (!url || (state.permitted && isLogin(tab.url)))).map(shown),
      ),
    get: (id: number) => life.call(() => shown(find(id))),
    create: ({url, active}: {readonly url: string; readonly active?: boolean}) => life.call(() => open(url, active)),
    remove: (id: number) => life.call(() => close(id)),
    reload: (id: number) => life.call(() => void state.deeds.push({did: 'reloaded', tab: find(id).id})),
    update: (id: number, {url}: {readonly url: string}) =>
      life.call(() => {
        find(id).url = url;
        state.deeds.push({did: 'sent', tab: id, url});
      }),
    sendMessage: (id: number) =>
      askPage(find(id), life, () => {
        throw new Error('Could not establish connection. Receiving end does not exist.');
      }),
  };
}
