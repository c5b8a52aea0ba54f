import {describe, expect, it} from 'vitest';
import {at} from '../../testing/snapshots';
import type {Try} from '../kept/tries';
import {nextLevel} from './ladder';
import type {ScopeName} from './scope';

const about = 'invalid-client-409';
const purged = (name: ScopeName, result: 'same' | 'other' | 'none' = 'same', undone = false): Try => ({
  step: 'clear-session',
  about,
  at: at('12:40'),
  mark: 'done',
  purge: {click: name, name, cookies: 3, until: at('13:10'), ...(undone && {undone})},
  ...(result !== 'none' && {outcome: {result, at: at('12:50'), now: about}}),
});

describe('the rung to clear next', () => {
  it.each([
    ['is what the failure asks for', 'L1', [], 'L1'],
    ['is one up when that did not help', 'L1', [purged('L1')], 'L2'],
    ['and again', 'L1', [purged('L1'), purged('L2')], 'L4'],
    ['is beyond what a wider purge has taken', 'L1', [purged('L2')], 'L4'],
    ['goes from the gate to everything', 'L3', [purged('L3')], 'L4'],
    ['stays while nobody has tried since', 'L1', [purged('L1', 'none')], 'L1'],
    ['stays when the cause has changed', 'L1', [purged('L1', 'other')], 'L1'],
    ['stays when it was undone', 'L1', [purged('L1', 'same', true)], 'L1'],
    ['stays when other cookies went', 'L2', [purged('L3'), purged('picked')], 'L2'],
    ['ends at everything', 'L4', [purged('L4')], 'L4'],
  ] as const)('%s', (_, needed, tries, level) => expect(nextLevel(needed, tries)).toBe(level));
});
