import type {BrowserContext} from 'playwright';
import en from '../src/texts/en.json' with {type: 'json'};
import {expect, test} from './fixtures';
import {kinds, many, setCookies, siteCookies} from './jar';
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

test('three hundred cookies of thirty kinds go and come back; those of other sites never change', async ({
  context,
  driven,
}) => {
  await setCookies(driven, many());
  const foreign = ['https://lab.test/', 'https://notchatgpt.com/', 'https://openai.com.evil.test/'];
  await context.addCookies(foreign.map(url => ({...stranger, url})));
  const others = async () => JSON.stringify(await context.cookies(foreign));
  const [before, strange] = [await siteCookies(driven), await others()];
  expect(before).toHaveLength(300);
  expect(JSON.parse(strange)).toHaveLength(foreign.length);

  const view = await driven.openTab('src/panel/index.html');
  await view.getByRole('button', {name: en.ui.clear.title.L4, exact: true}).click();
  const undo = view.getByRole('button', {name: en.ui.undo.button, exact: true});
  await expect(undo).toBeVisible();
  expect((await siteCookies(driven)).filter(cookie => before.includes(cookie))).toEqual([]);
  expect(await others()).toBe(strange);
  await undo.click();
  await expect.poll(() => siteCookies(driven)).toEqual(before);
  expect(await others()).toBe(strange);
});

/**
 * Half an hour later: what was written is that much older, and the alarm of its end is due. What the background writes
 * in the same moment may take its place.
 */
const afterHalfAnHour = `(async () => {
  const earlier = text => text.replace(/"(at|until|undoUntil)":"([^"]+)"/g, (all, key, date) =>
    JSON.stringify(key) + ':' + JSON.stringify(new Date(Date.parse(date) - 31 * 60000).toISOString()));
  const {memory, snapshot, undoCopy} = await chrome.storage.session.get(null);
  await chrome.storage.session.set({
    memory: earlier(memory),
    snapshot: JSON.parse(earlier(JSON.stringify(snapshot))),
    ...(undoCopy && {undoCopy: earlier(undoCopy)}),
  });
  await chrome.alarms.create('undo-expires', {when: Date.now() + 100});
})()`;

test('when its time is over the undo is not offered any more, and its copy is deleted', async ({driven, stored}) => {
  await setCookies(driven, many());
  const view = await driven.openTab('src/panel/index.html');
  await view.getByRole('button', {name: en.ui.clear.title.L4, exact: true}).click();
  const undo = view.getByRole('button', {name: en.ui.undo.button, exact: true});
  await expect(undo).toBeVisible();
  expect((await stored()).undoCopy).toEqual(expect.any(String));
  await expect(async () => {
    await driven.evaluate(afterHalfAnHour);
    await expect(view.getByText(en.ui.undo.expired)).toBeVisible({timeout: 3000});
  }).toPass({timeout: 40_000});
  await expect(undo).toHaveCount(0);
  await expect.poll(async () => (await stored()).undoCopy ?? null).toBeNull();
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

test('where everything has to go, that is the one button, and the login works again', async ({fail, page, popup}) => {
  await fail('oversized-cookies');

  const view = await popup();
  await expect(view.getByRole('button', {name: en.ui.clear.button, exact: true})).toHaveCount(0);
  await view.getByRole('button', {name: en.remedies['clear-everything'].button}).click();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.levels.L4.gone);
  await expect(page).toHaveURL('https://auth.openai.com/log-in');
  await page.waitForLoadState('networkidle');

  await logIn(page);
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.solved.title);
});

const insistent = '<script>setInterval(() => { document.cookie = "kind=" + Math.random() + "; secure"; }, 1);</script>';

test('a page that sets its cookie again at once is named, and nothing counts as removed that is still there', async ({
  lab,
  context,
  page,
  driven,
}) => {
  await page.goto('https://lab.test/').catch(() => undefined);
  lab.fault({'GET chatgpt.com/': () => ({page: insistent})});
  const other = await context.newPage();
  await other.goto('https://chatgpt.com/');
  await page.bringToFront();
  const view = await driven.openTab('src/panel/index.html');
  await view.getByRole('button', {name: en.ui.clear.title.L4, exact: true}).click();
  await expect(view.getByRole('heading', {level: 1})).toHaveText('1 cookie stayed. Why is said below.');
  await expect(view.getByText('probably by the open tab of chatgpt.com').first()).toBeVisible();
});
