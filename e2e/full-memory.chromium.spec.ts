import en from '../src/texts/en.json' with {type: 'json'};
import type {DrivenBrowser} from './driven-browser';
import {expect, test} from './fixtures';
import {cookieNames, setCookies} from './jar';

const fill = (key: string, bytes: number) =>
  `chrome.storage.session.set({'${key}': JSON.stringify([{request: '0', phase: 'start', at: 0, url: 'https://chatgpt.com/', padding: 'x'.repeat(${bytes})}])})`;
const used = 'chrome.storage.session.getBytesInUse(null)';
const quota = 10_485_760;

/** Old records, until there is room for no more than `left` bytes; what else is remembered counts too. */
async function fillMemory(driven: DrivenBrowser, left: number): Promise<void> {
  for (let record = 0; ; record += 1) {
    const room = quota - left - (await driven.evaluate<number>(used));
    if (room < 500) return;
    await driven.evaluate(fill(`event ${record} start 0`, Math.min(104_000, room - 200)));
  }
}

test('with memory full of old records a failing login is named, and a purge makes room for its undo', async ({
  fail,
  driven,
  popup,
}) => {
  await fillMemory(driven, 45_000);
  expect(await driven.evaluate<number>(used)).toBeGreaterThan(10_400_000);
  await fail('cloudflare-1020');
  const view = await popup();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.rules['cloudflare-1020'].title);
  await view.getByRole('button', {name: en.ui.clear.button, exact: true}).click();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.rules['cloudflare-1020'].title);
});

test('with memory full of what cannot go nothing is cleared, and the popup says why', async ({driven, popup}) => {
  const cookie = {url: 'https://chatgpt.com/', name: 'login_session', value: 'x'.repeat(3000), secure: true};
  await setCookies(driven, [cookie]);
  const view = await popup();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.nothing.title);
  await driven.evaluate(
    `${used}.then(bytes => chrome.storage.session.set({other: 'x'.repeat(${quota} - bytes - 1500)}))`,
  );
  await view.getByRole('button', {name: en.ui.clear.button, exact: true}).click();
  await expect(view.getByText(en.ui.notice.full)).toBeVisible();
  expect(await cookieNames(driven)).toEqual(['login_session']);
});
