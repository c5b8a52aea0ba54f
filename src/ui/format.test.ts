import {expect, test} from 'vitest';
import {clock, clockWithSeconds, fileStamp, localMinute, shownFacts, timeLeft} from './format';

const noon = new Date(2026, 10, 22, 12, 40, 31);
const iso = noon.toISOString();

test.each([
  ['en', '12:40'],
  ['ja', '12:40'],
])('%s says the time of today as %s', (language, shown) => {
  expect(clock(iso, language, noon)).toBe(shown);
});

test.each([
  ['en', 'Nov 22 12:40'],
  ['ja', '11月22日 12:40'],
])('%s says the day when it is another', (language, shown) => {
  expect(clock(iso, language, new Date(2026, 10, 23, 0, 5))).toBe(shown);
});

test('midnight is 0, not 24', () => {
  const midnight = new Date(2026, 10, 22, 0, 5);
  expect(clock(midnight.toISOString(), 'en', midnight)).toBe('0:05');
});

test('seconds', () => {
  expect(clockWithSeconds(iso)).toBe('12:40:31');
});

test('facts: dates become times, everything else stays', () => {
  const now = new Date();
  const shown = shownFacts({time: now.toISOString(), code: 1020, host: 'chatgpt.com', day: '2026-11-22'}, 'en');
  expect(shown).toEqual({time: clock(now.toISOString(), 'en'), code: 1020, host: 'chatgpt.com', day: '2026-11-22'});
});

test.each([
  [28.5 * 60_000, {minutes: 28}],
  [121_000, {minutes: 2}],
  [120_000, {clock: '2:00'}],
  [105_400, {clock: '1:45'}],
  [9_000, {clock: '0:09'}],
  [0, {clock: '0:00'}],
  [-5, {clock: '0:00'}],
])('%d ms are left', (left, shown) => {
  expect(timeLeft(left)).toEqual(shown);
});

test('a file name sorts by time', () => {
  expect(fileStamp(new Date(2026, 0, 2, 3, 4))).toBe('2026-01-02-0304');
  expect(localMinute(new Date(2026, 0, 2, 3, 4))).toBe('2026-01-02T03:04');
});
