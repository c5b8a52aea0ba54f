/** The middle of a series, and the two quarters around it. */
export interface Spread {
  readonly median: number;
  readonly p25: number;
  readonly p75: number;
}

/** The value below which this part of the series lies, between two neighbours in proportion. @throws on an empty series */
export function quantile(series: readonly number[], part: number): number {
  const sorted = [...series].sort((one, other) => one - other);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new Error('Nothing was measured');
  return below + (above - below) * (place - Math.floor(place));
}

export const median = (series: readonly number[]): number => quantile(series, 0.5);

export const spreadOf = (series: readonly number[]): Spread => ({
  median: median(series),
  p25: quantile(series, 0.25),
  p75: quantile(series, 0.75),
});

/** Subject by floor, round by round: what both suffer in one round cancels out. @throws when a round lacks one */
export function pairedRatios(floor: readonly number[], subject: readonly number[]): readonly number[] {
  if (floor.length !== subject.length) throw new Error('Each round needs a floor and a subject');
  return floor.map((base, round) => (subject[round] ?? Number.NaN) / base);
}
