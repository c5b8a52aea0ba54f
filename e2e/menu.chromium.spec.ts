import en from '../src/texts/en.json' with {type: 'json'};
import type {DrivenBrowser} from './driven-browser';
import {expect, test} from './fixtures';
import {cookieNames, kinds, setCookies} from './jar';
import {openSettings} from './settings';

/** The button's menu, which only Chromium lets a script choose from. */

const choose = (driven: DrivenBrowser, line: string) =>
  driven.evaluate(`void chrome.contextMenus.onClicked.dispatch({menuItemId: '${line}'}, undefined)`);

test('the clearing of the row and of the menu takes what was chosen', async ({driven, popup}) => {
  await setCookies(driven, kinds());
  await setCookies(driven, [{url: 'https://chatgpt.com/', name: 'cf_clearance', value: 'x', secure: true}]);
  const page = await openSettings(driven);
  await page.getByLabel(en.ui.settings.clears.L3).check();
  const view = await popup();
  await expect(view.getByText(en.ui.clear.title.L3)).toBeVisible();
  await choose(driven, 'clear-cookies');
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.levels.L3.gone);
  expect(await cookieNames(driven)).not.toContain('cf_clearance');
  expect(await cookieNames(driven)).toContain('host-only');
});

test('the menu saves the report in a tab of its own', async ({fail, driven}) => {
  await fail('cloudflare-1020');
  const {name} = await driven.save(() => choose(driven, 'save-report'));
  expect(name).toMatch(/^login-doctor-.*\.zip$/);
});
