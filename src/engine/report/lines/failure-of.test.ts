import {describe, expect, test} from 'vitest';
import {at, entry, evidence, sessionAnswer, sighting} from '../../../testing/builders';
import {reportOf} from '../../../testing/reports';
import {finding} from '../../../testing/snapshots';
import type {PastFailure} from '../../kept/history';
import type {Report} from '../report';
import {failedAt, failingSince, failureOf, failuresBefore, isSolved, troubleOf} from './failure-of';

const lost = entry({url: 'https://auth.openai.com/log-in', error: 'net::ERR_NAME_NOT_RESOLVED', after: 30});
const past = (after: number, more: Partial<PastFailure> = {}): PastFailure => ({
  rule: 'dns-failure',
  failedAt: at(after),
  ...more,
});
const report = (before: readonly PastFailure[] = []) => reportOf(evidence([lost]), {before});
const signedIn = sessionAnswer({facts: {session: 'signed-in'}, size: 2400, after: 60});

describe('since when it fails', () => {
  test.each<readonly [string, readonly PastFailure[], number]>([
    ['since now, when nothing came before', [], 30],
    ['since the first of its kind', [past(-900), past(-600)], -900],
    ['not since one of another kind', [past(-900, {rule: 'offline'}), past(-600)], -600],
    ['not since before it worked', [past(-900, {solvedAt: at(-800)}), past(-600)], -600],
  ])('%s', (_when, before, since) => {
    expect(failingSince(report(before))).toBe(at(since));
  });
});

test('how often it failed before: this time is none of them', () => {
  const before = [past(-900, {rule: 'offline'}), past(-600), past(30)];
  expect(failuresBefore(report(before))).toEqual({all: 2, alike: 1});
});

describe('when it failed', () => {
  const judged = (more: Partial<Report['diagnosis']>): Report => ({
    ...report(),
    diagnosis: {...report().diagnosis, ...more},
  });
  test('by the deciding request', () => expect(failedAt(report())).toBe(at(30)));
  test('by the page that showed it', () => {
    expect(failedAt(judged({findings: [finding({sightings: [sighting({after: 9})]})]}))).toBe(at(9));
  });
  test('by the end of the attempt', () => {
    const attempt = {from: at(0), to: at(7), requests: 1};
    expect(failedAt(judged({findings: [finding()], attempt}))).toBe(at(7));
  });
  test('before it was solved', () => {
    const solved = reportOf(evidence([lost, signedIn]));
    expect([failureOf(solved)?.rule, failedAt(solved), isSolved(solved)]).toEqual(['dns-failure', at(30), true]);
  });
  test('not at all', () => expect(failedAt(reportOf({}))).toBeUndefined());
});

test.each<readonly [string, Partial<Parameters<typeof finding>[0]>, 'login' | 'use']>([
  ['a login', {}, 'login'],
  ['a part of the app', {layer: 'feature'}, 'use'],
  ['somebody who is signed in', {whileSignedIn: true}, 'use'],
])('it disturbs %s', (_whom, more, trouble) => {
  expect(troubleOf({...report(), diagnosis: {...report().diagnosis, findings: [finding(more)]}})).toBe(trouble);
});
