import {expect, test} from 'vitest';
import {asked, healthy, lost, urls} from '../../testing/check';
import {stabilityOf, tookOf} from './series';

const row = (...took: ReadonlyArray<number | null>) => stabilityOf({wanted: 20, took, changes: 0});

test.each([
  ['the first opens the connection', row(900, 40, 42, 40), {sent: 4, lost: 0, median: 40, jitter: 2}],
  ['also when it is lost', row(null, 40, 60, 40), {sent: 4, lost: 1, median: 40, jitter: 20}],
  ['one that takes long does not move the middle', row(50, 40, 41, 4000, 42, 43), {median: 42, lost: 0}],
  ['a lost one is no step', row(50, 40, null, 44, 40), {sent: 5, lost: 1, jitter: 4}],
  ['none answered', row(null, null), {sent: 2, lost: 2, median: 0, jitter: 0}],
  ['none sent', row(), {sent: 0, lost: 0, median: 0, jitter: 0}],
])('%s', (_, measured, wanted) => expect(measured).toMatchObject(wanted));

test('what came to its end took so long, and all else is lost', () => {
  const {chatgpt: url} = urls;
  expect(tookOf(healthy(url))).toBe(80);
  expect(tookOf(lost(url, 'net::ERR_CONNECTION_RESET'))).toBeNull();
  expect(tookOf(asked({url, status: 0, headers: {}}))).toBeNull();
  expect(tookOf(asked({url, status: 407, late: 3000}))).toBeNull();
  expect(tookOf(asked({url, status: 200, error: 'net::ERR_CONTENT_LENGTH_MISMATCH'}))).toBeNull();
});
