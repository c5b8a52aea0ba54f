import fc from 'fast-check';
import {expect, it} from 'vitest';
import type {CheckState} from '../engine/check/state';
import {aMinute, ask, browserToCheck, checkIn, checkOnce, expectWhole} from '../testing/played-check';

/** A worker that is stopped over a check, and woken by the alarm that was set for that. */

it('asks everything once, and no more than eight at once', async () => {
  const browser = await browserToCheck({details: true, extensions: []});
  expectWhole((await checkOnce(browser)) as CheckState);
  expect(browser.state.mostOpen).toBe(8);
  expect(browser.state.alarms.has('check-goes-on')).toBe(false);
});

it('finishes with every answer once, stopped at whatever moments', async () => {
  let kills = 0;
  const moments = fc.array(fc.integer({min: 30, max: 500}), {minLength: 1, maxLength: 4});
  await fc.assert(
    fc.asyncProperty(fc.nat(), moments, async (seed, killAt) => {
      const browser = await browserToCheck({}, killAt, seed);
      await checkOnce(browser);
      await browser.wait(killAt.length * aMinute);
      // Who sees that nothing came of a click, clicks again.
      if (!checkIn(browser)) await checkOnce(browser);
      expectWhole(checkIn(browser) as CheckState);
      expect(browser.state.alarms.has('check-goes-on')).toBe(false);
      expect(JSON.parse(browser.state.local.get('checkRuns') ?? '[]')).toHaveLength(1);
      kills += browser.kills();
    }),
    {numRuns: 25},
  );
  expect(kills).toBeGreaterThan(25);
});

it('a second click while it runs is the same check, and takes no alarm from it', async () => {
  const steps = fc.array(fc.integer({min: 0, max: 30}), {minLength: 2, maxLength: 3});
  await fc.assert(
    fc.asyncProperty(fc.nat(), steps, async (seed, pauses) => {
      const browser = await browserToCheck({}, [], seed);
      const first = ask(browser, 'check.run', 'click');
      for (const [place, pause] of pauses.entries()) {
        await browser.steps(pause);
        void ask(browser, 'check.run', place === 0 ? 'click' : 'other');
      }
      await browser.steps();
      expect(browser.state.alarms.has('check-goes-on')).toBe(true);
      await browser.wait(aMinute);
      await first;
      expect(checkIn(browser)?.id).toBe('click');
      expectWhole(checkIn(browser) as CheckState);
      expect(new Set(browser.state.sent).size).toBe(browser.state.sent.length - 20);
    }),
    {numRuns: 20},
  );
});
