import {describe, expect, test} from 'vitest';
import {entry, request} from '../../../testing/builders';
import type {Entry} from '../../evidence/evidence';
import {type Flow, flowOf, flowSigns} from './flow';

const minutes = (count: number) => count * 60;
const begun = (after = 0, parts = {}) =>
  entry({url: 'https://auth.openai.com/api/accounts/authorize', status: 302, after, ...parts});
const signIn = (after = 0, parts = {}) =>
  request({url: 'https://chatgpt.com/api/auth/signin/openai', method: 'POST', after, ...parts});
const callback = (after: number, status = 302) =>
  entry({url: 'https://chatgpt.com/api/auth/callback/openai', status, after});
const failed = (after: number, parts = {}) =>
  request({url: 'https://auth.openai.com/api/accounts/password/verify', method: 'POST', status: 400, after, ...parts});
const inPrivate = (other: Entry): Entry => ({...other, _private: true});

describe('a login', () => {
  const cases: ReadonlyArray<readonly [sentence: string, entries: readonly Entry[], flow: Flow]> = [
    ['is as old as its beginning', [begun(), failed(minutes(7))], {minutes: 7, begun: 1}],
    ['is as old as the latest of several', [begun(), begun(minutes(5)), failed(minutes(7))], {minutes: 2, begun: 2}],
    ['is as old as the sign-in where its host was not seen', [signIn(), failed(minutes(3))], {minutes: 3, begun: 1}],
    ['counts once: sign-in and authorize are one', [signIn(), begun(1), failed(minutes(3))], {minutes: 3, begun: 1}],
    ['has no age when nobody saw it begin', [failed(5)], {begun: 0}],
    ['was not begun by a page that was refused', [begun(0, {status: 503}), failed(5)], {begun: 0}],
    ['is not that of a login that has come back', [begun(), callback(60), failed(minutes(40))], {begun: 0}],
    [
      'is not over when the way back met a server’s trouble',
      [begun(), callback(60, 502), failed(minutes(2))],
      {minutes: 2, begun: 1},
    ],
    ['is the one after that', [begun(), callback(60), begun(90), failed(150)], {minutes: 1, begun: 1}],
    ['was not begun by what came later', [failed(5), begun(9)], {begun: 0}],
    ['was not begun in a private window', [inPrivate(begun()), failed(5)], {begun: 0}],
    [
      'has no rival in one that was left long ago',
      [begun(), begun(minutes(20)), failed(minutes(21))],
      {minutes: 1, begun: 1},
    ],
  ];
  test.each(cases)('%s', (_sentence, entries, flow) => {
    const last = entries.find(({response}) => response.status === 400) as Entry;
    expect(flowOf({entries}, last)).toEqual(flow);
  });

  test('may have been begun before the attempt', () => {
    const late = failed(minutes(40));
    expect(flowOf({entries: [late], earlier: [begun()]}, late)).toEqual({minutes: 40, begun: 0});
  });

  test('of the way back is that of the callback', () => {
    const back = callback(minutes(16));
    expect(flowOf({entries: [begun(), back]}, back)).toEqual({minutes: 16, begun: 0});
  });
});

test('only what is too old, or has a rival, is a sign', () => {
  expect(flowSigns({minutes: 14, begun: 1})).toEqual([]);
  expect(flowSigns({begun: 0})).toEqual([]);
  expect(flowSigns({minutes: 15, begun: 2})).toEqual([
    {sign: 'flow-age', facts: {minutes: 15}},
    {sign: 'several-logins', facts: {count: 2}},
  ]);
});
