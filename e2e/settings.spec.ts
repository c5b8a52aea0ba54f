import en from '../src/texts/en.json' with {type: 'json'};
import ja from '../src/texts/ja.json' with {type: 'json'};
import {expect, test} from './fixtures';
import {cookieNames, kinds, setCookies} from './jar';
import {startLogin} from './lab/login';
import {openSettings} from './settings';

const words = en.ui.settings;

test('a language chosen here is that of every page', async ({driven, popup}) => {
  const page = await openSettings(driven);
  await page.getByLabel('日本語').check();
  await expect(page.getByRole('heading', {level: 1})).toHaveText(ja.ui.settings.title);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect((await popup()).locator('html')).toHaveAttribute('lang', 'ja');
  await page.getByLabel(ja.ui.settings.language.browser).check();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('what is protected stays, in a purge and in its undo', async ({driven, popup}) => {
  await setCookies(driven, kinds());
  const page = await openSettings(driven);
  const box = page.getByRole('textbox');
  await box.fill('host-only\n__Host-*\nnot=a name');
  await expect(page.getByText('not=a')).toBeVisible();
  await page.getByRole('button', {name: words.protected.button}).click();
  await expect(page.getByText(words.saved)).toBeVisible();

  const view = await popup();
  await view.getByRole('button', {name: en.ui.clear.button, exact: true}).click();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.levels.L4.gone);
  expect(
    (await cookieNames(driven)).filter(name => name === 'host-only' || name.startsWith('__Host-kind')),
  ).toHaveLength(2);
  expect((await cookieNames(driven)).filter(name => name === 'domain')).toEqual([]);
  await view.getByRole('button', {name: en.ui.undo.button, exact: true}).click();
  await expect.poll(async () => (await cookieNames(driven)).includes('domain')).toBe(true);
});

test('while watching is paused nothing is remembered, and the popup says so and ends it', async ({
  lab,
  driven,
  page,
  popup,
  badge,
  stored,
}) => {
  const settings = await openSettings(driven);
  await settings.getByRole('button', {name: words.pause.hour}).click();
  await expect(settings.getByRole('button', {name: en.ui.pause.resume})).toBeVisible();
  const records = async () => Object.keys(await stored()).filter(key => /^(?:event|cookie|sighting) /.test(key));
  const before = await records();
  lab.play('cloudflare-1020');
  await startLogin(page);
  const view = await popup();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.nothing.title);
  await expect(view.locator('.paused')).toBeVisible();
  expect(await records()).toEqual(before);

  await view.getByRole('button', {name: en.ui.pause.resume}).click();
  await expect(view.locator('.paused')).toBeHidden();
  await startLogin(page);
  await badge('!');
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.rules['cloudflare-1020'].title);
});

test('failures are listed, and everything can be forgotten', async ({fail, driven, page, badge, stored}) => {
  await fail('cloudflare-1020');
  await page.goto('about:blank');
  const settings = await openSettings(driven);
  await settings.getByLabel(words.clears.L2).check();
  await expect(settings.getByRole('listitem')).toContainText([en.rules['cloudflare-1020'].title]);

  await settings.getByRole('button', {name: words.forget.button}).click();
  await settings.getByRole('button', {name: words.forget.sure}).click();
  await expect(settings.getByText(words.forget.done)).toBeVisible();
  await expect(settings.getByRole('listitem')).toHaveCount(0);
  await expect(settings.getByRole('radio', {name: words.clears.L4})).toBeChecked();
  await badge('');
  const {memory, snapshot, words: ready, wordsIn, ...rest} = await stored();
  expect(Object.keys(JSON.parse(memory as string))).toEqual(['watchingSince']);
  expect(snapshot).toMatchObject({diagnosis: {findings: []}});
  expect([wordsIn, Object.keys(ready as object).length > 0]).toEqual(['en', true]);
  expect(rest).toEqual({});
  expect(await driven.evaluate('chrome.storage.local.get(null)')).toEqual({});
});
