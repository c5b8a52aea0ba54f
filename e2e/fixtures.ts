import {type BrowserContext, test as base, type Page} from '@playwright/test';
import {type BrowserName, launch, waitForBadge} from './browser';
import type {DrivenBrowser} from './driven-browser';
import {type Lab, startLab} from './lab/lab';
import {startLogin} from './lab/login';
import type {SceneName} from './lab/scenes';

interface Options {
  lang: 'en' | 'ja';
  withoutAuth: boolean;
}

/** What a journey needs: the lab playing the sites, a browser with the built extension, a tab, and the popup. */
interface Fixtures {
  lab: Lab;
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
  withoutAuth: [false, {option: true}],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  lab: async ({}, use) => {
    const lab = await startLab();
    await use(lab);
    await lab.close();
  },
  driven: async ({browserName, lab, lang, withoutAuth}, use) => {
    const name = browserName as BrowserName;
    const driven = await launch(name, {extension: `dist/${name}`, lang, headless: true, lab, withoutAuth});
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
