import {describe, expect, test} from 'vitest';
import {at, diagnosis, finding, snapshot} from '../../testing/snapshots';
import type {PurgeReceipt, Snapshot} from '../diagnosis/snapshot';
import type {Tried} from './report';
import {triedOf} from './tried';

const failing = diagnosis({findings: [finding()]});
const solved = diagnosis({solved: {finding: finding(), failedAt: at('12:40'), solvedAt: at('12:50')}});
const receipt = {level: 'L2', at: at('12:44'), undoUntil: at('13:14'), removed: [{}, {}]} as unknown as PurgeReceipt;
const sent = {'send-report': {mark: 'done', at: at('12:43')}} as const;

const cases: ReadonlyArray<readonly [what: string, shown: Partial<Snapshot>, tried: readonly Tried[]]> = [
  ['nothing', {diagnosis: failing}, []],
  [
    'a tick that did not help',
    {diagnosis: failing, marks: sent},
    [{remedy: 'send-report', outcome: 'no-help', at: at('12:43')}],
  ],
  [
    'a step that was skipped',
    {diagnosis: failing, marks: {'clear-session': {mark: 'skipped', at: at('12:43')}}},
    [{remedy: 'clear-session', outcome: 'skipped', at: at('12:43')}],
  ],
  [
    'a purge that did not help, once',
    {diagnosis: failing, purge: {phase: 'done', receipt}},
    [{remedy: 'clear-session', outcome: 'no-help', at: at('12:44'), cookies: 2}],
  ],
  [
    'a purge that nothing came after',
    {remembered: finding(), purge: {phase: 'done', receipt}},
    [{remedy: 'clear-session', outcome: 'unknown', at: at('12:44'), cookies: 2}],
  ],
  [
    'a purge that helped, although no list asks for it any more',
    {diagnosis: solved, purge: {phase: 'done', receipt: {...receipt, level: 'L4'}}},
    [{remedy: 'clear-everything', outcome: 'helped', at: at('12:44'), cookies: 2}],
  ],
];

describe('tried was', () => {
  test.each(cases)('%s', (_what, shown, tried) => expect(triedOf(snapshot(shown))).toEqual(tried));

  test('a purge that was undone', () => {
    const undo = {at: at('12:45'), restored: 2, refused: [], removedSince: 0};
    const shown = snapshot({diagnosis: failing, purge: {phase: 'undone', receipt, undo}});
    expect(triedOf(shown).map(({outcome}) => outcome)).toEqual(['undone']);
  });
});
