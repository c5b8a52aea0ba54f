import {expect, it} from 'vitest';
import {asks, statusList} from '../engine/check/asks';
import {serviceOf} from '../engine/check/lines/status';
import type {CheckState} from '../engine/check/state';
import type {FakeBrowser} from '../testing/fake-browser/fake-browser';
import type {Played} from '../testing/fake-browser/state';
import {aMinute, ask, browserToCheck, checkIn, checkOnce, healthyNet, incidentNet} from '../testing/played-check';

/** The status page, looked at by a timer. */

const [status] = asks.filter(({question}) => question === 'status').map(({url}) => url) as [string];
const minutes = (browser: FakeBrowser, count: number) => browser.wait(count * aMinute);

/** A check that found an incident, watched from now on. */
async function watched(play: (url: string) => Played = incidentNet) {
  const browser = await browserToCheck({play});
  await checkOnce(browser);
  void ask(browser, 'status.watch', true);
  await browser.wait(1000);
  browser.state.sent.length = 0;
  return browser;
}

const isWatched = (browser: FakeBrowser) => browser.state.alarms.has('status-again');

it('is asked alone, every five minutes, by workers that come and go', async () => {
  const browser = await watched();
  for (const looks of [1, 2, 3]) {
    browser.kill();
    await minutes(browser, 5);
    expect(browser.state.sent).toEqual(Array.from({length: looks}, () => status));
  }
  expect(checkIn(browser)?.watch?.lookedAt).toBeDefined();
  expect(checkIn(browser)?.seen.asked.filter(({url}) => url === status)).toHaveLength(1);
});

it('until its incident is over', async () => {
  const browser = await watched();
  browser.state.play = healthyNet;
  await minutes(browser, 20);
  expect(browser.state.sent).toEqual([status]);
  expect(checkIn(browser)).toMatchObject({phase: 'done', watch: {isOver: true}});
  expect(serviceOf((checkIn(browser) as CheckState).seen)).toBe('operational');
  expect(isWatched(browser)).toBe(false);
});

it('or for four hours', async () => {
  const browser = await watched();
  await minutes(browser, 300);
  expect(browser.state.sent).toHaveLength(48);
  expect(isWatched(browser)).toBe(false);
  // Nobody looks any more, so nothing may say that somebody does.
  expect(checkIn(browser)?.watch).toBeUndefined();
});

it('or until the person has enough of it', async () => {
  const browser = await watched();
  await Promise.all([ask(browser, 'status.watch', false), minutes(browser, 30)]);
  expect(browser.state.sent).toEqual([]);
  expect(checkIn(browser)?.watch).toBeUndefined();
  expect(isWatched(browser)).toBe(false);
});

it('in its second form where the first says nothing', async () => {
  const secondAlone = (url: string): Played => (url === status ? {body: '{}'} : incidentNet(url));
  const browser = await watched(secondAlone);
  expect(serviceOf((checkIn(browser) as CheckState).seen)).toBe('login-incident');
  browser.state.play = url => (url === status ? {body: '{}'} : healthyNet(url));
  await minutes(browser, 6);
  expect(browser.state.sent).toEqual([status, statusList.url]);
  expect(checkIn(browser)?.watch?.isOver).toBe(true);
});

it('what was forgotten while it was asked stays forgotten', async () => {
  for (let steps = 0; steps < 60; steps += 5) {
    const browser = await watched();
    browser.happen('alarms.onAlarm', [{name: 'status-again'}]);
    await browser.steps(steps);
    await Promise.all([ask(browser, 'everything.forget'), minutes(browser, 1)]);
    expect(browser.stored('check')).toBeUndefined();
    expect(isWatched(browser)).toBe(false);
  }
});

it('a check that begins meanwhile is not taken back, however late the answer comes', async () => {
  for (const after of [50, 1000, 2500, 4800]) {
    const browser = await watched();
    const isLook = (url: string) => url === status && browser.state.sent.length === 0;
    browser.state.play = url => ({...incidentNet(url), ...(isLook(url) && {after})});
    browser.happen('alarms.onAlarm', [{name: 'status-again'}]);
    await browser.steps();
    void ask(browser, 'check.run', 'other');
    await minutes(browser, 1);
    expect(checkIn(browser)).toMatchObject({id: 'other', phase: 'done'});
    expect(checkIn(browser)?.watch).toBeUndefined();
  }
});
