import type {Span} from '../../engine/diagnosis/spans';

/** The scale of a timeline, or of the part of it that is shown. */
export interface Scale {
  /** Milliseconds at the left end. */
  readonly from: number;
  /** Milliseconds from the left end to the right one. */
  readonly length: number;
  /** Milliseconds between two ticks. */
  readonly step: number;
  /** Milliseconds that are written over it. */
  readonly ticks: readonly number[];
}

const mostTicks = 5;
const minute = 60_000;
/** Steps that a person counts in. */
const steps = [
  ...[100, 200, 500],
  ...[1000, 2000, 5000, 10_000, 15_000, 30_000],
  ...[1, 2, 5, 10, 15, 30, 60, 120, 360, 720].map(minutes => minutes * minute),
];

/** A timeline from its beginning until a little behind the last answer. */
export const wholeOf = (length: number): Span => ({from: 0, to: Math.max(length, 100) * 1.02});

/** A scale for what is shown, with at most five ticks and the one at its beginning. */
export function scaleFor({from, to}: Span): Scale {
  const length = to - from;
  const step = steps.find(size => length / size <= mostTicks) ?? length;
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return {from, length, step, ticks: Array.from({length: count}, (_, index) => (first + index) * step)};
}

/** Milliseconds that are told apart where the scale is told in words: a key moves it by more. */
export const finest = ({step}: Pick<Scale, 'step'>): number => step / 2;

/** Where a time stands between the two ends, from 0 to 1. */
export const shareOf = (time: number, {from, length}: Scale): number =>
  Math.min(Math.max(time - from, 0), length) / length;

/** The ticks behind which there is room for their words, also where these are twice as large. */
export const wordedTicks = (scale: Scale): readonly number[] => scale.ticks.filter(tick => shareOf(tick, scale) <= 0.8);

export const percent = (time: number, scale: Scale): string => `${(100 * shareOf(time, scale)).toFixed(2)}%`;

/** Of these the ones that reach into what is shown. */
export const shownOn = (spans: readonly Span[], {from, length}: Scale): readonly Span[] =>
  spans.filter(span => span.to >= from && span.from <= from + length);

/** The widest part of what is shown in which nothing is drawn; its ends from 0 to 1. */
export function widestGap(drawn: readonly Span[], scale: Scale): Span {
  const spans = shownOn(drawn, scale).toSorted((one, other) => one.from - other.from);
  const gaps: Span[] = [];
  let end = 0;
  for (const {from, to} of spans) {
    gaps.push({from: end, to: shareOf(from, scale)});
    end = Math.max(end, shareOf(to, scale));
  }
  const last = {from: end, to: 1};
  return gaps.reduce((widest, gap) => (gap.to - gap.from > widest.to - widest.from ? gap : widest), last);
}
