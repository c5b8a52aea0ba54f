import {describe, expect, test} from 'vitest';
import {bothTimes, localTime, minute, second} from './spoken-time';

const date = '2026-11-22T03:40:09.123Z';

describe('on the clock of', () => {
  test.each([
    ['Asia/Tokyo', '2026-11-22 12:40:09 (Asia/Tokyo, UTC+09:00)'],
    ['America/New_York', '2026-11-21 22:40:09 (America/New_York, UTC-05:00)'],
    ['Asia/Kolkata', '2026-11-22 09:10:09 (Asia/Kolkata, UTC+05:30)'],
    ['Europe/London', '2026-11-22 03:40:09 (Europe/London, UTC+00:00)'],
    ['Nowhere/Land', undefined],
    ['', undefined],
  ])('%s', (zone, spoken) => {
    expect(localTime(date, zone)).toBe(spoken);
  });

  test('summer, and the hour after midnight', () => {
    expect(localTime('2026-07-01T04:05:00.000Z', 'America/New_York')).toBe(
      '2026-07-01 00:05:00 (America/New_York, UTC-04:00)',
    );
  });

  test('no date', () => expect(localTime('yesterday', 'Asia/Tokyo')).toBeUndefined());
});

test('both, where they differ', () => {
  expect(bothTimes(date, 'Asia/Tokyo')).toBe('2026-11-22 12:40:09 (Asia/Tokyo, UTC+09:00) = 2026-11-22 03:40:09 UTC');
  expect([bothTimes(date, 'UTC'), bothTimes(date, undefined), bothTimes(date, 'Nowhere/Land')]).toEqual(
    Array(3).fill(second(date)),
  );
  expect(minute(date)).toBe('2026-11-22 03:40 UTC');
});
