import {type BrowserContext, test as base, type Page, type Worker} from '@playwright/test';
import {launch, openPopup, serviceWorker, waitForBadge} from './browser';
import {type Lab, startLab} from './lab/lab';

interface Options {
  lang: 'en' | 'ja';
  withoutAuth: boolean;
}

/** What a journey needs: the lab playing the sites, a browser with the built extension, a tab, and the popup. */
interface Fixtures {
  lab: Lab;
  context: BrowserContext;
  worker: Worker;
  page: Page;
  popup: () => Promise<Page>;
  badge: (text: string) => Promise<void>;
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
  context: async ({lab, lang, withoutAuth}, use) => {
    const context = await launch({extension: 'dist/chromium', lang, headless: true, lab, withoutAuth});
    await use(context);
    await context.close();
  },
  worker: async ({context}, use) => use(await serviceWorker(context)),
  page: async ({context}, use) => use(context.pages()[0] ?? (await context.newPage())),
  popup: async ({context}, use) => use(() => openPopup(context)),
  badge: async ({context}, use) => use(text => waitForBadge(context, text, 25_000)),
  stored: async ({worker}, use) => use(() => worker.evaluate('chrome.storage.session.get(null)')),
});

export {expect} from '@playwright/test';
