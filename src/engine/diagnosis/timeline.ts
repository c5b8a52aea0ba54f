import {signedIn} from '../evidence/attempt';
import {answeredWell, fact, isChallenge} from '../evidence/entries';
import type {Entry} from '../evidence/evidence';
import {groupBy} from '../evidence/group-by';
import {inTime} from '../evidence/later';
import {type Stage, stages} from '../evidence/stage';
import type {Finding} from './diagnosis';
import type {Span} from './spans';
import {type Step, stepsTaken} from './steps-taken';
import {drawn, scaleOf, timesOf, waitsIn} from './timeline-times';

/**
 * `failed`: here is the answer that decided the verdict. `waiting`: the last step that was reached, and nothing failed.
 * `unseen`: not reached, or reached and not seen to work.
 */
export type RowState = 'passed' | 'failed' | 'unseen' | 'waiting';

/** One stage of the login: every time it was taken, also in a loop or a second try. Times since the attempt began. */
export interface TimelineRow extends Span {
  readonly stage: Stage;
  readonly state: RowState;
  /** In the order of time; none when the stage was not reached. */
  readonly entries: readonly Entry[];
  /** When requests of it were under way. */
  readonly requests: readonly Span[];
  /** When those were that decided the verdict. */
  readonly decided: readonly Span[];
  /** When nothing was under way and the person had to do something first. */
  readonly waits: readonly Span[];
  /** Milliseconds that its requests took. */
  readonly took: number;
}

export interface Timeline {
  readonly rows: readonly TimelineRow[];
  /** Milliseconds from the beginning of the attempt to its last answer. */
  readonly length: number;
}

/** Not every login has these. */
const optional: readonly Stage[] = ['mfa', 'workspace'];
/** The finding that was judged first is the one that the timeline shows. */
export interface Verdict {
  readonly findings: ReadonlyArray<Pick<Finding, 'entries'>>;
}

/** The answers that decided it. */
export const decidingIds = ({findings}: Verdict): ReadonlySet<string> =>
  new Set((findings[0]?.entries ?? []).map(({_id}) => _id));

const wentWell = (entry: Entry) => answeredWell(entry) && !isChallenge(entry) && fact(entry, 'authCode') === undefined;

function stateOf(entries: readonly Entry[], isDecided: boolean): RowState {
  if (isDecided) return 'failed';
  const last = entries.at(-1);
  return last && wentWell(last) ? 'passed' : 'unseen';
}

/** The stage of the most telling of the answers that decided it: at most one failed. */
function failedStage(steps: readonly Step[], {findings}: Verdict): Stage | undefined {
  const stages = new Map(steps.map(({stage, entry}) => [entry._id, stage]));
  const telling = findings[0]?.entries?.find(({_id}) => stages.has(_id));
  return telling && stages.get(telling._id);
}

const empty = {entries: [], requests: [], decided: [], waits: [], from: 0, to: 0, took: 0} as const;

/** Where nothing failed and nobody is signed in, the last step that was reached waits for the person. */
function withWaiting(rows: readonly TimelineRow[]): readonly TimelineRow[] {
  const last = rows.findLast(({entries}) => entries.length > 0);
  return rows.map(row => (row === last && row.state === 'passed' ? {...row, state: 'waiting'} : row));
}

/**
 * An attempt stage by stage, on one scale.
 * @param attempt its entries, in any order
 */
export function timelineOf(attempt: readonly Entry[], verdict: Verdict): Timeline {
  const entries = inTime(attempt);
  const [deciding, scale] = [decidingIds(verdict), scaleOf(entries)];
  const steps = stepsTaken(entries, deciding);
  const [reached, waits, failed] = [
    groupBy(steps, ({stage}) => stage),
    waitsIn(steps, scale),
    failedStage(steps, verdict),
  ];
  const rowOf = (stage: Stage): TimelineRow => {
    const own = reached.get(stage)?.map(({entry}) => entry);
    if (!own) return {stage, state: 'unseen', ...empty};
    const decided = own.filter(({_id}) => deciding.has(_id));
    return {
      stage,
      state: stateOf(own, stage === failed),
      entries: own,
      ...timesOf(own, scale),
      decided: timesOf(decided, scale).requests,
      waits: drawn(waits.get(stage) ?? [], scale),
    };
  };
  const rows = stages.filter(stage => reached.has(stage) || !optional.includes(stage)).map(rowOf);
  const isOpen = verdict.findings.length === 0 && !signedIn(entries);
  return {rows: isOpen ? withWaiting(rows) : rows, length: scale.length};
}
