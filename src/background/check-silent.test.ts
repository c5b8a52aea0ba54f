import {expect, it} from 'vitest';
import {ask, browserToCheck} from '../testing/played-check';

/** Nothing is requested before a click. */

const questions: ReadonlyArray<readonly [question: string, ...about: readonly unknown[]]> = [
  ['pages.look'],
  ['diagnosis.refresh'],
  ['attempts.list'],
  ['report.gather'],
  ['summary.make', 'en'],
  ['check.cancel'],
  ['status.watch', true],
  ['status.watch', false],
  ['step.mark', 'wait-and-retry', 'done'],
  ['deep-clean.plan'],
  ['pause.begin', 1],
  ['pause.end'],
  ['login.open', true],
  ['purge.run', {level: 'L4'}, 'click'],
  ['purge.undo', true],
  ['everything.forget'],
];

const alarms = [
  'undo-expires',
  'work-goes-on',
  'deep-clean-goes-on',
  'check-goes-on',
  'status-again',
  'pause-ends',
  'login-over',
];

const happenings: ReadonlyArray<readonly [event: string, ...about: readonly unknown[]]> = [
  ['runtime.onInstalled', {reason: 'install'}],
  ['runtime.onStartup'],
  ['permissions.onAdded', {}],
  ['permissions.onRemoved', {}],
  ...alarms.map(name => ['alarms.onAlarm', {name}] as const),
];

it('whatever is asked, happens or rings', async () => {
  const browser = await browserToCheck({details: true, extensions: []});
  for (const [event, ...about] of happenings) {
    browser.happen(event, about);
    await browser.wait(1000);
    browser.kill();
  }
  for (const [question, ...about] of questions) {
    void ask(browser, question, ...about);
    await browser.wait(2000);
  }
  expect(browser.state.sent).toEqual([]);
});
