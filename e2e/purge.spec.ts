import type {BrowserContext} from 'playwright';
import en from '../src/texts/en.json' with {type: 'json'};
import {expect, test} from './fixtures';
import {kinds, setCookies, siteCookies} from './jar';
import {logIn, startLogin} from './lab/login';

const stranger = {name: '__Secure-next-auth.session-token', value: 'other', url: 'https://lab.test/', secure: true};
const strangers = async (context: BrowserContext) => JSON.stringify(await context.cookies('https://lab.test/'));

test('everything is cleared, read back, and comes back byte for byte', async ({context, driven, popup}) => {
  await setCookies(driven, kinds());
  await context.addCookies([stranger]);
  const before = await siteCookies(driven);
  const others = await strangers(context);
  expect(before).toHaveLength(kinds().length);

  const view = await popup();
  await view.getByRole('button', {name: en.ui.clear.button, exact: true}).click();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.levels.L4.gone);
  expect((await siteCookies(driven)).filter(cookie => before.includes(cookie))).toEqual([]);
  expect(await strangers(context)).toBe(others);

  await view.getByRole('button', {name: en.ui.undo.button, exact: true}).click();
  await expect.poll(() => siteCookies(driven)).toEqual(before);
  expect(await strangers(context)).toBe(others);
});

test('an old session is cleared, the login works again, and undo asks before it ends that login', async ({
  lab,
  page,
  driven,
  badge,
  popup,
}) => {
  lab.play('stale-session-cookie');
  await page.goto('https://chatgpt.com/');
  await badge('!');
  const before = await siteCookies(driven);

  const view = await popup();
  await view.getByRole('button', {name: en.remedies['clear-session'].button}).click();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.levels.L2.gone);
  await expect(page).toHaveURL('https://auth.openai.com/log-in');
  await page.waitForLoadState('networkidle');
  expect((await siteCookies(driven)).filter(cookie => cookie.includes('session-token'))).toEqual([]);

  await logIn(page);
  await badge('');
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.solved.title);

  await view.getByText(en.ui.removed.title).click();
  await view.getByRole('button', {name: en.ui.undo.button, exact: true}).click();
  await view.getByRole('button', {name: en.ui.undo.anyway}).click();
  await expect
    .poll(async () => (await siteCookies(driven)).filter(cookie => cookie.includes('session-token')))
    .toEqual(before.filter(cookie => cookie.includes('session-token')));
});

test('other login tabs are named first and closed', async ({lab, context, page, badge, popup}) => {
  lab.play('invalid-client-409');
  const other = await context.newPage();
  await other.goto('https://auth.openai.com/log-in');
  await page.bringToFront();
  await startLogin(page);
  await badge('!');
  const view = await popup();
  await view.getByRole('button', {name: en.remedies['close-other-tabs'].button}).click();
  await expect.poll(() => other.isClosed()).toBe(true);
  await expect(page).toHaveURL('https://chatgpt.com/');
});

test('where everything has to go, that is the one button, and the login works again', async ({
  lab,
  page,
  badge,
  popup,
}) => {
  lab.play('oversized-cookies');
  await startLogin(page);
  await badge('!');

  const view = await popup();
  await expect(view.getByRole('button', {name: en.ui.clear.button, exact: true})).toHaveCount(0);
  await view.getByRole('button', {name: en.remedies['clear-everything'].button}).click();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.levels.L4.gone);
  await expect(page).toHaveURL('https://auth.openai.com/log-in');
  await page.waitForLoadState('networkidle');

  await logIn(page);
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.solved.title);
});
