import {describe, expect, test} from 'vitest';
import {bothTimes, localTime, minute, second, zonedTime} from './spoken-time';

const date = '2026-11-22T03:40:09.123Z';

describe('on the clock of', () => {
  test.each([
    ['Asia/Tokyo', '2026-11-22 12:40:09 UTC+09:00'],
    ['America/New_York', '2026-11-21 22:40:09 UTC-05:00'],
    ['Asia/Kolkata', '2026-11-22 09:10:09 UTC+05:30'],
    ['Europe/London', '2026-11-22 03:40:09 UTC+00:00'],
    ['Nowhere/Land', undefined],
    ['', undefined],
  ])('%s', (zone, spoken) => {
    expect(localTime(date, zone)).toBe(spoken);
  });

  test('summer, and the hour after midnight', () => {
    expect(localTime('2026-07-01T04:05:00.000Z', 'America/New_York')).toBe('2026-07-01 00:05:00 UTC-04:00');
  });

  test('no date', () => expect(localTime('yesterday', 'Asia/Tokyo')).toBeUndefined());
});

test('in UTC where the zone is not known', () => {
  expect([zonedTime(date, 'Asia/Tokyo'), zonedTime(date, undefined), zonedTime(date, 'Nowhere/Land')]).toEqual([
    '2026-11-22 12:40:09 UTC+09:00',
    second(date),
    second(date),
  ]);
});

test('both, where they differ', () => {
  expect(bothTimes(date, 'Asia/Tokyo')).toBe('2026-11-22 12:40:09 UTC+09:00 = 2026-11-22 03:40:09 UTC');
  expect([bothTimes(date, 'UTC'), bothTimes(date, undefined), bothTimes(date, 'Nowhere/Land')]).toEqual(
    Array(3).fill(second(date)),
  );
  expect(minute(date)).toBe('2026-11-22 03:40 UTC');
});
