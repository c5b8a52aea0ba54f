import {describe, expect, it} from 'vitest';
import {median, pairedRatios, quantile, spreadOf} from './statistics';

describe('quantile', () => {
  it.each([
    [[3], 0.5, 3],
    [[1, 2], 0.5, 1.5],
    [[9, 1, 5], 0.5, 5],
    [[1, 2, 3, 4, 5], 0.25, 2],
    [[10, 20], 0.95, 19.5],
    [[4, 1, 3, 2], 1, 4],
    [[100, 2, 30], 0.5, 30],
  ])('of %j at %d is %d', (series, part, expected) => {
    expect(quantile(series, part)).toBeCloseTo(expected, 10);
  });

  it('leaves the series as it was', () => {
    const series = [3, 1, 2];
    median(series);
    expect(series).toEqual([3, 1, 2]);
  });

  it('does not invent a value', () => {
    expect(() => quantile([], 0.5)).toThrow('Nothing was measured');
  });
});

it('tells the middle and the quarters around it', () => {
  expect(spreadOf([5, 1, 2, 4, 3])).toEqual({median: 3, p25: 2, p75: 4});
});

describe('paired ratios', () => {
  it('compare within a round, so that a slow round changes nothing', () => {
    expect(pairedRatios([1, 100, 2], [2, 200, 4])).toEqual([2, 2, 2]);
  });

  it('need both in each round', () => {
    expect(() => pairedRatios([1, 2], [1])).toThrow('Each round');
  });
});
