import {type BrowserContext, test as base, type Page} from '@playwright/test';
import {type BrowserName, launch, waitForBadge} from './browser';
import type {DrivenBrowser} from './driven-browser';
import {type Lab, startLab} from './lab/lab';
import {startLogin} from './lab/login';
import {type LabProxy, type ProxyKind, startProxy} from './lab/proxy';
import type {SceneName} from './lab/scenes';

interface Options {
  lang: 'en' | 'ja';
  unknownHosts: readonly string[];
  behindProxy: ProxyKind | undefined;
}

/** What a journey needs: the lab playing the sites, a proxy in front of it where one is wanted, a browser with the built extension, a tab, and the popup. */
interface Fixtures {
  lab: Lab;
  proxyServer: LabProxy | undefined;
  driven: DrivenBrowser;
  context: BrowserContext;
  page: Page;
  popup: () => Promise<Page>;
  badge: (text: string) => Promise<void>;
  /** Plays a failure, logs in until it stops the login, and waits until the badge says so. */
  fail: (scene: SceneName) => Promise<void>;
  /** What the extension remembers, as it stands in session memory. */
  stored: () => Promise<Record<string, unknown>>;
}

export const test = base.extend<Fixtures & Options>({
  lang: ['en', {option: true}],
  unknownHosts: [[], {option: true}],
  behindProxy: [undefined, {option: true}],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  lab: async ({}, use) => {
    const lab = await startLab();
    await use(lab);
    await lab.close();
  },
  proxyServer: async ({lab, behindProxy}, use) => {
    const proxy = behindProxy && (await startProxy(lab, behindProxy));
    await use(proxy);
    await proxy?.close();
  },
  driven: async ({browserName, lab, lang, unknownHosts, proxyServer}, use) => {
    const name = browserName as BrowserName;
    const options = {extension: `dist/${name}`, lang, headless: true, lab, unknownHosts};
    const driven = await launch(name, {...options, ...(proxyServer && {proxy: proxyServer})});
    await use(driven);
    await driven.context.close();
  },
  context: async ({driven}, use) => use(driven.context),
  page: async ({context}, use) => use(context.pages()[0] ?? (await context.newPage())),
  popup: async ({driven}, use) => use(driven.openPopup),
  badge: async ({driven}, use) => use(text => waitForBadge(driven, text, 25_000)),
  fail: async ({lab, page, badge}, use) =>
    use(async scene => {
      lab.play(scene);
      await startLogin(page);
      await badge('!');
    }),
  stored: async ({driven}, use) => use(() => driven.evaluate('chrome.storage.session.get(null)')),
});

export {expect} from '@playwright/test';
