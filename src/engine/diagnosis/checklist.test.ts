import {expect, test} from 'vitest';
import type {RemedyId} from '../remedies';
import {type Bare, stepsFor} from './checklist';
import type {Finding} from './diagnosis';
import type {Marked, PurgeReceipt, PurgeState, Snapshot} from './snapshot';

const remedies: readonly RemedyId[] = ['close-other-tabs', 'clear-session', 'use-private-window', 'send-report'];
const marked = (mark: Marked['mark']): Marked => ({mark, at: '2026-11-22T12:43:00Z'});
const receipt = (level: PurgeReceipt['level']): PurgeState => ({
  phase: 'done',
  receipt: {level, undoUntil: '2026-11-22T13:13:00Z'} as PurgeReceipt,
});
const other = {id: 2, host: 'auth.openai.com', active: false, fate: 'close'} as const;

const snapshot = (more: Partial<Snapshot>, verdict = true): Bare => ({
  at: '2026-11-22T12:45:00Z',
  permissionGranted: true,
  watching: {since: '', pages: 0, requests: 0, failed: 0},
  openTabs: [],
  marks: {},
  clears: 'L4',
  ...more,
  diagnosis: {findings: verdict ? [{remedies} as Finding] : []} as unknown as Snapshot['diagnosis'],
});

const cases: ReadonlyArray<readonly [string, Partial<Snapshot>, readonly string[]]> = [
  ['the first that nobody marked is current', {openTabs: [other]}, ['current', 'to-do', 'to-do', 'to-do']],
  ['no other login tab: nothing to close', {}, ['done', 'current', 'to-do', 'to-do']],
  [
    'a tab that only reloads is no other login tab',
    {openTabs: [{...other, fate: 'reload'}]},
    ['done', 'current', 'to-do', 'to-do'],
  ],
  [
    'marks are kept, wherever they stand',
    {marks: {'send-report': marked('done')}},
    ['done', 'current', 'to-do', 'done'],
  ],
  ['skipped is not done', {marks: {'clear-session': marked('skipped')}}, ['done', 'skipped', 'current', 'to-do']],
  ['a purge of the level counts', {purge: receipt('L2')}, ['done', 'done', 'current', 'to-do']],
  ['so does a larger one', {purge: receipt('L4')}, ['done', 'done', 'current', 'to-do']],
  ['a smaller one does not', {purge: receipt('L1')}, ['done', 'current', 'to-do', 'to-do']],
  ['nor one of other cookies', {purge: receipt('L3')}, ['done', 'current', 'to-do', 'to-do']],
  [
    'nor one too old to be undone',
    {purge: receipt('L2'), at: '2026-11-22T13:14:00Z'},
    ['done', 'current', 'to-do', 'to-do'],
  ],
  [
    'all marked: none is current',
    {marks: {'clear-session': marked('done'), 'use-private-window': marked('skipped'), 'send-report': marked('done')}},
    ['done', 'done', 'skipped', 'done'],
  ],
];

test.each(cases)('%s', (_, more, states) => {
  const steps = stepsFor(snapshot(more));
  expect(steps.map(step => step.remedy.id)).toEqual(remedies);
  expect(steps.map(step => step.state)).toEqual(states);
});

test('what we saw ourselves is told from what was ticked', () => {
  const steps = stepsFor(snapshot({marks: {'use-private-window': marked('done')}, purge: receipt('L2')}));
  expect(steps.map(step => step.seen)).toEqual([true, true, false, false]);
});

test('without a verdict the general list', () => {
  const [first, ...others] = stepsFor(snapshot({}, false));
  expect(first).toMatchObject({remedy: {id: 'start-again'}, state: 'current'});
  expect(others.map(step => step.remedy.id)).toEqual([
    'use-private-window',
    'pause-extensions',
    'clear-session',
    'check-status-page',
    'try-another-network',
    'send-report',
  ]);
});
