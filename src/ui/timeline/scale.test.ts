import {describe, expect, test} from 'vitest';
import {percent, scaleFor, shownOn, wholeOf, widestGap, wordedTicks} from './scale';

describe('a scale', () => {
  test.each([0, 80, 1200, 20_500, 600_000, 3_600_000, 90_000_000])(
    'of %d ms ends behind it, with few ticks',
    length => {
      const scale = scaleFor(wholeOf(length));
      expect(scale.length).toBeGreaterThan(length);
      expect(scale.ticks.length).toBeGreaterThan(1);
      expect(scale.ticks.length).toBeLessThanOrEqual(6);
      expect(percent(length, scale)).toMatch(/^\d{1,2}\.\d\d%$/);
    },
  );

  test('takes nothing that lies outside of it', () => {
    const scale = scaleFor(wholeOf(100));
    expect([percent(-5, scale), percent(500, scale)]).toEqual(['0.00%', '100.00%']);
  });

  test('of a part begins where the part does, and ticks at round times', () => {
    const scale = scaleFor({from: 12_300, to: 14_300});
    expect(scale.ticks).toEqual([12_500, 13_000, 13_500, 14_000]);
    expect([percent(12_300, scale), percent(13_300, scale), percent(14_300, scale)]).toEqual([
      '0.00%',
      '50.00%',
      '100.00%',
    ]);
  });

  test('shows what reaches into it', () => {
    const scale = scaleFor({from: 1000, to: 2000});
    const spans = [
      {from: 0, to: 900},
      {from: 500, to: 1000},
      {from: 1900, to: 5000},
      {from: 2100, to: 2200},
    ];
    expect(shownOn(spans, scale)).toEqual(spans.slice(1, 3));
  });

  test.each<[drawn: ReadonlyArray<readonly [number, number]>, gap: readonly [number, number]]>([
    [[], [0, 1]],
    [[[1000, 1100]], [0.1, 1]],
    [[[1900, 2000]], [0, 0.9]],
    [
      [
        [1100, 1200],
        [1800, 1900],
      ],
      [0.2, 0.8],
    ],
    // In any order, one in the other, and what lies outside.
    [
      [
        [1800, 1900],
        [1200, 1700],
        [1250, 1300],
        [0, 500],
      ],
      [0, 0.2],
    ],
    [[[0, 9000]], [1, 1]],
  ])('has its widest gap beside %j', (drawn, [from, to]) => {
    const scale = scaleFor({from: 1000, to: 2000});
    expect(
      widestGap(
        drawn.map(span => ({from: span[0], to: span[1]})),
        scale,
      ),
    ).toEqual({from, to});
  });
});

test('a tick at the end is not worded: there is no room behind it', () => {
  const scale = scaleFor(wholeOf(1000));
  expect(scale.ticks).toEqual([0, 500, 1000]);
  expect(wordedTicks(scale)).toEqual([0, 500]);
});
