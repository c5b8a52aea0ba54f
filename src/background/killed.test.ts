import fc from 'fast-check';
import {beforeAll, describe, expect, it, vi} from 'vitest';
import type {UndoCopy} from '../browser/undo-copy';
import {isUnderWay, type PurgeReceipt, type PurgeState} from '../engine/diagnosis/snapshot';
import {takes} from '../engine/purge/scope';
import {reportOf} from '../engine/report/har';
import {piecesOf} from '../engine/report/pieces';
import type {Report} from '../engine/report/report';
import type {PurgeLevel} from '../engine/rules/rule';
import {type BackgroundScripts, backgroundScripts} from '../testing/fake-browser/background-scripts';
import {type FakeBrowser, fakeBrowser} from '../testing/fake-browser/fake-browser';
import {tellingOf} from '../testing/fake-browser/requests';
import {type FakeCookie, fakeCookie} from '../testing/fake-browser/state';

/**
 * The real background in a browser made of memory, stopped at any step between any two answers: nothing is lost, nothing
 * is done twice.
 */

let scripts: BackgroundScripts;
let browser: FakeBrowser;
let ask: typeof import('../browser/ask').ask;

beforeAll(async () => {
  scripts = await backgroundScripts();
  vi.stubGlobal('chrome', {runtime: {sendMessage: (message: unknown) => browser.send(message)}});
  ({ask} = await import('../browser/ask'));
});

const mostKills = 8;
const secret = 'secret-value';
const names = [
  '__Secure-next-auth.session-token.0',
  '__Secure-next-auth.session-token.1',
  '__Host-next-auth.csrf-token',
  'oai-client-auth-session',
  'login_session',
  'cf_clearance',
  '_cfuvid',
  'oai-did',
  'unknown',
];
const jar: readonly FakeCookie[] = names.map((name, place) =>
  fakeCookie({
    name,
    value: `${secret}-${place}`,
    domain: place % 2 ? '.chatgpt.com' : 'auth.openai.com',
    ...(name === 'cf_clearance' && {partitionKey: {topLevelSite: 'https://chatgpt.com'}}),
  }),
);
const sorted = (cookies: readonly FakeCookie[]) =>
  cookies.map(cookie => JSON.stringify(Object.entries(cookie).sort())).sort();

const tabs = () => [
  {id: 1, url: 'https://chatgpt.com/', active: true},
  {id: 2, url: 'https://auth.openai.com/log-in', active: false},
  {id: 3, url: 'https://chatgpt.com/c/1', active: false},
  {id: 4, url: 'https://example.com/', active: false},
  {id: 5, url: 'https://auth.openai.com/error', active: false},
];

const login = (id: number, at: number) =>
  tellingOf({
    id,
    at,
    url: `https://auth.openai.com/api/accounts/authorize?state=${secret}-state`,
    status: 409,
    headers: [{name: 'set-cookie', value: `a=${secret}-cookie`}],
  });

const levels: readonly PurgeLevel[] = ['L1', 'L2', 'L3', 'L4'];
interface Weather {
  readonly seed: number;
  readonly kills: readonly number[];
  readonly level: PurgeLevel;
  readonly frontIsLogin: boolean;
}
const anyWeather: fc.Arbitrary<Weather> = fc.record({
  seed: fc.nat(),
  kills: fc.array(fc.nat({max: 400}), {maxLength: mostKills}),
  level: fc.constantFrom(...levels),
  frontIsLogin: fc.boolean(),
});

const purgeNow = () => browser.stored<{readonly purge?: PurgeState}>('memory')?.purge;

function begin({seed, kills, frontIsLogin}: Weather): void {
  browser = fakeBrowser(scripts, seed, kills);
  browser.state.jar = jar;
  browser.state.tabs = tabs().map(tab => ({...tab, active: tab.id === (frontIsLogin ? 1 : 4)}));
}

/** Half a minute after each time the worker is stopped, whatever was begun has been taken up again. */
async function settle(work: Promise<unknown>): Promise<unknown> {
  let over = false;
  const result = work.then(
    answer => answer,
    (reason: Error) => reason,
  );
  void result.then(() => {
    over = true;
  });
  await browser.steps();
  for (let turns = 0; turns === 0 || (isUnderWay(purgeNow()) && turns <= mostKills); turns += 1)
    await browser.wait(31_000);
  expect(over).toBe(true);
  return result;
}

/** Who sees that nothing came of a click, clicks again. */
async function click(question: () => Promise<unknown>, phaseBefore: PurgeState['phase'] | undefined): Promise<void> {
  do await settle(question());
  while (purgeNow()?.phase === phaseBefore);
}

const deeds = (did: string) => browser.state.deeds.filter(deed => deed.did === did).map(({tab}) => tab);

function expectNoSecret(): void {
  const {session, local} = browser.state;
  for (const [key, value] of [...session, ...local]) if (key !== 'undoCopy') expect(value).not.toContain(secret);
}

async function capture(): Promise<void> {
  const told: string[] = [];
  for (const request of [10, 11, 12])
    for (const [event, details] of login(request, browser.state.now + request)) {
      browser.happen(event, [details], () => told.push(`event ${details.requestId}`));
      await browser.steps(7);
    }
  await browser.wait(1000);
  expect(told).toHaveLength(6);
  const events = [...browser.state.session.keys()].filter(key => key.startsWith('event '));
  for (const request of [10, 11, 12]) expect(events.filter(key => key.startsWith(`event ${request} `))).toHaveLength(2);
}

async function purge({level, frontIsLogin}: Weather): Promise<PurgeReceipt> {
  await click(() => ask('purge.run', {level}, 'click'), undefined);
  const state = purgeNow();
  expect(state?.phase).toBe('done');
  const receipt = (state as Extract<PurgeState, {phase: 'done'}>).receipt;
  const gone = jar.filter(cookie => takes({level}, cookie));
  expect(sorted(browser.state.jar)).toEqual(sorted(jar.filter(cookie => !gone.includes(cookie))));
  expect(receipt.removed.map(({name}) => name).sort()).toEqual(gone.map(({name}) => name).sort());
  expect(receipt.left).toEqual([]);
  expect(receipt.kept).toBe(jar.length - gone.length);
  const closed = level === 'L3' ? [] : [2, 5];
  expect(deeds('closed').sort()).toEqual(closed);
  expect(receipt.closedTabs).toBe(closed.length);
  expect(deeds('opened')).toHaveLength(frontIsLogin ? 0 : 1);
  expect(browser.stored<UndoCopy>('undoCopy')?.before).toHaveLength(jar.length);
  expectNoSecret();
  return receipt;
}

async function undo(receipt: PurgeReceipt): Promise<void> {
  await click(() => ask('purge.undo', false), 'done');
  expect(sorted(browser.state.jar)).toEqual(sorted(jar));
  expect(browser.stored('undoCopy')).toBeUndefined();
  const state = purgeNow();
  expect(state?.phase).toBe('undone');
  const {restored, refused, removedSince} = (state as Extract<PurgeState, {phase: 'undone'}>).undo;
  expect({restored, refused, removedSince}).toEqual({restored: receipt.removed.length, refused: [], removedSince: 0});
  expect(browser.state.tabs.map(({url}) => url)).not.toContain('about:blank');
  expect(browser.state.tabs.filter(({id}) => deeds('opened').includes(id))).toEqual([]);
  expect(new Set(deeds('closed')).size).toBe(deeds('closed').length);
  expectNoSecret();
}

async function madeReport(): Promise<string> {
  const report = await settle(ask('report.gather'));
  if (report instanceof Error) return madeReport();
  const {evidence, version, diagnosis} = report as Report;
  return [...piecesOf(reportOf(evidence, version, diagnosis))].join('');
}

describe('a worker that is stopped at any moment', () => {
  it('captures, purges, undoes and reports as one that is not', async () => {
    let kills = 0;
    await fc.assert(
      fc.asyncProperty(anyWeather, async weather => {
        begin(weather);
        await capture();
        const receipt = await purge(weather);
        await undo(receipt);
        const report = await madeReport();
        expect(report).toContain('409');
        expect(report).not.toContain(secret);
        kills += browser.kills();
      }),
      {numRuns: 250},
    );
    expect(kills).toBeGreaterThan(200);
  }, 60_000);

  it('puts everything back when the person said stop before it was done, and says so', async () => {
    let stopped = 0;
    await fc.assert(
      fc.asyncProperty(anyWeather, fc.integer({min: 5, max: 200}), async (weather, steps) => {
        begin(weather);
        const purging = ask('purge.run', {level: weather.level}, 'click').catch(() => undefined);
        await browser.steps(steps);
        const wasRunning = purgeNow()?.phase === 'running';
        const stop = await settle(ask('purge.stop'));
        await settle(purging);
        const phase = purgeNow()?.phase;
        if (phase === 'undone') stopped += 1;
        // A stop that was not heard, or came too late, leaves a purge that is done and can be undone.
        else if (wasRunning && !(stop instanceof Error)) expect(phase).toBe('done');
        if (phase === 'done') await undo((purgeNow() as Extract<PurgeState, {phase: 'done'}>).receipt);
        expect(sorted(browser.state.jar)).toEqual(sorted(jar));
        expect(browser.stored('undoCopy')).toBeUndefined();
        expectNoSecret();
      }),
      {
        numRuns: 100,
        // The very first reading of what is known once took the place of the purge that was being noted.
        examples: [
          [{seed: 1, kills: [41, 43], level: 'L1', frontIsLogin: false}, 5],
          [{seed: 538761782, kills: [39, 37], level: 'L1', frontIsLogin: false}, 5],
        ],
      },
    );
    expect(stopped).toBeGreaterThan(5);
  }, 60_000);

  it('undoes two purges at once, back to what there was before the first', async () => {
    await fc.assert(
      fc.asyncProperty(anyWeather, fc.constantFrom(...levels), async (weather, second) => {
        begin(weather);
        await click(() => ask('purge.run', {level: weather.level}, 'one'), undefined);
        const first = purgeNow();
        do await settle(ask('purge.run', {level: second}, 'two'));
        while (JSON.stringify(purgeNow()) === JSON.stringify(first));
        await click(() => ask('purge.undo', false), 'done');
        expect(sorted(browser.state.jar)).toEqual(sorted(jar));
        expect(browser.stored('undoCopy')).toBeUndefined();
        expect(browser.state.tabs.map(({url}) => url)).not.toContain('about:blank');
      }),
      {numRuns: 100},
    );
  }, 60_000);
});
