import {statusOf} from '../evidence/entries';
import type {Asked} from './asked';
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
  // The first one opens the connection.
  const answered = took.slice(1).filter(time => time !== null);
  const steps = answered.slice(1).map((time, index) => Math.abs(time - (answered[index] ?? time)));
  return {
    sent: took.length,
    lost: took.filter(time => time === null).length,
    median: Math.round(middle(answered)),
    jitter: Math.round(middle(steps)),
    changes,
  };
}

/** Milliseconds, as the browser tells it: what it takes until that is told is none of the line's doing. Null for what is lost. */
export const tookOf = ({entry, late}: Asked): number | null =>
  statusOf(entry) > 0 && late === undefined && entry._error === undefined ? entry.time : null;
