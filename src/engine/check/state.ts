import {asks, statusList} from './asks';
import type {Line} from './line';
import {linesOf, type Waiting, worstFirst} from './lines';
import type {Seen} from './seen';

/**
 * One check, as far as it is. `overdue`: its time was up before all had answered; `cancelled`: the person stopped it.
 */
export interface CheckState {
  /** The click that began it. */
  readonly id: string;
  readonly phase: 'running' | 'done' | 'cancelled' | 'overdue';
  readonly seen: Seen;
  /** ISO date. */
  readonly endedAt?: string;
  /** The status page is looked at by a timer, while the person waits. ISO dates. */
  readonly watch?: {readonly since: string; readonly lookedAt?: string; readonly isOver?: true};
}

/** What it says by now, worst first once it is over: while answers come, nothing moves under the eye. */
export function linesIn({phase, seen}: CheckState): ReadonlyArray<Line | Waiting> {
  const isOver = phase !== 'running';
  const lines = linesOf(seen, isOver);
  return isOver ? worstFirst(lines) : lines;
}

/** The lines that are judged, of a check that is over. */
export const judgedLines = (state: CheckState): readonly Line[] =>
  linesIn(state).filter((line): line is Line => line.verdict !== 'waiting');

/** How far it is: answers that came of those that are wanted. */
export const progressIn = ({seen}: CheckState): {readonly done: number; readonly total: number} => ({
  done:
    new Set(seen.asked.map(({url}) => url).filter(url => url !== statusList.url)).size +
    Number(seen.series !== undefined) +
    Number(seen.socket !== undefined),
  total: asks.length + 1,
});
