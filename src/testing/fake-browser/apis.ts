import {cookiesApi} from './cookies-api';
import {hasLeave} from './leave';
import type {Life, Listener} from './life';
import {siteDataApis} from './site-data-apis';
import type {BrowserState} from './state';
import {storageApi} from './storage-api';
import {tabsApi} from './tabs-api';

type Tell = (event: string, ...about: readonly unknown[]) => void;

const requestEvents = ['onBeforeRequest', 'onBeforeRedirect', 'onHeadersReceived', 'onCompleted', 'onErrorOccurred'];

const eventOf = (life: Life, name: string) => ({
  addListener: (listener: Listener, filter?: {readonly types?: readonly string[]}) => {
    const others = life.listeners.get(name) ?? [];
    life.listeners.set(name, [...others, {listener, ...(filter?.types && {types: filter.types})}]);
  },
  removeListener: (listener: Listener) => {
    const others = life.listeners.get(name) ?? [];
    life.listeners.set(
      name,
      others.filter(other => other.listener !== listener),
    );
  },
});

function alarmsApi(life: Life, state: BrowserState) {
  type When = {readonly when?: number; readonly delayInMinutes?: number; readonly periodInMinutes?: number};
  return {
    create: (name: string, {when, delayInMinutes = 0, periodInMinutes: every}: When) =>
      life.call(() => {
        const at = when ?? state.now + delayInMinutes * 60_000;
        state.alarms.set(name, {at, ...(every && {every: every * 60_000})});
      }),
    clear: (name: string) => life.call(() => state.alarms.delete(name)),
    clearAll: () => life.call(() => state.alarms.clear()),
    get: (name: string) => life.call(() => (state.alarms.has(name) ? {name} : undefined)),
    onAlarm: eventOf(life, 'alarms.onAlarm'),
  };
}

function actionApi(life: Life, state: BrowserState) {
  const quiet = () => life.call(() => undefined);
  return {
    setBadgeText: ({text}: {readonly text: string}) =>
      life.call(() => {
        state.badge = text;
      }),
    getBadgeText: () => life.call(() => state.badge),
    setBadgeBackgroundColor: quiet,
    setBadgeTextColor: quiet,
    setTitle: quiet,
    setIcon: quiet,
    setPopup: quiet,
    onClicked: eventOf(life, 'action.onClicked'),
  };
}

/** All that the background asks of the browser, for one life of it. */
export const apisOf =
  (state: BrowserState, tell: Tell) =>
  (life: Life, openInPage: unknown): Readonly<Record<string, unknown>> => ({
    storage: storageApi(life, state, () => undefined),
    cookies: {...cookiesApi(life, state, tell), onChanged: eventOf(life, 'cookies.onChanged')},
    tabs: tabsApi(life, state),
    windows: {WINDOW_ID_CURRENT: -2, getLastFocused: () => life.call(() => ({id: 1}))},
    alarms: alarmsApi(life, state),
    action: actionApi(life, state),
    extension: {isAllowedIncognitoAccess: () => life.call(() => state.privateWindows)},
    permissions: {
      contains: (wanted: Parameters<typeof hasLeave>[1]) => life.call(() => hasLeave(state, wanted)),
      getAll: () => life.call(() => ({permissions: ['webRequest', 'cookies', 'storage'], origins: []})),
      onAdded: eventOf(life, 'permissions.onAdded'),
      onRemoved: eventOf(life, 'permissions.onRemoved'),
    },
    ...siteDataApis(life, state),
    webRequest: {
      ...Object.fromEntries(requestEvents.map(name => [name, eventOf(life, `webRequest.${name}`)])),
      OnErrorOccurredOptions: {EXTRA_HEADERS: 'extraHeaders'},
    },
    declarativeNetRequest: {updateSessionRules: () => life.call(() => undefined)},
    management: {getAll: () => life.call(() => state.extensions ?? [])},
    contextMenus: {
      create: () => undefined,
      removeAll: () => life.call(() => undefined),
      onClicked: eventOf(life, 'contextMenus.onClicked'),
    },
    commands: {onCommand: eventOf(life, 'commands.onCommand')},
    i18n: {getMessage: () => 'en', getUILanguage: () => 'en'},
    runtime: {
      id: 'ours',
      getURL: (path: string) => `chrome-extension://ours/${path}`,
      getManifest: () => ({version: '1.0.0', content_scripts: [{js: ['witness.js']}]}),
      getPlatformInfo: () => life.call(() => ({os: 'linux'})),
      sendMessage: openInPage,
      onMessage: eventOf(life, 'runtime.onMessage'),
      onInstalled: eventOf(life, 'runtime.onInstalled'),
      onStartup: eventOf(life, 'runtime.onStartup'),
    },
  });
