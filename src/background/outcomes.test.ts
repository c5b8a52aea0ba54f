import {beforeAll, describe, expect, it} from 'vitest';
import type {Snapshot} from '../engine/diagnosis/snapshot';
import type {Try} from '../engine/kept/tries';
import {type BackgroundScripts, backgroundScripts} from '../testing/fake-browser/background-scripts';
import {type FakeBrowser, fakeBrowser} from '../testing/fake-browser/fake-browser';
import {tellingOf} from '../testing/fake-browser/requests';
import {fakeCookie} from '../testing/fake-browser/state';

/** What was tried, and what came of it; the real background in a browser made of memory. */

let scripts: BackgroundScripts;
beforeAll(async () => {
  scripts = await backgroundScripts();
});

const challenge = [{name: 'cf-mitigated', value: 'challenge'}];
let id = 0;

/** A login that fails at the front page. */
async function fail(browser: FakeBrowser, headers: typeof challenge | [] = []): Promise<void> {
  id += 1;
  const about = {id, at: browser.state.now, url: 'https://chatgpt.com/', status: headers.length > 0 ? 403 : 503};
  for (const [event, details] of tellingOf({...about, headers})) browser.happen(event, [details]);
  await browser.wait(20_000);
}

async function ask(browser: FakeBrowser, question: string, ...about: readonly unknown[]): Promise<void> {
  void browser.send({question, about}).catch(() => undefined);
  await browser.wait(3000);
}

const shown = (browser: FakeBrowser) => browser.stored<Snapshot>('snapshot');
const onDisk = ({state}: FakeBrowser) => JSON.parse(state.local.get('tries') ?? '[]') as readonly Try[];

/** What closing the browser leaves: the disk. */
function restart(browser: FakeBrowser): void {
  browser.kill();
  browser.state.session.clear();
  browser.state.alarms.clear();
}

async function failing(seed: number): Promise<FakeBrowser> {
  const browser = fakeBrowser(scripts, seed);
  browser.state.jar = [fakeCookie({name: 'login_session'}), fakeCookie({name: '_puid'})];
  await fail(browser);
  expect(shown(browser)?.diagnosis.findings[0]?.rule).toBe('server-error');
  return browser;
}

describe('a step that was tried', () => {
  it('did not help when it fails alike', async () => {
    const browser = await failing(1);
    await ask(browser, 'step.mark', 'wait-and-retry', 'done');
    expect(shown(browser)?.after).toBeUndefined();
    await fail(browser);
    expect(shown(browser)?.after).toMatchObject({step: 'wait-and-retry', outcome: {result: 'same'}});
  });

  it('changed something when it fails for another cause', async () => {
    const browser = await failing(2);
    await ask(browser, 'step.mark', 'wait-and-retry', 'done');
    await fail(browser, challenge);
    const rule = shown(browser)?.diagnosis.findings[0]?.rule;
    expect(rule).toMatch(/challenge/);
    expect(shown(browser)?.after).toMatchObject({about: 'server-error', outcome: {result: 'other', now: rule}});
  });

  it('is remembered by a browser that was closed, and judged by the next login', async () => {
    const browser = await failing(3);
    await ask(browser, 'step.mark', 'wait-and-retry', 'done');
    restart(browser);
    await fail(browser);
    expect(onDisk(browser)).toMatchObject([{step: 'wait-and-retry', outcome: {result: 'same'}}]);
  });

  it('is none any more when the tick is taken back', async () => {
    const browser = await failing(4);
    await ask(browser, 'step.mark', 'wait-and-retry', 'done');
    await ask(browser, 'step.mark', 'wait-and-retry', 'open');
    expect(onDisk(browser)).toEqual([]);
  });
});

describe('a purge, and a browser that is closed', () => {
  it('is noted with its size and without a name of a cookie', async () => {
    const browser = await failing(5);
    await ask(browser, 'purge.run', {level: 'L4'}, 'click');
    expect(onDisk(browser)).toMatchObject([{step: 'clear-everything', purge: {name: 'L4', cookies: 2}}]);
    expect(onDisk(browser)[0]?.purge?.unfinished).toBeUndefined();
    expect(browser.state.local.get('tries')).not.toContain('login_session');
  });

  it('cannot be undone after it, and that is said', async () => {
    const browser = await failing(6);
    await ask(browser, 'purge.run', {level: 'L4'}, 'click');
    expect(shown(browser)?.lost).toBeUndefined();
    restart(browser);
    await ask(browser, 'diagnosis.refresh');
    expect(shown(browser)?.lost).toEqual({what: 'undo', name: 'L4'});
    await browser.wait(31 * 60_000);
    await ask(browser, 'diagnosis.refresh');
    expect(shown(browser)?.lost).toBeUndefined();
  });

  it('was undone before it: nothing is lost', async () => {
    const browser = await failing(7);
    await ask(browser, 'purge.run', {level: 'L4'}, 'click');
    await ask(browser, 'purge.undo', true);
    restart(browser);
    await ask(browser, 'diagnosis.refresh');
    expect(shown(browser)?.lost).toBeUndefined();
  });

  it('wherever it was cut off, it is said, and nothing pretends to be under way', async () => {
    const told = new Set<string | undefined>();
    for (let steps = 1; steps < 180; steps += 3) {
      const browser = fakeBrowser(scripts, steps);
      browser.state.jar = [fakeCookie({name: 'login_session'}), fakeCookie({name: '_puid'})];
      void browser.send({question: 'purge.run', about: [{level: 'L4'}, 'click']}).catch(() => undefined);
      await browser.steps(steps);
      // Every other one also while, or after, it looks once more at what an open page sets again.
      if (steps % 2 === 0) await browser.wait(2 * steps);
      const untouched = browser.state.jar.length === 2;
      restart(browser);
      await ask(browser, 'diagnosis.refresh');
      const what = shown(browser)?.lost?.what;
      told.add(what);
      if (!untouched) expect(what).toBeDefined();
      expect(shown(browser)?.screen).toBe('nothing');
    }
    expect([...told].sort()).toEqual(['purge', 'undo', undefined]);
  });
});
