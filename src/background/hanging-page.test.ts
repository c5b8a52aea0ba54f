import {beforeEach, expect, it} from 'vitest';
import {backgroundScripts} from '../testing/fake-browser/background-scripts';
import {type FakeBrowser, fakeBrowser} from '../testing/fake-browser/fake-browser';

let browser: FakeBrowser;
beforeEach(async () => {
  browser = fakeBrowser(await backgroundScripts(), 1);
  browser.state.tabs = [{id: 1, url: 'https://chatgpt.com/', active: true, hangs: true}];
});

/** What it says within that time. */
async function answerTo(question: string, milliseconds: number): Promise<unknown> {
  let answer: unknown;
  void browser.send({question, about: []}).then(reply => {
    answer = reply;
  });
  await browser.wait(milliseconds);
  return answer;
}

it('who looks anew is answered although an open page hangs', async () => {
  expect(await answerTo('pages.look', 2000)).toHaveProperty('answer');
  expect(browser.stored('snapshot')).toMatchObject({watching: {pages: 0}});
});

it('a deep clean is planned although an open page hangs, of which nothing is known', async () => {
  expect(await answerTo('deep-clean.plan', 20_000)).toMatchObject({answer: {found: {}, toReload: 1}});
});
