import {expect, test} from 'vitest';
import {request} from '../../testing/builders';
import type {Entry} from './evidence';
import {inTime} from './later';
import {latestBy} from './latest-by';

const at = (after: number) => request({id: String(after), after});
const row = inTime([at(9), at(1), at(5)]);
const seconds = (count: number) => Date.parse(at(count).startedDateTime);
const latest = (by: number, fits: (entry: Entry) => boolean = () => true) => latestBy(row, seconds(by), fits)?._id;

test('the latest that had begun by then', () => {
  expect([0, 1, 4, 5, 8, 99].map(by => latest(by))).toEqual([undefined, '1', '1', '5', '5', '9']);
  expect(latestBy([], seconds(9), () => true)).toBeUndefined();
});

test('of those, the one that fits', () => {
  expect(latest(99, ({_id}) => _id !== '9')).toBe('5');
  expect(latest(99, () => false)).toBeUndefined();
});

test('only the hundred before are looked at, however long the log is', () => {
  const long = inTime(Array.from({length: 5000}, (_, index) => at(index)));
  let looked = 0;
  const count = () => {
    looked += 1;
    return false;
  };
  expect(latestBy(long, seconds(4000), count)).toBeUndefined();
  expect(looked).toBe(100);
});
