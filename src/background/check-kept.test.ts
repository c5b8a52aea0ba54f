import {expect, it} from 'vitest';
import type {KeptRun} from '../engine/check/kept-run';
import type {CheckState} from '../engine/check/state';
import {browserToCheck, checkIn, checkOnce, ownAddress} from '../testing/played-check';

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

it('once, wherever the worker is stopped near its end', async () => {
  // Of some 540 steps the last hundred judge what was found.
  for (let at = 380; at < 460; at += 2) {
    const browser = await browserToCheck({}, [at]);
    await checkOnce(browser);
    expect(browser.kills()).toBe(1);
    expect(checkIn(browser)?.phase).toBe('done');
    expect(JSON.parse(browser.state.local.get('checkRuns') ?? '[]')).toHaveLength(1);
  }
});
