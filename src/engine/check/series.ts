import type {Series} from './seen';

/** What a row of small requests says of the line. Times are milliseconds. */
export interface Stability {
  readonly sent: number;
  readonly lost: number;
  readonly median: number;
  /** The middle difference between one request and the next. */
  readonly jitter: number;
  readonly changes: number;
}

const middle = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
};

export function stabilityOf({took, changes}: Series): Stability {
  const answered = took.filter(time => time !== null);
  const steps = answered.slice(1).map((time, index) => Math.abs(time - (answered[index] ?? time)));
  // The first one opens the connection.
  return {
    sent: took.length,
    lost: took.length - answered.length,
    median: Math.round(middle(answered.slice(1))),
    jitter: Math.round(middle(steps.slice(1))),
    changes,
  };
}
