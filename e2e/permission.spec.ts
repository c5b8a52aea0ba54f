import type {Page} from 'playwright';
import en from '../src/texts/en.json' with {type: 'json'};
import {expect, test} from './fixtures';
import {startLogin} from './lab/login';

/** Takes the sites away as a person does on the browser's own page of extensions, and gives them back. */
const setSiteAccess = async (page: Page, extension: string, access: 'ON_CLICK' | 'ON_ALL_SITES') => {
  await page.goto('chrome://extensions/');
  await page.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration({extensionId: '${extension}', hostAccess: '${access}'})`,
  );
};

test('without the permission the badge and the popup say so, and with it they see again', async ({
  context,
  worker,
  badge,
  popup,
}) => {
  const extension = new URL(worker.url()).hostname;
  const settings = await context.newPage();
  await setSiteAccess(settings, extension, 'ON_CLICK');
  await badge('?');
  const view = await popup();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.permission.title);
  await expect(view.getByRole('button', {name: en.ui.permission.button})).toBeVisible();

  await setSiteAccess(settings, extension, 'ON_ALL_SITES');
  await badge('');
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.nothing.title);
});

test('taken away in the middle of a login, it is asked for, and then the failing page is named', async ({
  lab,
  context,
  worker,
  page,
  badge,
  popup,
}) => {
  lab.play('unrecognised-auth-error');
  const extension = new URL(worker.url()).hostname;
  const settings = await context.newPage();
  await page.goto('https://chatgpt.com/');
  await setSiteAccess(settings, extension, 'ON_CLICK');
  await startLogin(page);
  await badge('?');
  const view = await popup();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.permission.title);
  await setSiteAccess(settings, extension, 'ON_ALL_SITES');
  await badge('!');
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.rules['unrecognised-auth-error'].title);
});

test('taken away after a purge, undo says that it needs it, and keeps what it will put back', async ({
  context,
  worker,
  popup,
}) => {
  const extension = new URL(worker.url()).hostname;
  const cookie = {url: 'https://chatgpt.com/', name: 'login_session', value: 'old', secure: true};
  await worker.evaluate(`chrome.cookies.set(${JSON.stringify(cookie)}).then(() => undefined)`);
  const values = async () => (await context.cookies('https://chatgpt.com/')).map(({value}) => value);
  const view = await popup();
  await view.getByRole('button', {name: en.ui.clear.button, exact: true}).click();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.levels.L4.gone);
  expect(await values()).not.toContain('old');

  const settings = await context.newPage();
  await setSiteAccess(settings, extension, 'ON_CLICK');
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.permission.title);
  await view.getByRole('button', {name: en.ui.undo.button, exact: true}).click();
  await expect(view.getByText(en.ui.undo.permission)).toBeVisible();

  await setSiteAccess(settings, extension, 'ON_ALL_SITES');
  await view.getByRole('button', {name: en.ui.undo.button, exact: true}).click();
  await expect.poll(values).toContain('old');
});
