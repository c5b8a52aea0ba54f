import {expect, it} from 'vitest';
import {backgroundScripts} from '../testing/fake-browser/background-scripts';
import {fakeBrowser} from '../testing/fake-browser/fake-browser';

it('who looks anew is answered although an open page hangs', async () => {
  const browser = fakeBrowser(await backgroundScripts(), 1);
  browser.state.tabs = [{id: 1, url: 'https://chatgpt.com/', active: true, hangs: true}];
  let answer: unknown;
  void browser.send({question: 'pages.look', about: []}).then(reply => {
    answer = reply;
  });
  await browser.wait(2000);
  expect(answer).toHaveProperty('answer');
  expect(browser.stored('snapshot')).toMatchObject({watching: {pages: 0}});
});
