import en from '../src/texts/en.json' with {type: 'json'};
import {expect, test} from './fixtures';
import {setCookies} from './jar';
import {startLogin} from './lab/login';

test('without the permission the badge and the popup say so, and with it they see again', async ({
  driven,
  badge,
  popup,
}) => {
  await driven.setSiteAccess(false);
  await badge('?');
  const view = await popup();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.permission.title);
  await expect(view.getByRole('button', {name: en.ui.permission.button})).toBeVisible();

  await driven.setSiteAccess(true);
  await badge('');
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.nothing.title);
});

test('taken away in the middle of a login, it is asked for, and then the failing page is named', async ({
  lab,
  driven,
  page,
  badge,
  popup,
}) => {
  lab.play('unrecognised-auth-error');
  await page.goto('https://chatgpt.com/');
  await driven.setSiteAccess(false);
  await startLogin(page);
  await badge('?');
  const view = await popup();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.permission.title);
  await driven.setSiteAccess(true);
  await badge('!');
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.rules['unrecognised-auth-error'].title);
});

test('taken away after a purge, undo says that it needs it, and keeps what it will put back', async ({
  context,
  driven,
  popup,
}) => {
  await setCookies(driven, [{url: 'https://chatgpt.com/', name: 'login_session', value: 'old', secure: true}]);
  const values = async () => (await context.cookies('https://chatgpt.com/')).map(({value}) => value);
  const view = await popup();
  await view.getByRole('button', {name: en.ui.clear.button, exact: true}).click();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.levels.L4.gone);
  expect(await values()).not.toContain('old');

  await driven.setSiteAccess(false);
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.permission.title);
  await view.getByRole('button', {name: en.ui.undo.button, exact: true}).click();
  await expect(view.getByText(en.ui.undo.permission)).toBeVisible();

  await driven.setSiteAccess(true);
  await view.getByRole('button', {name: en.ui.undo.button, exact: true}).click();
  await expect.poll(values).toContain('old');
});
