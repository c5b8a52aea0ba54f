import {expect, it} from 'vitest';
import type {KeptRun} from '../engine/check/kept-run';
import type {CheckState} from '../engine/check/state';
import {ask, browserToCheck, checkIn, checkOnce, ownAddress} from '../testing/played-check';

/** What is left of a check on the disk, and in memory. */

const extensions = [
  {
    id: 'other',
    name: 'My Blocker',
    type: 'extension',
    enabled: true,
    permissions: ['webRequest', 'declarativeNetRequest'],
    hostPermissions: ['<all_urls>'],
  },
];

it('the run, without an address of the person and without names of other extensions', async () => {
  const browser = await browserToCheck({details: true, extensions});
  const {seen} = (await checkOnce(browser)) as CheckState;
  expect(seen.device?.extensions).toMatchObject([{name: 'My Blocker'}]);
  const disk = browser.state.local.get('checkRuns') ?? '[]';
  const [run, ...others] = JSON.parse(disk) as readonly KeptRun[];
  expect(others).toEqual([]);
  expect(run).toMatchObject({id: 'click', country: 'JP', colo: 'NRT'});
  expect(run?.lines.length).toBeGreaterThan(10);
  expect([...browser.state.local].join()).not.toContain('My Blocker');
  for (const [, text] of [...browser.state.local, ...browser.state.session]) expect(text).not.toContain(ownAddress);
});

it('as it came to be, wherever the worker is stopped near its end', async () => {
  for (let steps = 0; steps < 48; steps += 3) {
    const browser = await browserToCheck();
    void ask(browser, 'check.run', 'click');
    // Up to the last answers, of which the row of small requests has most.
    while (checkIn(browser)?.seen.series?.took.length !== 20) await browser.wait(20);
    await browser.steps(steps);
    browser.kill();
    await browser.wait(40_000);
    expect(checkIn(browser)?.phase).toBe('done');
    expect(JSON.parse(browser.state.local.get('checkRuns') ?? '[]')).toHaveLength(1);
  }
});
