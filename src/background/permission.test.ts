import {beforeAll, describe, expect, it} from 'vitest';
import type {UndoCopy} from '../browser/undo-copy';
import type {PurgeState, Snapshot} from '../engine/diagnosis/snapshot';
import {type BackgroundScripts, backgroundScripts} from '../testing/fake-browser/background-scripts';
import {type FakeBrowser, fakeBrowser} from '../testing/fake-browser/fake-browser';
import {fakeCookie} from '../testing/fake-browser/state';

/** The sites are taken away while the real background clears cookies or puts them back. */

let scripts: BackgroundScripts;
beforeAll(async () => {
  scripts = await backgroundScripts();
});

const jar = [fakeCookie({name: 'login_session'}), fakeCookie({name: '_puid'})];
const names = ({state}: FakeBrowser) => state.jar.map(({name}) => name).sort();
const phase = (browser: FakeBrowser) => browser.stored<{readonly purge?: PurgeState}>('memory')?.purge?.phase;
const copyIn = (browser: FakeBrowser) => browser.stored<UndoCopy>('undoCopy');

function setSites(browser: FakeBrowser, permitted: boolean): void {
  browser.state.permitted = permitted;
  browser.happen(permitted ? 'permissions.onAdded' : 'permissions.onRemoved', [{}]);
}

async function ask(browser: FakeBrowser, question: string, ...about: readonly unknown[]): Promise<unknown> {
  const answer = browser.send({question, about});
  await browser.wait(2000);
  return answer;
}

describe('a permission that is taken in the middle of a purge', () => {
  it('never says that all is cleared, keeps the copy, and puts everything back once it is allowed again', async () => {
    let interrupted = 0;
    for (let steps = 1; steps < 120; steps += 1) {
      const browser = fakeBrowser(scripts, steps);
      browser.state.jar = jar;
      const answer = browser.send({question: 'purge.run', about: [{level: 'L4'}, 'click']});
      await browser.steps(steps);
      if (phase(browser) === 'done') break;
      setSites(browser, false);
      await browser.wait(2000);
      expect(browser.stored<Snapshot>('snapshot')?.permissionGranted).toBe(false);
      if (phase(browser) === 'done') expect(names(browser)).toEqual([]);
      if (phase(browser) === 'done') continue;
      interrupted += 1;
      expect(await answer).toEqual({failure: 'permission'});
      if (names(browser).length < 2) expect(copyIn(browser)?.before).toHaveLength(2);
      if (!copyIn(browser)) continue;
      expect(phase(browser)).toBe('failed');
      expect(await ask(browser, 'purge.undo', true)).toEqual({answer: 'permission'});
      expect(copyIn(browser)?.before).toHaveLength(2);
      setSites(browser, true);
      await browser.wait(2000);
      expect(await ask(browser, 'purge.undo', true)).toMatchObject({answer: {refused: []}});
      expect(names(browser)).toEqual(['_puid', 'login_session']);
      expect(copyIn(browser)).toBeUndefined();
    }
    expect(interrupted).toBeGreaterThan(10);
  });

  it('and in the middle of an undo: the copy stays until the cookies are back', async () => {
    let interrupted = 0;
    for (let steps = 1; steps < 120; steps += 1) {
      const browser = fakeBrowser(scripts, steps);
      browser.state.jar = jar;
      await ask(browser, 'purge.run', {level: 'L4'}, 'click');
      void browser.send({question: 'purge.undo', about: [false]});
      await browser.steps(steps);
      setSites(browser, false);
      await browser.wait(2000);
      if (phase(browser) === 'undone') {
        expect(names(browser)).toEqual(['_puid', 'login_session']);
        break;
      }
      interrupted += 1;
      expect(copyIn(browser)?.before).toHaveLength(2);
      setSites(browser, true);
      await browser.wait(2000);
      await ask(browser, 'purge.undo', true);
      expect(names(browser)).toEqual(['_puid', 'login_session']);
    }
    expect(interrupted).toBeGreaterThan(10);
  });
});

it('a policy that keeps us away from a host is told: its jar only looks empty', async () => {
  const browser = fakeBrowser(scripts, 1);
  browser.state.jar = jar;
  browser.state.blocked = ['auth.openai.com'];
  await ask(browser, 'purge.run', {level: 'L4'}, 'click');
  const snapshot = browser.stored<Snapshot>('snapshot');
  expect(snapshot?.purge).toMatchObject({phase: 'done', receipt: {blocked: ['auth.openai.com']}});
  expect(snapshot?.watching.blocked).toEqual(['auth.openai.com']);
});
