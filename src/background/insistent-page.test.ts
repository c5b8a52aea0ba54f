import {beforeAll, describe, expect, it} from 'vitest';
import type {PurgeReceipt} from '../engine/diagnosis/snapshot';
import {type BackgroundScripts, backgroundScripts} from '../testing/fake-browser/background-scripts';
import {type FakeBrowser, fakeBrowser} from '../testing/fake-browser/fake-browser';
import {fakeCookie} from '../testing/fake-browser/state';

/** An open page sets its cookie again while the real background clears it. */

let scripts: BackgroundScripts;
beforeAll(async () => {
  scripts = await backgroundScripts();
});

const kept = [fakeCookie({name: '_puid'})];

/** Clears everything; a moment after the cookie has gone it is set again. */
async function clear(browser: FakeBrowser, moment: number): Promise<PurgeReceipt> {
  browser.state.jar = kept;
  const answer = browser.send({question: 'purge.run', about: [{level: 'L4'}, 'click']});
  while (browser.state.jar.length > 0) await browser.steps(1);
  await browser.wait(moment);
  browser.state.jar = kept.map(cookie => ({...cookie, value: 'anew'}));
  await browser.wait(2000);
  return ((await answer) as {readonly answer: PurgeReceipt}).answer;
}

describe('a cookie that an open page sets again', () => {
  it.each([0, 20, 100])('after %d ms has stayed, and the page is named', async moment => {
    const {removed, left} = await clear(fakeBrowser(scripts, 1), moment);
    expect(removed).toEqual([]);
    expect(left).toMatchObject([{name: '_puid', why: 'set-by-tab', by: 'chatgpt.com'}]);
  });

  it('is not waited for where no page is open', async () => {
    const browser = fakeBrowser(scripts, 1);
    browser.state.tabs = [];
    expect(await clear(browser, 100)).toMatchObject({removed: [{name: '_puid'}], left: []});
  });
});
