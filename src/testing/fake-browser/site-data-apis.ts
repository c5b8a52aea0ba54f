import {askPage} from './ask-page';
import type {Life} from './life';
import type {BrowserState} from './state';

interface Run {
  readonly target: {readonly tabId: number};
  readonly args?: readonly [origin: string, deletes: boolean];
}

const none = {localStorage: 0, sessionStorage: 0, indexedDB: 0, cacheStorage: 0, serviceWorkers: 0};

const without = (contents: Readonly<Record<string, number>>, gone: readonly string[]) => ({
  ...contents,
  ...Object.fromEntries(gone.map(kind => [kind, 0])),
});

/** Kinds that stay here without their flag; the storage of a tab goes with that of its origin. */
const kindsOf = (kinds: Readonly<Record<string, boolean>>) =>
  Object.keys(kinds).flatMap(kind => (kind === 'localStorage' ? [kind, 'sessionStorage'] : [kind]));

/** `chrome.scripting`, which runs one thing only: the look into what an origin keeps. */
function scriptingApi(life: Life, state: BrowserState) {
  const tabOf = (tab: number) => state.tabs.find(({id}) => id === tab);
  const look = (tab: number, origin: string, deletes: boolean) => {
    const shown = tabOf(tab);
    if (!shown || !state.permitted || state.deaf.has(origin)) throw new Error('Cannot access contents of the page.');
    if (new URL(shown.url).origin !== origin) return [{}];
    const contents = state.inside.get(origin) ?? none;
    if (deletes && !state.stubborn.has(origin)) state.inside.set(origin, none);
    return [{result: deletes && !state.stubborn.has(origin) ? none : {...none, ...contents}}];
  };
  return {
    executeScript: ({target, args}: Run) =>
      askPage(tabOf(target.tabId), life, () => {
        if (!args) throw new Error('Cannot access contents of the page.');
        return look(target.tabId, ...args);
      }),
  };
}

function browsingDataApi(life: Life, state: BrowserState) {
  const remove = (where: readonly string[], kinds: Readonly<Record<string, boolean>>) => {
    if (state.clearing !== 'allowed') throw new Error('It may not be removed.');
    state.cleared.push({where, kinds: Object.keys(kinds)});
    for (const [origin, contents] of state.inside)
      if (where.includes(origin) && !state.stubborn.has(origin))
        state.inside.set(origin, without(contents, kindsOf(kinds)));
  };
  return {
    settings: () => life.call(() => ({dataRemovalPermitted: {localStorage: state.clearing !== 'forbidden'}})),
    remove: ({origins}: {readonly origins: readonly string[]}, kinds: Readonly<Record<string, boolean>>) =>
      life.call(() => remove(origins, kinds)),
  };
}

export const siteDataApis = (life: Life, state: BrowserState) => ({
  scripting: scriptingApi(life, state),
  browsingData: browsingDataApi(life, state),
});
