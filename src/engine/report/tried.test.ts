import {expect, test} from 'vitest';
import {at} from '../../testing/snapshots';
import type {Try} from '../kept/tries';
import type {Tried} from './report';
import {triedOf} from './tried';

const ticked: Try = {step: 'send-report', about: 'stale-session-cookie', at: at('12:43'), mark: 'done'};
const trace = {click: 'one', name: 'L2', cookies: 2, until: at('13:14')} as const;
const purged: Try = {...ticked, step: 'clear-session', at: at('12:44'), purge: trace};
const same = {result: 'same', at: at('12:50'), now: 'stale-session-cookie'} as const;

const cases: ReadonlyArray<readonly [what: string, tried: Try, told: Tried['outcome'] | undefined]> = [
  ['a tick that nothing came after', ticked, 'unknown'],
  ['a tick that did not help', {...ticked, outcome: same}, 'no-help'],
  ['a step that was skipped', {...ticked, mark: 'skipped'}, 'skipped'],
  ['a purge that nothing came after', purged, 'unknown'],
  ['a purge that helped', {...purged, outcome: {result: 'fixed', at: at('12:50')}, over: true}, 'helped'],
  ['one after which it failed for another cause', {...purged, outcome: {...same, result: 'other'}}, 'other'],
  ['a purge that was undone', {...purged, purge: {...trace, undone: true}}, 'undone'],
  ['a purge that was cut off: nobody knows what it did', {...purged, purge: {...trace, unfinished: true}}, undefined],
];

test.each(cases)('tried was %s', (_what, tried, told) =>
  expect(triedOf([tried]).map(({outcome}) => outcome)).toEqual(told ? [told] : []),
);

test('of a purge it is told how many cookies it removed', () => {
  expect(triedOf([purged])).toEqual([{remedy: 'clear-session', outcome: 'unknown', at: at('12:44'), cookies: 2}]);
  expect(triedOf([ticked])).toEqual([{remedy: 'send-report', outcome: 'unknown', at: at('12:43')}]);
});
