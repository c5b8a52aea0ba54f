import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isWhole, type Zoom, zoomed, zoomOfKey} from './zoom';

const whole = {from: 0, to: 20_000};
const held = {ctrlKey: false, metaKey: false, altKey: false};

test.each<[zoom: Zoom, from: number, to: number]>([
  ['in', 4000, 8000],
  ['out', 4000, 20_000],
  ['whole', 0, 20_000],
  ['earlier', 2000, 10_000],
  ['later', 6000, 14_000],
  ['begin', 0, 8000],
  ['end', 12_000, 20_000],
])('%s', (zoom, from, to) => {
  expect(zoomed(zoom, {shown: {from: 4000, to: 12_000}, whole})).toEqual({from, to});
});

test('the answer that decided it keeps its place', () => {
  const shown = zoomed('in', {shown: whole, whole, anchor: 19_000});
  expect(shown).toEqual({from: 9500, to: 19_500});
  expect(zoomed('out', {shown, whole, anchor: 19_000})).toEqual(whole);
});

test('what is out of view does not pull it there', () => {
  expect(zoomed('in', {shown: {from: 0, to: 4000}, whole, anchor: 19_000})).toEqual({from: 0, to: 2000});
});

describe('keys', () => {
  test.each([
    ['+', 'in'],
    ['=', 'in'],
    ['-', 'out'],
    ['0', 'whole'],
    ['Home', 'begin'],
    ['a', undefined],
    ['toString', undefined],
  ])('%s: %s', (key, zoom) => {
    expect(zoomOfKey({key, ...held})).toBe(zoom);
  });

  test('with another one held they are the browser’s', () => {
    expect(zoomOfKey({key: '+', ...held, ctrlKey: true})).toBeUndefined();
    expect(zoomOfKey({key: 'ArrowLeft', ...held, altKey: true})).toBeUndefined();
  });
});

test('whatever is pressed, something of the whole is shown, and 0 leads back', () => {
  const zooms = fc.array(fc.constantFrom<Zoom>('in', 'out', 'whole', 'earlier', 'later', 'begin', 'end'));
  fc.assert(
    fc.property(zooms, fc.integer({min: 100, max: 4_000_000}), fc.nat(), (pressed, length, at) => {
      const all = {from: 0, to: length};
      const shown = pressed.reduce((part, zoom) => zoomed(zoom, {shown: part, whole: all, anchor: at % length}), all);
      expect(shown.from).toBeGreaterThanOrEqual(0);
      expect(shown.to).toBeLessThanOrEqual(length * (1 + 1e-9));
      expect(shown.to - shown.from).toBeGreaterThanOrEqual(Math.min(200, length) * (1 - 1e-9));
      expect(isWhole(zoomed('whole', {shown, whole: all}), all)).toBe(true);
    }),
  );
});
