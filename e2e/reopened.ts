import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from 'playwright';
import en from '../src/texts/en.json' with {type: 'json'};
import {type BrowserName, launch} from './browser';
import type {DrivenBrowser} from './driven-browser';
import {test as base} from './fixtures';

/** A browser that is closed and opened again with the same profile. */
export const test = base.extend<{open: () => Promise<DrivenBrowser>}>({
  open: async ({browserName, lab, lang}, use) => {
    const name = browserName as BrowserName;
    const profile = await mkdtemp(join(tmpdir(), 'login-doctor-profile-'));
    await use(() => launch(name, {extension: `dist/${name}`, lang, headless: true, lab, profile}));
    await rm(profile, {recursive: true, force: true});
  },
});

/** One that outlives the browser. */
export const lasting = (name: string) => ({
  url: 'https://chatgpt.com/',
  name,
  value: 'x',
  secure: true,
  expirationDate: Date.now() / 1000 + 9999,
});

export const panelOf = (driven: DrivenBrowser): Promise<Page> => driven.openTab('src/panel/index.html');
export const clearAll = (view: Page) => view.getByRole('button', {name: en.ui.clear.title.L4, exact: true});
