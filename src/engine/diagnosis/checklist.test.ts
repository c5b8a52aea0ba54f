import {expect, test} from 'vitest';
import type {Try} from '../kept/tries';
import type {ScopeName} from '../purge/scope';
import type {RemedyId} from '../remedies';
import {type Bare, stepsFor} from './checklist';
import type {Finding} from './diagnosis';
import type {Snapshot} from './snapshot';

const remedies: readonly RemedyId[] = ['close-other-tabs', 'clear-session', 'use-private-window', 'send-report'];
const ticked = (step: RemedyId, mark: Try['mark'] = 'done', about: Try['about'] = 'stale-session-cookie'): Try => ({
  step,
  about,
  mark,
  at: '2026-11-22T12:43:00Z',
});
const purged = (name: ScopeName, more: Partial<NonNullable<Try['purge']>> = {}): Try => ({
  ...ticked('clear-session'),
  purge: {click: 'one', name, cookies: 3, until: '2026-11-22T13:13:00Z', ...more},
});
const other = {id: 2, host: 'auth.openai.com', active: false, fate: 'close'} as const;

const snapshot = (more: Partial<Snapshot>, verdict = true): Bare => ({
  at: '2026-11-22T12:45:00Z',
  permissionGranted: true,
  watching: {since: '', pages: 0, requests: 0, failed: 0},
  openTabs: [],
  tries: [],
  clears: 'L4',
  ...more,
  diagnosis: {
    findings: verdict ? [{rule: 'stale-session-cookie', remedies} as unknown as Finding] : [],
  } as unknown as Snapshot['diagnosis'],
});

const cases: ReadonlyArray<readonly [string, Partial<Snapshot>, readonly string[]]> = [
  ['the first that nobody marked is current', {openTabs: [other]}, ['current', 'to-do', 'to-do', 'to-do']],
  ['no other login tab: nothing to close', {}, ['done', 'current', 'to-do', 'to-do']],
  [
    'a tab that only reloads is no other login tab',
    {openTabs: [{...other, fate: 'reload'}]},
    ['done', 'current', 'to-do', 'to-do'],
  ],
  ['marks are kept, wherever they stand', {tries: [ticked('send-report')]}, ['done', 'current', 'to-do', 'done']],
  ['skipped is not done', {tries: [ticked('clear-session', 'skipped')]}, ['done', 'skipped', 'current', 'to-do']],
  ['a purge of the level counts', {tries: [purged('L2')]}, ['done', 'done', 'current', 'to-do']],
  ['so does a larger one', {tries: [purged('L4')]}, ['done', 'done', 'current', 'to-do']],
  ['a smaller one does not', {tries: [purged('L1')]}, ['done', 'current', 'to-do', 'to-do']],
  ['nor one of other cookies', {tries: [purged('L3')]}, ['done', 'current', 'to-do', 'to-do']],
  ['nor cookies that were picked', {tries: [purged('picked')]}, ['done', 'current', 'to-do', 'to-do']],
  ['nor one that was undone', {tries: [purged('L2', {undone: true})]}, ['done', 'current', 'to-do', 'to-do']],
  ['nor one that was cut off', {tries: [purged('L2', {unfinished: true})]}, ['done', 'current', 'to-do', 'to-do']],
  [
    'one against this failure counts long after it could be undone',
    {tries: [purged('L2')], at: '2026-11-22T18:00:00Z'},
    ['done', 'done', 'current', 'to-do'],
  ],
  [
    'one against another failure counts as long as it can be undone',
    {tries: [{...purged('L2'), about: 'invalid-client-409'}]},
    ['done', 'done', 'current', 'to-do'],
  ],
  [
    'and no longer',
    {tries: [{...purged('L2'), about: 'invalid-client-409'}], at: '2026-11-22T13:14:00Z'},
    ['done', 'current', 'to-do', 'to-do'],
  ],
  [
    'a tick against another failure does not count',
    {tries: [ticked('clear-session', 'done', 'none')]},
    ['done', 'current', 'to-do', 'to-do'],
  ],
  [
    'all marked: none is current',
    {tries: [ticked('clear-session'), ticked('use-private-window', 'skipped'), ticked('send-report')]},
    ['done', 'done', 'skipped', 'done'],
  ],
];

test.each(cases)('%s', (_, more, states) => {
  const steps = stepsFor(snapshot(more));
  expect(steps.map(step => step.remedy.id)).toEqual(remedies);
  expect(steps.map(step => step.state)).toEqual(states);
});

test('what we saw ourselves is told from what was ticked', () => {
  const steps = stepsFor(snapshot({tries: [ticked('use-private-window'), purged('L2')]}));
  expect(steps.map(step => step.seen)).toEqual([true, true, false, false]);
});

test('a step tells what the next login showed', () => {
  const outcome = {result: 'same', at: '2026-11-22T12:44:00Z', now: 'stale-session-cookie'} as const;
  const [, step] = stepsFor(snapshot({tries: [{...purged('L2'), outcome}]}));
  expect(step).toMatchObject({outcome, at: '2026-11-22T12:43:00Z'});
});

test('without a verdict the general list', () => {
  const [first, ...others] = stepsFor(snapshot({}, false));
  expect(first).toMatchObject({remedy: {id: 'start-again'}, state: 'current'});
  expect(others.map(step => step.remedy.id)).toEqual([
    'use-private-window',
    'pause-extensions',
    'clear-session',
    'deep-clean',
    'check-network',
    'check-status-page',
    'try-another-network',
    'send-report',
  ]);
});
