import type {Locator, Page} from 'playwright';
import en from '../src/texts/en.json' with {type: 'json'};
import type {DrivenBrowser} from './driven-browser';
import {expect, test} from './fixtures';
import {kinds, setCookies, siteCookies} from './jar';

const secret = 'nobody-may-read-this-8f3a61c0';
const year = 365 * 24 * 3600;

/** A login as it is kept, with values that would be known again anywhere. */
function login(): readonly object[] {
  const expirationDate = Math.floor(Date.now() / 1000) + year / 4;
  const names = ['__Secure-next-auth.session-token.0', '__Secure-next-auth.session-token.1', 'cf_clearance', 'oai-did'];
  const url = 'https://chatgpt.com/';
  return names.map(name => ({url, name, value: secret, domain: 'chatgpt.com', secure: true, expirationDate}));
}

interface View {
  readonly page: Page;
  /** The section of the cookies. */
  readonly own: Locator;
  /** Opens the cookies of one purpose; those of chatgpt.com come first. */
  readonly open: (purpose: keyof typeof en.cookies.purposes) => Promise<void>;
}

async function openCookies(driven: DrivenBrowser): Promise<View> {
  const page = await driven.openTab('src/panel/index.html');
  const own = page.locator('#cookies');
  await own.getByText(en.cookies.title).click();
  await expect(own.getByRole('heading', {level: 3, name: en.cookies.headers.title})).toBeVisible();
  return {page, own, open: purpose => own.getByText(en.cookies.purposes[purpose].name, {exact: true}).first().click()};
}

const undo = ({own}: View) => own.getByRole('button', {name: en.ui.undo.button, exact: true}).click();
const tabs = (driven: DrivenBrowser) => driven.evaluate<number>('chrome.tabs.query({}).then(({length}) => length)');
const isNamed = (name: string) => (cookie: string) => cookie.includes(`["name","${name}"]`);

test('one cookie goes, nothing else, and comes back byte for byte', async ({driven}) => {
  await setCookies(driven, kinds());
  const before = await siteCookies(driven);
  const view = await openCookies(driven);
  const {own} = view;
  await expect(own.locator('summary').first()).toContainText('30 cookies');
  await view.open('unknown');
  const open = await tabs(driven);
  const row = own.locator('.jar-cookie', {hasText: 'lab.test'});
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('embedded');
  await row.getByRole('button').click();

  await expect(row).toHaveCount(0);
  await expect(own.getByRole('button', {name: 'Remove empty (chatgpt.com)'})).toBeFocused();
  const isIt = (cookie: string) =>
    isNamed('embedded')(cookie) && cookie.includes('["domain","chatgpt.com"]') && cookie.includes('https://lab.test');
  expect(before.filter(isIt)).toHaveLength(1);
  expect(await siteCookies(driven)).toEqual(before.filter(cookie => !isIt(cookie)));

  await undo(view);
  await expect.poll(() => siteCookies(driven)).toEqual(before);
  expect(await tabs(driven)).toBe(open);
  await expect(row).toHaveCount(1);
  await expect(own.locator('.jar-after')).toContainText('1 cookie is back.');
});

test('two are removed one right after the other, and one undo brings both back', async ({driven}) => {
  await setCookies(driven, kinds());
  const before = await siteCookies(driven);
  const view = await openCookies(driven);
  await view.open('unknown');
  const gone = ['host-only', 'quoted'];
  for (const name of gone)
    await expect(view.own.getByRole('button', {name: `Remove ${name} (chatgpt.com)`})).toBeVisible();
  // Both clicks before the first removal can be done.
  await view.page.evaluate(
    `${JSON.stringify(gone)}.forEach(name => document.querySelector('[aria-label="Remove ' + name + ' (chatgpt.com)"]').click())`,
  );
  await expect(view.own.locator('.jar-after')).toContainText('Put all 2 cookies back');
  expect(await siteCookies(driven)).toEqual(
    before.filter(cookie => !(gone.some(name => isNamed(name)(cookie)) && cookie.includes('["domain","chatgpt.com"]'))),
  );
  await undo(view);
  await expect.poll(() => siteCookies(driven)).toEqual(before);
});

test('a purpose goes as a whole, is told what it costs, and comes back', async ({driven}) => {
  await setCookies(driven, [...kinds(), ...login()]);
  const before = await siteCookies(driven);
  const view = await openCookies(driven);
  const {own} = view;
  await view.open('session');
  const button = own.getByRole('button', {name: 'Remove these 2 cookies: Sign-in, chatgpt.com'});
  await expect(button).toHaveAccessibleDescription(/^Signs you out of chatgpt\.com here\. Your chats stay\./);
  await button.click();
  await expect(button).toHaveCount(0);
  expect(await siteCookies(driven)).toEqual(before.filter(cookie => !cookie.includes('session-token')));
  // What comes next in the list.
  await expect(own.locator('summary', {hasText: en.cookies.purposes.edge.name})).toBeFocused();

  await undo(view);
  await expect.poll(() => siteCookies(driven)).toEqual(before);
  await expect(button).toBeVisible();
});

test('no value of a cookie is in the page or in storage, but for the copy of an undo', async ({driven}) => {
  await setCookies(driven, login());
  const view = await openCookies(driven);
  for (const purpose of ['session', 'edge', 'keep'] as const) await view.open(purpose);
  await expect(view.own.locator('.jar-cookie', {hasText: 'oai-did'})).toContainText(' bytes');
  await view.own.getByRole('button', {name: 'Remove cf_clearance (.chatgpt.com)'}).click();
  await expect(view.own.locator('.undo')).toBeVisible();
  const page = () => view.page.evaluate<string>('document.documentElement.outerHTML');
  const kept = () =>
    driven.evaluate<Record<string, unknown>>(
      'Promise.all([chrome.storage.session.get(null), chrome.storage.local.get(null)]).then(([session, local]) => ({...local, ...session}))',
    );
  expect(await page()).not.toContain(secret);
  const {undoCopy, ...rest} = await kept();
  expect(JSON.stringify(undoCopy)).toContain(secret);
  expect(JSON.stringify(rest)).not.toContain(secret);

  await undo(view);
  await expect(view.own.locator('.jar-after')).toContainText('1 cookie is back.');
  expect(JSON.stringify(await kept())).not.toContain(secret);
  expect(await page()).not.toContain(secret);
});

test('what the settings protect has no button and stays when its purpose goes', async ({driven}) => {
  await setCookies(driven, login());
  const view = await openCookies(driven);
  await view.open('session');
  const row = view.own.locator('.jar-cookie', {hasText: 'session-token.1'});
  await expect(row.getByRole('button')).toHaveText(en.cookies.remove);
  await driven.evaluate(
    "chrome.storage.local.set({settings: {protectedNames: ['__Secure-next-auth.session-token.1']}}).then(() => 1)",
  );
  await expect(row).toContainText(en.cookies.protected.one);
  await expect(row.getByRole('button')).toHaveText(en.cookies.protected.button);
  await view.own.getByRole('button', {name: 'Remove this cookie: Sign-in, chatgpt.com'}).click();
  await expect(view.own).toContainText(en.cookies.protected.all);
  expect((await siteCookies(driven)).filter(cookie => cookie.includes('session-token'))).toHaveLength(1);
});

test('what changes shows at once, and neither the fold nor the search nor the focus is lost', async ({driven}) => {
  const url = 'https://auth.openai.com/';
  const many = Array.from({length: 60}, (_, index) => ({url, name: `mystery-${index}`, value: 'x'}));
  await setCookies(driven, [...kinds(), ...many]);
  const view = await openCookies(driven);
  const {own} = view;
  // Rows of what is folded would cost time that nobody asked for.
  expect(await own.locator('.jar-cookie').count()).toBe(0);
  await view.open('unknown');
  await expect(own.locator('.jar-cookie')).toHaveCount(10);
  const search = own.getByRole('searchbox', {name: en.cookies.filter});
  await search.fill('mystery-5');
  await expect(own.locator('.jar-cookie')).toHaveCount(11);

  await setCookies(driven, [{url, name: 'mystery-5-more', value: 'x'}]);
  await expect(own.locator('.jar-cookie')).toHaveCount(12);
  await expect(search).toHaveValue('mystery-5');
  await expect(search).toBeFocused();
  await search.fill('');
  await expect(own.locator('.jar-cookie')).toHaveCount(10);
});

test('an empty jar says so, and so does one that may not be seen', async ({driven}) => {
  const page = await driven.openTab('src/panel/index.html');
  const own = page.locator('#cookies');
  await own.getByText(en.cookies.title).click();
  await expect(own).toContainText(en.cookies.none);
  await driven.setSiteAccess(false);
  await expect(own).toContainText(en.cookies.permission);
});

test('a link to it opens it', async ({driven}) => {
  await setCookies(driven, login());
  const page = await driven.openTab('src/panel/index.html#cookies');
  await expect(page.locator('#cookies').getByText(en.cookies.headers.title)).toBeVisible();
});
