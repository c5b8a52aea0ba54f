import type {Entry} from '../evidence/evidence';
import {type SeenRequest, seenRequest} from './seen-request';
import {decidingIds, type Timeline, type TimelineRow, timelineOf, type Verdict} from './timeline';

/** Nobody reads more of one stage; what is left out is counted. */
const mostShown = 60;

/** A stage as it is shown: the latest of its requests, and those that decided it. */
export interface SeenRow extends Omit<TimelineRow, 'entries'> {
  readonly shown: readonly SeenRequest[];
  /** How many requests it has. */
  readonly count: number;
}

export interface SeenTimeline extends Pick<Timeline, 'length'> {
  readonly rows: readonly SeenRow[];
}

function shownOf(entries: readonly Entry[], deciding: ReadonlySet<string>): readonly SeenRequest[] {
  const isDecided = ({_id}: Entry) => deciding.has(_id);
  const kept = new Set([...entries.filter(isDecided).slice(0, mostShown), ...entries.slice(-mostShown)]);
  return entries.filter(entry => kept.has(entry)).map(entry => seenRequest(entry, isDecided(entry)));
}

/** An attempt stage by stage, with what is shown of each request and no more. */
export function seenTimeline(attempt: readonly Entry[], verdict: Verdict): SeenTimeline {
  const {rows, length} = timelineOf(attempt, verdict);
  const deciding = decidingIds(verdict);
  const seenRow = ({entries, ...row}: TimelineRow): SeenRow => ({
    ...row,
    shown: shownOf(entries, deciding),
    count: entries.length,
  });
  return {rows: rows.map(seenRow), length};
}
