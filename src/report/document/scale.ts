/** The scale of a timeline. */
export interface Scale {
  /** Milliseconds at the right end. */
  readonly length: number;
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

/** A scale that ends a little behind the last answer, with at most five ticks. */
export function scaleFor(length: number): Scale {
  const whole = Math.max(length, 100) * 1.02;
  const step = steps.find(size => whole / size <= mostTicks) ?? whole;
  const count = Math.floor(whole / step) + 1;
  return {length: whole, ticks: Array.from({length: count}, (_, index) => index * step)};
}

export const percent = (time: number, {length}: Scale): string =>
  `${((100 * Math.min(Math.max(time, 0), length)) / length).toFixed(2)}%`;
