import fc from 'fast-check';
import {expect, it} from 'vitest';
import {reachOf} from '../engine/check/asked';
import {detailHosts, hostAsks} from '../engine/check/asks';
import type {CheckState} from '../engine/check/state';
import {siteOf} from '../engine/evidence/hosts';
import type {FakeBrowser} from '../testing/fake-browser/fake-browser';
import type {BrowserState} from '../testing/fake-browser/state';
import {aMinute, ask, browserToCheck, checkIn, checkOnce, expectWhole} from '../testing/played-check';

/** Leave that is given after a check, or given and taken in the middle of one. */

const hostOf = (url: string) => new URL(url).hostname;

function change(browser: FakeBrowser, parts: Partial<BrowserState>, event: 'onAdded' | 'onRemoved'): void {
  Object.assign(browser.state, parts);
  browser.happen(`permissions.${event}`, [{}]);
}

const closedIn = ({seen}: CheckState) => seen.asked.filter(({closed}) => closed).map(({url}) => hostOf(url));

it('what was closed, and nothing else, is asked again once it is allowed', async () => {
  const browser = await browserToCheck();
  const before = (await checkOnce(browser)) as CheckState;
  expect(closedIn(before)).toEqual(expect.arrayContaining([...detailHosts]));
  const sent = browser.state.sent.length;
  change(browser, {details: true}, 'onAdded');
  await browser.wait(aMinute);
  const again = browser.state.sent.slice(sent);
  expect(again.map(hostOf).sort()).toEqual([...detailHosts].sort());
  const after = checkIn(browser) as CheckState;
  expectWhole(after);
  expect(closedIn(after).filter(host => detailHosts.includes(host))).toEqual([]);
  expect(after.seen.series).toEqual(before.seen.series);
  change(browser, {details: false}, 'onRemoved');
  await browser.wait(aMinute);
  expect(browser.state.sent).toHaveLength(sent + again.length);
});

it('for a look at other extensions nothing is asked', async () => {
  const browser = await browserToCheck();
  await checkOnce(browser);
  const sent = browser.state.sent.length;
  change(browser, {extensions: []}, 'onAdded');
  await browser.wait(aMinute);
  expect(browser.state.sent).toHaveLength(sent);
  expect(checkIn(browser)?.seen.device?.extensions).toEqual([]);
});

it('of what was stopped nothing more is asked', async () => {
  const browser = await browserToCheck();
  void ask(browser, 'check.run', 'click');
  await browser.wait(100);
  await Promise.all([ask(browser, 'check.cancel'), browser.wait(1000)]);
  const sent = browser.state.sent.length;
  change(browser, {details: true}, 'onAdded');
  await browser.wait(aMinute);
  expect(browser.state.sent).toHaveLength(sent);
});

it('allowed while it runs, it is looked into in the end', async () => {
  const browser = await browserToCheck();
  void ask(browser, 'check.run', 'click');
  await browser.wait(300);
  change(browser, {details: true}, 'onAdded');
  await browser.wait(aMinute);
  expectWhole(checkIn(browser) as CheckState);
  expect(closedIn(checkIn(browser) as CheckState).filter(host => detailHosts.includes(host))).toEqual([]);
});

it('sites that are taken away in the middle are no failure of the network', async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.integer({min: 1, max: 2000}), async (seed, moment) => {
      const browser = await browserToCheck({details: true}, [], seed);
      void ask(browser, 'check.run', 'click');
      await browser.wait(moment);
      change(browser, {permitted: false}, 'onRemoved');
      await browser.wait(aMinute);
      const {phase, seen} = checkIn(browser) as CheckState;
      expect(phase).toBe('done');
      expect(seen.asked.map(reachOf).filter(reach => reach !== 'answered' && reach !== 'unseen')).toEqual([]);
      expect(seen.series?.took.every(time => time !== null) ?? true).toBe(true);
      if ((seen.series?.took.length ?? 0) < 20) taken += 1;
      change(browser, {permitted: true}, 'onAdded');
      await browser.wait(aMinute);
      const again = checkIn(browser) as CheckState;
      expect(again.phase).toBe('done');
      expect(closedIn(again).filter(host => siteOf(host) !== undefined)).toEqual([]);
      expect(again.seen.asked.map(reachOf).filter(reach => reach !== 'answered' && reach !== 'unseen')).toEqual([]);
    }),
    {numRuns: 15},
  );
  expect(taken).toBeGreaterThan(5);
});

/** The status page in both forms, the login server, the region, and the page that Wi-Fi takes the place of. */
const blind = 5;

it('without the sites it asks what may be asked blindly, and no more', async () => {
  const browser = await browserToCheck({permitted: false});
  const {phase, seen} = (await checkOnce(browser)) as CheckState;
  expect(phase).toBe('done');
  expect(seen.asked.every(({closed}) => closed)).toBe(true);
  expect(seen.asked).toHaveLength(hostAsks.length + blind);
  expect(browser.state.sent.filter(url => url.includes('/api/auth/'))).toEqual([]);
});
