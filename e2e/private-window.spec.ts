import en from '../src/texts/en.json' with {type: 'json'};
import type {BrowserName} from './browser';
import type {DrivenBrowser} from './driven-browser';
import {test as base, expect} from './fixtures';
import {siteCookies} from './jar';
import {launchWithPrivate} from './private-access';

const test = base.extend({
  driven: async ({browserName, lab, lang}, use) => {
    const name = browserName as BrowserName;
    const driven = await launchWithPrivate(name, {extension: `dist/${name}`, lang, headless: true, lab});
    await use(driven);
    await driven.context.close();
  },
});

/** The stores that private windows have. */
const secret = /^(?:1|firefox-private)$/;

const openPrivate = (driven: DrivenBrowser) =>
  driven.evaluate("chrome.windows.create({incognito: true, url: 'https://chatgpt.com/'}).then(() => undefined)");

const cookiesIn = async (driven: DrivenBrowser) => (await siteCookies(driven, secret)).length;

test('cookies of private windows are cleared and come back, and nothing of them is on disk', async ({driven}) => {
  await openPrivate(driven);
  await expect.poll(() => cookiesIn(driven)).toBeGreaterThan(5);
  const before = await siteCookies(driven, secret);
  const view = await driven.openTab('src/panel/index.html');
  await expect(view.getByText(en.ladder.notPrivate)).toHaveCount(0);
  await view.getByRole('radio', {name: en.ladder.levels.L3.title, exact: true}).check();
  await view.getByRole('button', {name: en.ui.clear.title.L3, exact: true}).click();
  const undo = view.getByRole('button', {name: en.ui.undo.button, exact: true});
  await expect(undo).toBeVisible();
  // The login is opened again in that window, and sets cookies of its own.
  const left = (await siteCookies(driven, secret)).filter(cookie => before.includes(cookie));
  expect(before.length - left.length).toBeGreaterThan(2);
  expect(left.filter(cookie => /"(?:__cf_bm|cf_clearance|_cfuvid|__cflb)"/.test(cookie))).toEqual([]);
  await undo.click();
  await expect.poll(() => siteCookies(driven, secret)).toEqual(before);
  const disk = await driven.evaluate<string>('chrome.storage.local.get(null).then(JSON.stringify)');
  expect(disk).not.toContain('cf_clearance');
});
