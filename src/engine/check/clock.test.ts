import {describe, expect, test} from 'vitest';
import {at, beginning, edge} from '../../testing/builders';
import {asked, traced, urls} from '../../testing/check';
import type {Asked} from './asked';
import {middleSeconds, type Offset, offsetOf, sureSeconds, zoneHours} from './clock';

const {chatgpt, auth, session, region} = urls;
const dateAt = (seconds: number) => new Date(beginning + seconds * 1000).toUTCString();

/** An answer by `date`, of a host whose clock shows so many seconds after ours, within a tenth of a second. */
const dated = (url: string, seconds: number, headers = {}): Asked =>
  asked({url, took: 100, headers: {...edge, date: dateAt(seconds), ...headers}});
const timed = (url: string, seconds: number): Asked => traced(url, {ts: at(seconds)});
const bounds = (answers: readonly Asked[]) => {
  const {from, to} = offsetOf(answers) ?? {};
  return [from, to];
};

describe('how far the clock is off', () => {
  test('a date has whole seconds, so a second is not told', () =>
    expect(bounds([dated(session, 0)])).toEqual([-1000, 100]));
  test('the edge’s own time leaves what lies between question and answer', () =>
    expect(bounds([timed(chatgpt, 0.04)])).toEqual([-41, 40]));
  test('of several answers the narrowest counts', () =>
    expect(bounds([dated(session, 0), timed(auth, 0.04)])).toEqual([-41, 40]));
  test('a clock that is ahead is so by a number above zero', () =>
    expect(bounds([timed(chatgpt, -600), timed(auth, -600)])).toEqual([599_999, 600_080]));
  test('one that is behind by one below', () => expect(bounds([timed(chatgpt, 600)])).toEqual([-600_001, -599_920]));
  test('what lay in a proxy’s cache is dated by its age', () =>
    expect(bounds([dated(session, -60, {age: '60'})])).toEqual([-2000, 100]));
  test.each(['hit', 'stale', 'revalidated', 'updating', '(text-9)'])(
    'what lay in the edge’s cache (%s) tells nothing',
    kept => expect(offsetOf([dated(session, -900, {'cf-cache-status': kept})])).toBeUndefined(),
  );
  test.each(['dynamic', 'miss', 'bypass', 'expired'])('what came from behind it (%s) does', kept =>
    expect(offsetOf([dated(session, 0, {'cf-cache-status': kept})])).toBeDefined(),
  );
  test.each([{date: '(text-8)'}, {age: '(text-3)'}, {age: '-5'}])('what cannot be read tells nothing: %j', headers =>
    expect(offsetOf([dated(session, 0, headers)])).toBeUndefined(),
  );
  test('a stranger’s time tells nothing', () =>
    expect(offsetOf([asked({url: chatgpt, headers: {date: dateAt(900)}})])).toBeUndefined());
  test('nor does what nobody may look into', () =>
    expect(offsetOf([{...timed(chatgpt, 900), closed: true}])).toBeUndefined());
  test('nor nothing', () => expect(offsetOf([])).toBeUndefined());
});

describe('whom to believe', () => {
  const honest = [timed(auth, 0.04), dated(region, 0)];
  test('one host that lies is outvoted', () =>
    expect(offsetOf([timed(chatgpt, 900), ...honest])).toMatchObject({hosts: 2, answers: 2, to: 40}));
  test('also one that says so in a row of answers', () =>
    expect(offsetOf([...Array.from({length: 20}, () => timed(chatgpt, 900)), ...honest])).toMatchObject({hosts: 2}));
  test('two that disagree tell nothing', () =>
    expect(offsetOf([timed(chatgpt, 900), timed(auth, 0.04)])).toBeUndefined());
  test('a host that contradicts itself has no voice', () =>
    expect(offsetOf([timed(chatgpt, 0), timed(chatgpt, 900), timed(auth, 0.04)])).toMatchObject({hosts: 1}));
  test('a single stray answer of a host takes it none', () =>
    expect(offsetOf([timed(chatgpt, 0), timed(chatgpt, 0), timed(chatgpt, 900)])).toMatchObject({answers: 2}));
});

const off = (from: number, to: number): Offset => ({from: from * 1000, to: to * 1000, hosts: 2, answers: 2});

test.each([
  ['no more than it is sure of', off(40, 60), 40, 50],
  ['behind', off(-60, -40), -40, -50],
  ['nothing is sure where it may be right', off(-10, 30), 0, 10],
])('%s', (_, offset, sure, middle) => {
  expect(sureSeconds(offset)).toBe(sure);
  expect(middleSeconds(offset)).toBe(middle);
});

test.each([
  ['nine hours ahead', 9 * 3600, 9],
  ['five and a half behind, and a little', -5.5 * 3600 + 60, -5.5],
  ['seven minutes', 420, undefined],
  ['ten minutes beside an hour', 4200, undefined],
  ['right', 0, undefined],
  ['a day: that is the date', 86_400, undefined],
  ['years, by chance of whole hours', 8000 * 86_400, undefined],
])('the zone: %s', (_, seconds, hours) => expect(zoneHours(off(seconds - 1, seconds + 1))).toBe(hours));
