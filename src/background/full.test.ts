import {beforeAll, expect, it} from 'vitest';
import type {UndoCopy} from '../browser/undo-copy';
import type {Snapshot} from '../engine/diagnosis/snapshot';
import {type BackgroundScripts, backgroundScripts} from '../testing/fake-browser/background-scripts';
import {type FakeBrowser, fakeBrowser} from '../testing/fake-browser/fake-browser';
import {tellingOf} from '../testing/fake-browser/requests';
import {fakeCookie} from '../testing/fake-browser/state';

/** Session memory has an end; the real background in a browser made of memory, with little of it. */

let scripts: BackgroundScripts;
beforeAll(async () => {
  scripts = await backgroundScripts();
});

const recordsIn = ({state}: FakeBrowser) => [...state.session.keys()].filter(key => key.startsWith('event ')).length;
const bytesIn = ({state}: FakeBrowser) => [...state.session.values()].reduce((sum, value) => sum + value.length, 0);

let id = 0;
async function browse(browser: FakeBrowser, count: number, status = 200): Promise<void> {
  for (let request = 0; request < count; request += 1) {
    id += 1;
    const at = browser.state.now + request * 10;
    const url = 'https://chatgpt.com/api/auth/session';
    for (const [event, details] of tellingOf({id, at, url, status, type: 'xmlhttprequest'}))
      browser.happen(event, [details]);
    if (request % 20 === 0) await browser.steps();
  }
  await browser.wait(1000);
}

const ask = (browser: FakeBrowser, question: string, ...about: readonly unknown[]) => browser.send({question, about});

const cookie = fakeCookie({name: 'login_session', domain: 'auth.openai.com'});

it('keeps the journal small while nothing fails and nobody looks', async () => {
  const browser = fakeBrowser(scripts, 1);
  await browse(browser, 1500);
  expect(recordsIn(browser)).toBeLessThanOrEqual(1750);
  const full = bytesIn(browser);
  await browse(browser, 1500);
  expect(recordsIn(browser)).toBeLessThanOrEqual(1750);
  expect(bytesIn(browser)).toBeLessThan(full * 1.1);
  expect(browser.state.badge).toBe('');
});

it('also in a worker that lives too shortly to write often', async () => {
  const browser = fakeBrowser(scripts, 1);
  const large = {request: 'x', phase: 'start', at: 0, url: 'https://chatgpt.com/', padding: 'x'.repeat(2500)};
  for (let key = 0; key < 1400; key += 1)
    browser.state.session.set(`event ${key} start 0`, JSON.stringify(JSON.stringify([{...large, request: `${key}`}])));
  // Somebody has judged already: nothing else gives a reason to look at the journal.
  browser.state.session.set('snapshot', '{}');
  await browse(browser, 1);
  expect(recordsIn(browser)).toBeLessThanOrEqual(1202);
});

it('old healthy records make room for a failure, which is named', async () => {
  const browser = fakeBrowser(scripts, 2);
  browser.state.quota = 160_000;
  await browse(browser, 300);
  expect(bytesIn(browser)).toBeLessThanOrEqual(160_000);
  const failing = {id: 99_999, at: browser.state.now, url: 'https://chatgpt.com/', status: 403};
  const headers = [{name: 'cf-mitigated', value: 'challenge'}];
  for (const [event, details] of tellingOf({...failing, headers})) browser.happen(event, [details]);
  await browser.wait(20_000);
  expect(browser.state.badge).toBe('!');
  const snapshot = browser.stored<Snapshot>('snapshot');
  expect(snapshot?.diagnosis.findings[0]?.rule).toBe('cloudflare-challenge');
});

it('says that memory is nearly full', async () => {
  const browser = fakeBrowser(scripts, 3);
  browser.state.session.set('other', JSON.stringify('x'.repeat(9_700_000)));
  await browse(browser, 3, 500);
  expect(browser.stored<Snapshot>('snapshot')?.watching.nearlyFull).toBe(true);
});

it('refuses to clear what it could not bring back: nothing was removed, no tab was closed', async () => {
  const browser = fakeBrowser(scripts, 4);
  browser.state.jar = [cookie];
  browser.state.tabs.push({id: 2, url: 'https://auth.openai.com/log-in', active: false});
  browser.state.quota = 3000;
  browser.state.session.set('other', JSON.stringify('x'.repeat(2900)));
  const answer = ask(browser, 'purge.run', {level: 'L4'}, 'click');
  await browser.wait(2000);
  expect(await answer).toEqual({failure: 'no-room'});
  expect(browser.state.jar).toEqual([cookie]);
  expect(browser.state.deeds).toEqual([]);
  expect(browser.stored<UndoCopy>('undoCopy')).toBeUndefined();
});

it('lets the journal go for the undo copy', async () => {
  const browser = fakeBrowser(scripts, 5);
  browser.state.jar = [{...cookie, value: 'x'.repeat(60_000)}];
  await browse(browser, 200);
  browser.state.quota = bytesIn(browser) + 50_000;
  const answer = ask(browser, 'purge.run', {level: 'L4'}, 'click');
  await browser.wait(2000);
  expect(await answer).toMatchObject({answer: {removed: [{name: 'login_session'}]}});
  expect(browser.stored<UndoCopy>('undoCopy')?.before).toHaveLength(1);
});
