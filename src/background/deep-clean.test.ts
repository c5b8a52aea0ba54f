import fc from 'fast-check';
import {beforeAll, describe, expect, it, vi} from 'vitest';
import type {Contents} from '../engine/deep-clean/contents';
import {presentIn} from '../engine/deep-clean/receipt';
import type {DeepCleanPlan, DeepCleanState} from '../engine/deep-clean/state';
import {type BackgroundScripts, backgroundScripts} from '../testing/fake-browser/background-scripts';
import {type FakeBrowser, fakeBrowser} from '../testing/fake-browser/fake-browser';
import {fakeCookie} from '../testing/fake-browser/state';

/** The real background in a browser made of memory: a deep clean, stopped anywhere, refused, and looked at. */

let scripts: BackgroundScripts;
let browser: FakeBrowser;
let ask: typeof import('../browser/ask').ask;

beforeAll(async () => {
  scripts = await backgroundScripts();
  vi.stubGlobal('chrome', {runtime: {sendMessage: (message: unknown) => browser.send(message)}});
  ({ask} = await import('../browser/ask'));
});

const mostKills = 8;
const full: Contents = {localStorage: 3, sessionStorage: 1, indexedDB: 2, cacheStorage: 1, serviceWorkers: 1};
const origins = ['https://chatgpt.com', 'https://auth.openai.com', 'https://openai.com', 'https://platform.openai.com'];
const foreign = 'https://example.com';
const jar = ['.chatgpt.com', 'auth.openai.com', '.openai.com'].map((domain, place) =>
  fakeCookie({name: `cookie-${place}`, value: `value-${place}`, domain}),
);

function begin(seed: number, kills: readonly number[] = []): void {
  browser = fakeBrowser(scripts, seed, kills);
  browser.state.jar = jar;
  browser.state.tabs = [
    {id: 1, url: 'https://chatgpt.com/c/1?x=1#y', active: false},
    {id: 2, url: 'https://auth.openai.com/log-in', active: false},
    {id: 3, url: 'https://platform.openai.com/', active: false},
    {id: 4, url: `${foreign}/`, active: true},
    {id: 5, url: 'https://chatgpt.com/private', active: false, incognito: true},
  ];
  for (const origin of [...origins, foreign]) browser.state.inside.set(origin, full as Record<string, number>);
}

const stateNow = () => browser.stored<{readonly deepClean?: DeepCleanState}>('memory')?.deepClean;

/** Half a minute after each time the worker is stopped, what was begun has been taken up again. */
async function settle(work: Promise<unknown>): Promise<void> {
  let over = false;
  const quiet = work.then(
    () => undefined,
    () => undefined,
  );
  void quiet.then(() => {
    over = true;
  });
  await browser.steps();
  for (let turns = 0; turns === 0 || (stateNow()?.phase === 'running' && turns <= mostKills); turns += 1)
    await browser.wait(31_000);
  expect(over).toBe(true);
}

/** Who sees that nothing came of a click, clicks again. */
async function clean(click = 'click'): Promise<DeepCleanState> {
  do await settle(ask('deep-clean.run', click));
  while (stateNow() === undefined);
  return stateNow() as DeepCleanState;
}

/** Step by step, until it is so. */
async function until(isSo: () => boolean): Promise<void> {
  for (let steps = 0; steps < 1000 && !isSo(); steps += 1) await browser.steps(1);
  expect(isSo()).toBe(true);
}

const urls = () => browser.state.tabs.map(({id, url}) => `${id} ${url}`);
const outcomes = (state: DeepCleanState) =>
  state.phase === 'done' ? state.receipt.origins.map(({origin, outcome}) => `${origin} ${outcome}`) : [];

describe('a worker that is stopped at any moment', () => {
  it('cleans, looks and tells as one that is not', async () => {
    let kills = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.array(fc.nat({max: 300}), {maxLength: mostKills}),
        fc.subarray(origins),
        fc.subarray(origins),
        async (seed, stops, deaf, stubborn) => {
          begin(seed, stops);
          for (const origin of deaf) browser.state.deaf.add(origin);
          for (const origin of stubborn) browser.state.stubborn.add(origin);
          const state = await clean();
          const expected = (origin: string) =>
            deaf.includes(origin) ? 'not-looked' : stubborn.includes(origin) ? 'left' : 'empty';
          expect(outcomes(state)).toEqual(origins.map(origin => `${origin} ${expected(origin)}`));
          for (const origin of origins)
            expect(presentIn(browser.state.inside.get(origin))).toHaveLength(stubborn.includes(origin) ? 5 : 0);
          const receipt = state.phase === 'done' ? state.receipt : undefined;
          for (const {origin, before} of receipt?.origins ?? [])
            expect(before).toEqual(deaf.includes(origin) ? undefined : full);
          expect(browser.state.inside.get(foreign)).toEqual(full);
          expect(browser.state.jar).toEqual(jar);
          expect(receipt?.closedTabs).toBe(1);
          expect(receipt?.reloadedTabs).toBe(2);
          expect(urls()).toEqual([
            '1 https://chatgpt.com/c/1?x=1#y',
            '3 https://platform.openai.com/',
            `4 ${foreign}/`,
            '5 https://chatgpt.com/private',
          ]);
          expect(browser.state.alarms.has('deep-clean-goes-on')).toBe(false);
          kills += browser.kills();
        },
      ),
      {numRuns: 150},
    );
    expect(kills).toBeGreaterThan(100);
  }, 60_000);
});

describe('what it takes', () => {
  it('is storage, caches and service workers, at exact origins of the two sites; never cookies, history or passwords', async () => {
    begin(1);
    await clean();
    const {cleared} = browser.state;
    expect(new Set(cleared.flatMap(({kinds}) => kinds))).toEqual(
      new Set(['localStorage', 'indexedDB', 'serviceWorkers', 'cacheStorage', 'fileSystems', 'cache']),
    );
    const storage = cleared.filter(({kinds}) => !kinds.includes('cache')).flatMap(({where}) => where);
    expect(storage).toEqual(expect.arrayContaining(origins));
    for (const origin of storage) expect(origin).toMatch(/^https:\/\/(?:[\w-]+\.)*(?:chatgpt|openai)\.com$/);
  });

  it('is told before, without touching anything', async () => {
    begin(1);
    const planning = ask('deep-clean.plan');
    await browser.steps();
    const plan = (await planning) as DeepCleanPlan;
    expect(plan.origins.looked).toEqual(origins);
    expect(plan.found).toEqual({
      'https://chatgpt.com': full,
      'https://auth.openai.com': full,
      'https://platform.openai.com': full,
    });
    expect(plan.toClose).toEqual(['auth.openai.com']);
    expect([plan.toReload, plan.asks]).toEqual([2, false]);
    expect(browser.state.deeds).toEqual([]);
    expect(browser.state.cleared).toEqual([]);
  });
});

describe('one click', () => {
  it('asked twice is one deep clean, and another while it runs gets that one', async () => {
    begin(1);
    const both = Promise.all([
      ask('deep-clean.run', 'one'),
      ask('deep-clean.run', 'one'),
      ask('deep-clean.run', 'two'),
    ]);
    await settle(both);
    await clean('one');
    expect(browser.state.cleared).toHaveLength(2);
    await clean('three');
    expect(browser.state.cleared).toHaveLength(4);
  });

  it('does not begin while cookies are being cleared, nor do those while it runs', async () => {
    begin(1);
    await settle(Promise.all([ask('purge.run', {level: 'L4'}, 'purge'), ask('deep-clean.run', 'clean')]));
    expect(stateNow()?.phase).toBe('done');
    expect(browser.state.jar).toEqual([]);
    begin(2);
    const cleaning = ask('deep-clean.run', 'clean');
    await until(() => stateNow()?.phase === 'running');
    const purging = ask('purge.run', {level: 'L4'}, 'purge');
    await settle(Promise.all([cleaning, purging]));
    expect(outcomes(stateNow() as DeepCleanState)).toHaveLength(4);
    const [firstRemoved] = browser.state.deeds.filter(({did}) => did === 'reloaded' || did === 'opened').slice(-1);
    expect(firstRemoved).toBeDefined();
    expect(browser.state.jar).toEqual([]);
  });
});

describe('where it may not be done', () => {
  it.each([
    ['not-allowed', 'permission'],
    ['forbidden', 'policy'],
    ['refused', 'refused'],
  ] as const)('%s: says so, deletes nothing, and brings the tabs back', async (clearing, why) => {
    begin(1);
    browser.state.clearing = clearing;
    expect(await clean()).toEqual({phase: 'failed', id: 'click', why});
    expect(browser.state.cleared).toEqual([]);
    expect(presentIn(browser.state.inside.get('https://chatgpt.com'))).toHaveLength(5);
    expect(urls().filter(url => url.includes('login-doctor'))).toEqual([]);
    expect(urls()).toContain('1 https://chatgpt.com/c/1?x=1#y');
  });

  it('says so when the sites are taken away in the middle, and brings the tabs back when they are given again', async () => {
    begin(1);
    const cleaning = ask('deep-clean.run', 'click');
    await until(() => urls().some(url => url.includes('login-doctor')));
    browser.state.permitted = false;
    await settle(cleaning);
    expect(stateNow()).toEqual({phase: 'failed', id: 'click', why: 'permission'});
    browser.state.permitted = true;
    browser.happen('permissions.onAdded', [{}]);
    await browser.wait(1000);
    expect(urls().filter(url => url.includes('login-doctor'))).toEqual([]);
  });

  it('brings the tabs back when the browser was closed in the middle', async () => {
    begin(1);
    // The page that asked is closed too, and asks no more.
    void browser.send({question: 'deep-clean.run', about: ['click']}).catch(() => undefined);
    await until(() => urls().some(url => url.includes('login-doctor')));
    browser.kill();
    browser.state.session.clear();
    browser.state.alarms.clear();
    browser.happen('runtime.onStartup', []);
    await browser.wait(1000);
    expect(stateNow()).toBeUndefined();
    expect(urls().filter(url => url.includes('login-doctor'))).toEqual([]);
    expect(urls()).toContain('1 https://chatgpt.com/c/1?x=1#y');
  });
});
