import fc from 'fast-check';
import {expect, it} from 'vitest';
import type {CheckState} from '../engine/check/state';
import {aMinute, ask, browserToCheck, checkIn, checkOnce, expectWhole, healthyNet} from '../testing/played-check';

/** A check that does not come to its own end. */

const moments = fc.integer({min: 20, max: 400});
const runs = {numRuns: 20};

it('cancelled, it keeps what has answered and asks no more', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), moments, async (seed, steps) => {
      const browser = await browserToCheck({}, [], seed);
      void ask(browser, 'check.run', 'click');
      await browser.steps(steps);
      await browser.wait(50);
      const before = checkIn(browser);
      const cancelled = ask(browser, 'check.cancel');
      await browser.steps();
      const sent = browser.state.sent.length;
      await browser.wait(aMinute);
      await cancelled;
      const {phase, endedAt, seen} = checkIn(browser) as CheckState;
      expect(browser.state.sent).toHaveLength(sent);
      expect(seen.asked.slice(0, before?.seen.asked.length)).toEqual(before?.seen.asked);
      expect(phase).toBe('cancelled');
      expect(endedAt).toBeDefined();
      expect(seen.asked.filter(({late}) => late !== undefined)).toEqual([]);
      expect(browser.state.local.has('checkRuns')).toBe(false);
      expect(browser.state.alarms.has('check-goes-on')).toBe(false);
    }),
    runs,
  );
});

it('cancelled after the worker was stopped, it is not taken up again', async () => {
  for (const seed of Array.from({length: 12}, (_, index) => index)) {
    const browser = await browserToCheck({}, [], seed);
    void ask(browser, 'check.run', 'click');
    await browser.steps(100 + seed);
    browser.kill();
    browser.happen('alarms.onAlarm', [{name: 'check-goes-on'}]);
    void ask(browser, 'check.cancel');
    await browser.wait(aMinute);
    expect(checkIn(browser)).toMatchObject({phase: 'cancelled', endedAt: expect.any(String)});
  }
});

it('cancelled while the lasting connection is opened, it says nothing of that', async () => {
  const browser = await browserToCheck({
    play: url => ({...healthyNet(url), after: url.startsWith('wss:') ? 7000 : 20}),
  });
  void ask(browser, 'check.run', 'click');
  await browser.wait(4000);
  await Promise.all([ask(browser, 'check.cancel'), browser.wait(aMinute)]);
  expect(checkIn(browser)?.phase).toBe('cancelled');
  expect(checkIn(browser)?.seen.socket).toBeUndefined();
});

it('where the browser holds the lasting connection back, nobody is said to be silent', async () => {
  const browser = await browserToCheck({
    play: url => ({...healthyNet(url), after: url.startsWith('wss:') ? 20_000 : 20}),
  });
  expect((await checkOnce(browser))?.seen.socket).toBe('failed');
});

it('forgotten in the middle, it leaves nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), moments, async (seed, steps) => {
      const browser = await browserToCheck({}, [], seed);
      void ask(browser, 'check.run', 'click');
      await browser.steps(steps);
      void ask(browser, 'everything.forget');
      await browser.wait(aMinute);
      expect(browser.stored('check')).toBeUndefined();
      expect(browser.state.local.has('checkRuns')).toBe(false);
      expect([...browser.state.alarms.keys()]).toEqual([]);
      expect(JSON.stringify([...browser.state.session])).not.toContain('gstatic');
    }),
    runs,
  );
});

it('without an answer it ends by itself, and says so', async () => {
  const browser = await browserToCheck({play: url => ({...healthyNet(url), after: 6000})});
  const {phase, seen} = (await checkOnce(browser)) as CheckState;
  expect(phase).toBe('overdue');
  expect(seen.asked.length).toBeGreaterThan(8);
});

it('full memory does not leave it running for ever', async () => {
  const used = async () => {
    const browser = await browserToCheck();
    await checkOnce(browser);
    return [...browser.state.session].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  };
  const whole = await used();
  for (let quota = 0; quota < whole; quota += Math.ceil(whole / 12)) {
    const browser = await browserToCheck({quota});
    await checkOnce(browser);
    expect(checkIn(browser)?.phase).not.toBe('running');
    expect(browser.state.alarms.has('check-goes-on')).toBe(false);
    browser.state.quota = 10_485_760;
    void ask(browser, 'check.run', 'again');
    await browser.wait(aMinute);
    expect(checkIn(browser)?.id).toBe('again');
    expectWhole(checkIn(browser) as CheckState);
  }
});

it('asked again in the very moment in which it is called over, it runs once more', async () => {
  const browser = await browserToCheck();
  void ask(browser, 'check.run', 'first');
  await browser.steps(100);
  void ask(browser, 'check.cancel');
  await browser.wait(aMinute, () => checkIn(browser)?.phase === 'cancelled');
  void ask(browser, 'check.run', 'second');
  void ask(browser, 'check.run', 'second, by a double click');
  await browser.wait(aMinute);
  expect(checkIn(browser)).toMatchObject({id: expect.stringMatching(/^second/), phase: 'done'});
  expect(JSON.parse(browser.state.local.get('checkRuns') ?? '[]')).toHaveLength(1);
});
