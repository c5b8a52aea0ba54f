import {beforeAll, expect, it} from 'vitest';
import type {Snapshot} from '../engine/diagnosis/snapshot';
import {type BackgroundScripts, backgroundScripts} from '../testing/fake-browser/background-scripts';
import {fakeBrowser} from '../testing/fake-browser/fake-browser';
import {tellingOf} from '../testing/fake-browser/requests';

/** A login that fails in a private window: Chromium does not say so of its requests. */

let scripts: BackgroundScripts;
beforeAll(async () => {
  scripts = await backgroundScripts();
});

async function failIn(window: 'private' | 'usual', then: 'open' | 'closed' = 'open') {
  const browser = fakeBrowser(scripts, 1);
  browser.state.privateWindows = true;
  browser.state.tabs = [{id: 7, url: 'https://chatgpt.com/', active: true, incognito: window === 'private'}];
  const at = browser.state.now;
  for (const [event, details] of tellingOf({id: 1, at, url: 'https://chatgpt.com/', status: 503, tab: 7}))
    browser.happen(event, [details]);
  await browser.wait(20_000);
  if (then === 'closed') {
    browser.state.tabs = [];
    void browser.send({question: 'diagnosis.refresh', about: []});
    await browser.wait(1000);
  }
  const finding = browser.stored<Snapshot>('snapshot')?.diagnosis.findings[0];
  expect(finding?.rule).toBe('server-error');
  return {isMarked: finding?.entries?.[0]?._private === true, onDisk: [...browser.state.local.keys()]};
}

it('is named and marked, and leaves no trace on disk', async () =>
  expect(await failIn('private')).toEqual({isMarked: true, onDisk: []}));

it('so it is when the window was closed since', async () =>
  expect(await failIn('private', 'closed')).toEqual({isMarked: true, onDisk: []}));

it('is a line of the history when it was a usual window', async () =>
  expect(await failIn('usual')).toEqual({isMarked: false, onDisk: ['history']}));
