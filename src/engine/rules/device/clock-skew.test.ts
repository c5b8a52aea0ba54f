import {describe, expect, test} from 'vitest';
import {at, beginning, edge, entry, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import type {Evidence} from '../../evidence/evidence';
import {factsFrom} from '../../evidence/facts';
import {clockSkew} from './clock-skew';

/** An answer of the edge while the computer's clock is ahead by so many seconds. */
const dated = (
  ahead: number,
  parts: {readonly after?: number; readonly headers?: object; readonly url?: string} = {},
) =>
  request({
    ...parts,
    headers: {
      ...edge,
      date: new Date(beginning + ((parts.after ?? 0) - ahead) * 1000).toUTCString(),
      ...parts.headers,
    },
  });
const three = (ahead: number, parts = {}) => [0, 1, 2].map(after => dated(ahead, {after, ...parts}));
const asked = (clockOffset: number): Evidence => ({
  probes: [{at: at(60), probe: 'clock', fine: Math.abs(clockOffset) < 300, facts: factsFrom('probe', {clockOffset})}],
});
const minutes = (count: number) => count * 60;
const days = (count: number) => count * 86_400;

describe('verdict', () => {
  verdicts(clockSkew, [
    ['likely when answers say that it is ahead', three(minutes(12)), 'likely'],
    ['likely when answers say that it is behind', three(-minutes(12)), 'likely'],
    ['likely when it is off by years, as after a flat battery', three(-days(8000)), 'likely'],
    ['likely when one answer of many lay in a cache', [...three(minutes(12)), dated(days(1), {after: 3})], 'likely'],
    ['likely when the check says so', [entry()], 'likely', asked(-minutes(20))],
    ['likely when the check says so where nothing is dated', [], 'likely', asked(minutes(20))],
    ['possible when one answer alone says so', [dated(minutes(12))], 'possible'],

    ['unknown when no answer is dated', [entry()], 'unknown'],
    ['unknown when the answers disagree', [dated(minutes(9)), dated(minutes(20)), dated(0)], 'unknown'],
    ['unknown when nothing was answered', [entry({error: 'net::ERR_CERT_DATE_INVALID'})], 'unknown'],

    ['not when the clock is right', three(0), undefined],
    ['not when it is off by what nothing minds', three(minutes(4)), undefined],
    ['not when it was set right since', three(minutes(12)), undefined, asked(1)],
    ['not by one old answer among others', [dated(0), dated(0, {after: 1}), dated(days(2), {after: 2})], undefined],
    ['not by answers that took long', three(0).map(answer => ({...answer, time: 900_000})), undefined],
    [
      'unknown for answers out of a cache of the edge',
      [...three(minutes(12), {headers: {age: '3600'}}), ...three(minutes(12), {headers: {'cf-cache-status': 'hit'}})],
      'unknown',
    ],
    [
      'unknown for answers out of the browser’s cache',
      three(days(2)).map(answer => ({...answer, _fromCache: true})),
      'unknown',
    ],
    ['unknown for answers that never came from the edge', three(days(2), {headers: {server: 'nginx'}}), 'unknown'],
    ['unknown for other hosts', three(days(2), {url: 'https://cdn.oaistatic.com/a.css'}), 'unknown'],
    [
      'unknown in a file that does not say when requests began',
      three(0).map(answer => ({...answer, startedDateTime: new Date(0).toISOString()})),
      'unknown',
    ],
    ['unknown for a date that is none', three(0, {headers: {date: '(text-20)'}}), 'unknown'],
  ]);
});

describe('proof', () => {
  test.each([
    [minutes(12), 'clock-ahead', {minutes: 12}],
    [-minutes(90), 'clock-behind', {minutes: 90}],
    [days(30), 'clock-days-ahead', {days: 30}],
    [-days(365), 'clock-days-behind', {days: 365}],
  ])('%i seconds are told as %s', (ahead, sign, facts) => {
    const finding = found(clockSkew, three(ahead));
    expect(finding?.supports[0]).toEqual({sign, facts});
    expect(Math.abs((finding?.facts?.seconds as number) - ahead)).toBeLessThan(2);
  });

  test('counts the answers that agree, and says whether the clock was asked', () => {
    const finding = found(clockSkew, [...three(minutes(12)), dated(0, {after: 3})]);
    expect(finding?.entries).toHaveLength(3);
    expect(signsOf(finding)).toEqual(['+clock-ahead', '+clock-answers', '?clock-unasked']);
    expect(signsOf(found(clockSkew, [], asked(600)))).toEqual(['+clock-ahead']);
    expect(finding?.remedies[0]).toBe('check-the-clock');
  });

  test('is told beside what it can explain', () => {
    expect(clockSkew.explains).toContain('untrusted-certificate');
    expect(clockSkew.explains).not.toContain('cloudflare-1020');
  });
});
