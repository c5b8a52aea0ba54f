import type {BrowserContext, Page} from 'playwright';
import en from '../src/texts/en.json' with {type: 'json'};
import type {DrivenBrowser} from './driven-browser';
import {agree, inBrowserWindow} from './firefox-session';
import {expect, test} from './fixtures';
import {kinds, setCookies, siteCookies} from './jar';
import type {Lab} from './lab/lab';

const hosts = ['chatgpt.com', 'auth.openai.com', 'lab.test'];
const plain = {page: '<!doctype html><title>plain</title><p>plain</p>'};
const worker = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('fetch', () => undefined);`;

/** Pages that do nothing by themselves, and a service worker for each. */
const playPlain = (lab: Lab) =>
  lab.fault(
    Object.fromEntries(
      hosts.flatMap(host => [
        [`GET ${host}/plain`, plain],
        // The tab in front opens the login afterwards; it is not to set cookies of its own.
        [`GET ${host}/auth/login`, plain],
        [`GET ${host}/worker.js`, {headers: {'content-type': 'application/javascript'}, text: worker}],
      ]),
    ),
  );

/** One of everything that a site can keep, beside its cookies. */
const plant = `(async () => {
  localStorage.setItem('kept', 'secret');
  sessionStorage.setItem('kept', 'secret');
  await new Promise((done, failed) => {
    const request = indexedDB.open('kept', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('kept');
    request.onsuccess = () => done(request.result.close());
    request.onerror = failed;
  });
  await (await caches.open('kept')).put('/kept', new Response('secret'));
  await navigator.serviceWorker.register('/worker.js');
  await navigator.serviceWorker.ready;
})()`;

const count = `(async () => [
  localStorage.length,
  sessionStorage.length,
  (await indexedDB.databases()).length,
  (await caches.keys()).length,
  (await navigator.serviceWorker.getRegistrations()).length,
].join())`;

const full = '1,1,1,1,1';
const none = '0,0,0,0,0';

const contents = (page: Page) => page.evaluate<string>(`${count}()`);

async function openFull(context: BrowserContext, host: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`https://${host}/plain`);
  await page.evaluate(plant);
  expect(await contents(page)).toBe(full);
  return page;
}

const isFirefox = (context: BrowserContext) => context.browser()?.browserType().name() === 'firefox';

async function openSection(driven: DrivenBrowser): Promise<Page> {
  const panel = await driven.openTab('src/panel/index.html#deep-clean');
  await expect(panel.getByRole('button', {name: en.deepClean.arm})).toBeVisible();
  return panel;
}

async function clean(context: BrowserContext, panel: Page): Promise<void> {
  await panel.getByRole('button', {name: en.deepClean.arm}).click();
  await panel.getByRole('button', {name: en.deepClean.confirm}).click();
  if (isFirefox(context)) await expect.poll(() => agree(context)).toBe(true);
  await expect(panel.getByRole('button', {name: en.deepClean.again})).toBeVisible({timeout: 40_000});
}

const visits = `(async () => {
  const {PlacesUtils} = ChromeUtils.importESModule('resource://gre/modules/PlacesUtils.sys.mjs');
  return (await PlacesUtils.history.fetch('https://lab.test/plain')) !== null;
})()`;

test('everything that the two sites keep goes, and nothing else', async ({lab, context, driven}) => {
  playPlain(lab);
  await setCookies(driven, kinds());
  const foreign = await openFull(context, 'lab.test');
  const chatgpt = await openFull(context, 'chatgpt.com');
  await openFull(context, 'auth.openai.com');
  await foreign.bringToFront();
  const cookies = await siteCookies(driven);
  const panel = await openSection(driven);
  const section = panel.locator('#deep-clean');
  await expect(section).toContainText(en.deepClean.noUndo);
  await clean(context, panel);
  await expect(section).toContainText(en.deepClean.line.empty);
  await expect(section).not.toContainText('still there');
  await expect(chatgpt).toHaveURL(/^https:\/\/chatgpt\.com\/(?:plain|auth\/login)$/);
  expect(await contents(chatgpt)).toBe(none);
  expect(await contents(foreign)).toBe(full);
  expect(await siteCookies(driven)).toEqual(cookies);
  if (isFirefox(context)) expect(await inBrowserWindow<boolean>(context, visits)).toBe(true);
});

test('what could not be looked at is not called gone', async ({lab, context, driven}) => {
  playPlain(lab);
  // No page of it can be shown any more: so nobody can ask one.
  lab.fault({'GET auth.openai.com/cdn-cgi/trace': {broken: 'reset'}});
  const panel = await openSection(driven);
  await clean(context, panel);
  await expect(panel.locator('#deep-clean')).toContainText(
    en.deepClean.result['not-looked'].one.replace('{count}', '1'),
  );
});

/** Before anything can be painted: nobody is quicker. */
const escapeAtOnce = `new Promise(done => {
  const button = document.querySelector('.deep-arm button');
  new MutationObserver(() => {
    if (!document.querySelector('.deep-confirm')) return;
    done(document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true})));
  }).observe(document.body, {childList: true, subtree: true, attributes: true});
  button.click();
})`;

test('one click only arms it, and Escape puts that back', async ({driven}) => {
  const panel = await openSection(driven);
  await panel.getByRole('button', {name: en.deepClean.arm}).click();
  await expect(panel.getByRole('button', {name: en.deepClean.confirm})).toBeVisible();
  await panel.keyboard.press('Escape');
  await expect(panel.getByRole('button', {name: en.deepClean.confirm})).toHaveCount(0);
  // `false`: it was heard.
  expect(await panel.evaluate<boolean>(escapeAtOnce)).toBe(false);
  await expect(panel.getByRole('button', {name: en.deepClean.arm})).toBeVisible();
  await expect(panel.getByRole('button', {name: en.deepClean.confirm})).toHaveCount(0);
});
