import type {BrowserContext} from 'playwright';
import en from '../src/texts/en.json' with {type: 'json'};
import {inBrowserWindow, sessionOf} from './firefox-session';
import {expect, test} from './fixtures';
import {setCookies, siteCookies} from './jar';

/** Opens a tab in a new container, as cookies of its own. */
async function openInContainer(context: BrowserContext, url: string): Promise<void> {
  const session = sessionOf(context);
  const {userContext} = await session.send<{userContext: string}>('browser.createUserContext', {});
  const tab = await session.send<{context: string}>('browsingContext.create', {type: 'tab', userContext});
  await session.send('browsingContext.navigate', {context: tab.context, url, wait: 'complete'});
}

const sessionTokens = (cookies: readonly string[]) => cookies.filter(cookie => cookie.includes('session-token'));

test('a login in a container is judged by its own cookies, and they come back into it', async ({
  lab,
  context,
  driven,
  page,
  badge,
  popup,
}) => {
  await page.goto('https://chatgpt.com/');
  await expect(page.getByRole('main').getByRole('button', {name: 'Log in'})).toBeVisible();
  lab.play('stale-session-cookie');
  await openInContainer(context, 'https://chatgpt.com/');
  await badge('!');
  const before = await siteCookies(driven, /^firefox-container-\d+$/);
  expect(sessionTokens(before)).toHaveLength(2);
  expect(sessionTokens(await siteCookies(driven, /^firefox-default$/))).toEqual([]);

  const view = await popup();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.rules['stale-session-cookie'].title);
  await view.getByRole('button', {name: en.remedies['clear-session'].button}).click();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.levels.L2.gone);
  expect(sessionTokens(await siteCookies(driven))).toEqual([]);

  await view.getByRole('button', {name: en.ui.undo.button, exact: true}).click();
  await expect
    .poll(async () => sessionTokens(await siteCookies(driven, /^firefox-container-\d+$/)))
    .toEqual(sessionTokens(before));
});

test('cookies are cleared and come back where first parties are kept apart', async ({context, driven, page, popup}) => {
  await inBrowserWindow(context, "Services.prefs.setBoolPref('privacy.firstparty.isolate', true); 1");
  await page.goto('https://chatgpt.com/');
  await expect(page.getByRole('main').getByRole('button', {name: 'Log in'})).toBeVisible();
  await page.goto('about:blank');
  const before = await siteCookies(driven);
  expect(before.length).toBeGreaterThan(4);
  expect(before.filter(cookie => cookie.includes('"firstPartyDomain","chatgpt.com"'))).toEqual(before);

  const view = await popup();
  await view.getByRole('button', {name: en.ui.clear.button, exact: true}).click();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.levels.L4.gone);
  const left = (await siteCookies(driven)).filter(cookie => before.includes(cookie));
  expect(left.filter(cookie => !cookie.includes('"oai-did"'))).toEqual([]);
  await view.getByRole('button', {name: en.ui.undo.button, exact: true}).click();
  // A cookie that is partitioned besides is one that Firefox lets no extension set; the receipt names it.
  const settable = before.filter(cookie => cookie.includes('["partitionKey",null]'));
  expect(settable.length).toBeGreaterThan(4);
  await expect.poll(() => siteCookies(driven)).toEqual(settable);
});

test('a container that has no tab open is cleared too, and gets back what it had', async ({driven}) => {
  const hidden = {url: 'https://chatgpt.com/', name: 'kind', value: 'x', secure: true, storeId: 'firefox-container-3'};
  await setCookies(driven, [hidden]);
  const there = () =>
    driven.evaluate<string[]>(
      "chrome.cookies.getAll({domain: 'chatgpt.com', storeId: 'firefox-container-3'}).then(found => found.map(({name}) => name))",
    );
  expect(await there()).toEqual(['kind']);
  const view = await driven.openTab('src/panel/index.html');
  await view.getByRole('button', {name: en.ui.clear.title.L4, exact: true}).click();
  const undo = view.getByRole('button', {name: en.ui.undo.button, exact: true});
  await expect(undo).toBeVisible();
  expect(await there()).toEqual([]);
  await undo.click();
  await expect.poll(there).toEqual(['kind']);
});

test('the cookies one by one name the container, and only its own one goes and comes back', async ({driven}) => {
  const url = 'https://chatgpt.com/';
  const cookie = {url, name: 'kind', value: 'x', secure: true};
  await setCookies(driven, [cookie, {...cookie, storeId: 'firefox-container-3'}]);
  const before = await siteCookies(driven, /./);
  const there = () =>
    driven.evaluate<number[]>(
      "Promise.all(['firefox-default', 'firefox-container-3'].map(storeId => chrome.cookies.getAll({domain: 'chatgpt.com', storeId}))).then(found => found.map(({length}) => length))",
    );
  expect(await there()).toEqual([1, 1]);
  const view = await driven.openTab('src/panel/index.html#cookies');
  const own = view.locator('#cookies');
  const names = own.locator('h4, .jar-group-name');
  await expect(names).toHaveText(['Normal windows', 'Unknown', 'Container 3', 'Unknown']);
  await names.last().click();
  await own.getByRole('button', {name: 'Remove kind (chatgpt.com)'}).click();
  await expect(names).toHaveText(['Unknown']);
  expect(await there()).toEqual([1, 0]);
  await own.getByRole('button', {name: en.ui.undo.button, exact: true}).click();
  await expect.poll(there).toEqual([1, 1]);
  expect(await siteCookies(driven, /./)).toEqual(before);
});
