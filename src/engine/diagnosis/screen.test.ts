import {expect, test} from 'vitest';
import {at, diagnosis, entryAt, finding, receipt, snapshot} from '../../testing/snapshots';
import {failedAt} from './since';
import type {PurgeState, Screen, Snapshot} from './snapshot';

const before = finding({entries: [entryAt('12:40')]});
const after = finding({entries: [entryAt('12:44')]});
const running: PurgeState = {
  phase: 'running',
  scope: {level: 'L4'},
  at: at('12:43'),
  step: 'remove',
  total: 23,
  removed: 14,
  closedTabs: 0,
};
const done: PurgeState = {phase: 'done', receipt: receipt()};
const undone: PurgeState = {
  phase: 'undone',
  receipt: receipt(),
  undo: {at: at('12:44'), restored: 23, refused: [], removedSince: 0},
};
const failed: PurgeState = {phase: 'failed', level: 'L2', at: at('12:43'), why: 'the worker stopped'};
const solved = (solvedAt: string) => diagnosis({solved: {finding: before, failedAt: at('12:40'), solvedAt}});
const attempt = (to: string) => ({from: at('12:30'), to: at(to), requests: 9});

const cases: ReadonlyArray<readonly [string, Partial<Snapshot>, Screen]> = [
  ['a failure', {diagnosis: diagnosis({findings: [before]})}, 'verdict'],
  ['nothing failed', {}, 'nothing'],
  ['only something worth knowing', {diagnosis: diagnosis({circumstances: [before]})}, 'nothing'],
  ['a failure that was overcome', {diagnosis: solved(at('12:42'))}, 'solved'],
  ['no permission', {permissionGranted: false}, 'permission'],
  [
    'no permission, although a failure is known',
    {permissionGranted: false, diagnosis: diagnosis({findings: [before]})},
    'permission',
  ],
  ['a purge under way', {purge: running}, 'working'],
  ['a purge under way without permission', {purge: running, permissionGranted: false}, 'working'],
  ['an undo under way', {purge: {phase: 'undoing', receipt: receipt()}}, 'working'],
  ['purged, and the verdict is older', {purge: done, diagnosis: diagnosis({findings: [before]})}, 'done'],
  ['purged, and nothing is known', {purge: done}, 'done'],
  ['purged, and it failed again', {purge: done, diagnosis: diagnosis({findings: [after]})}, 'verdict'],
  ['purged, then a login went through', {purge: done, diagnosis: solved(at('12:44'))}, 'solved'],
  ['purged after an old failure was overcome', {purge: done, diagnosis: solved(at('12:42'))}, 'done'],
  [
    'purged, and somebody is signed in since',
    {purge: done, diagnosis: diagnosis({stage: 'session', attempt: attempt('12:44')})},
    'solved',
  ],
  [
    'purged, and the session is from before',
    {purge: done, diagnosis: diagnosis({stage: 'app', attempt: attempt('12:42')})},
    'done',
  ],
  [
    'purged, and the new login is still under way',
    {purge: done, diagnosis: diagnosis({stage: 'credential', attempt: attempt('12:44')})},
    'done',
  ],
  ['undone, with its verdict', {purge: undone, diagnosis: diagnosis({findings: [before]})}, 'verdict'],
  ['undone, without a verdict', {purge: undone}, 'nothing'],
  ['a purge that stopped half-way', {purge: failed, diagnosis: diagnosis({findings: [before]})}, 'verdict'],
  ['a purge that stopped half-way, without a verdict', {purge: failed}, 'nothing'],
];

test.each(cases)('%s', (_, more, screen) => {
  expect(snapshot(more).screen).toBe(screen);
});

test('a failure is as young as its youngest request, whatever the zone it is written in', () => {
  const twice = finding({entries: [entryAt('12:40'), entryAt('12:44'), entryAt('12:41')]});
  expect(failedAt(twice, snapshot())).toBe(at('12:44'));
  const zoned = {...entryAt('12:40'), startedDateTime: '2026-11-22T21:50:00+09:00'};
  expect(failedAt(finding({entries: [entryAt('12:44'), zoned]}), snapshot())).toBe('2026-11-22T21:50:00+09:00');
});

test('a page that stays open does not make a failure younger', () => {
  const sightings = [{at: at('12:59'), url: 'https://chatgpt.com/', facts: {}}];
  expect(failedAt(finding({entries: [entryAt('12:40')], sightings}), snapshot())).toBe(at('12:40'));
  expect(failedAt(finding({sightings}), snapshot())).toBe(at('12:59'));
});

test('without any proof in time it is the end of the attempt', () => {
  expect(failedAt(finding(), snapshot({diagnosis: diagnosis({attempt: attempt('12:41')})}))).toBe(at('12:41'));
});
