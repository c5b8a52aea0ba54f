import {pairedRatios, quantile, type Spread, spreadOf} from './statistics';

type Unit = 'ms' | 'KiB' | 'KB gz' | 'cookies' | 'requests' | '%' | '×';

interface Named {
  /** What was measured, in a few words. */
  readonly what: string;
  readonly unit: Unit;
  /** The goal; nothing is demanded of what is only told. */
  readonly atMost?: number;
}

/** Ours beside what the browser takes anyway, taken round by round in the same run. */
interface Comparison extends Named {
  readonly floor: readonly number[];
  readonly subject: readonly number[];
}

/** A number that stands for itself: the middle of the series, or the part of it that is asked for. */
interface Amount extends Named {
  readonly values: readonly number[];
  readonly part?: number;
}

export type Measured = Comparison | Amount;

/** What one line of the table says; also what the file holds. */
export interface Line {
  readonly what: string;
  readonly unit: Unit;
  readonly floor?: Spread;
  readonly subject: Spread;
  /** Paired round by round. */
  readonly ratio?: Spread;
  /** What is held against the goal: the ratio where there is a floor. */
  readonly reached: number;
  readonly goal?: number;
  readonly met?: boolean;
  readonly rounds: number;
}

const judged = (reached: number, goal: number | undefined) =>
  goal === undefined ? {reached} : {reached, goal, met: reached <= goal};

function compared({what, unit, floor, subject, atMost}: Comparison): Line {
  const ratio = spreadOf(pairedRatios(floor, subject));
  const sides = {floor: spreadOf(floor), subject: spreadOf(subject), ratio, rounds: floor.length};
  return {what, unit, ...sides, ...judged(ratio.median, atMost)};
}

/** The line of one measurement. */
export function lineOf(measured: Measured): Line {
  if ('floor' in measured) return compared(measured);
  const {what, unit, values, part = 0.5, atMost} = measured;
  return {what, unit, subject: spreadOf(values), rounds: values.length, ...judged(quantile(values, part), atMost)};
}

/** One side of a comparison: how it is measured once. */
type Side = () => Promise<number>;

/**
 * Measures both sides in turn; each round begins with the other one, so that neither always comes second.
 * @param warmUp rounds that do not count
 */
export async function alternate(
  sides: {readonly floor: Side; readonly subject: Side},
  rounds: number,
  warmUp = 1,
): Promise<{readonly floor: readonly number[]; readonly subject: readonly number[]}> {
  const taken = {floor: [] as number[], subject: [] as number[]};
  for (let round = -warmUp; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (['floor', 'subject'] as const) : (['subject', 'floor'] as const);
    for (const side of order) {
      const value = await sides[side]();
      if (round >= 0) taken[side].push(value);
    }
  }
  return taken;
}
