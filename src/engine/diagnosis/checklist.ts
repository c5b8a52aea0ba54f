import {type RemedyId, remedy} from '../remedies';
import type {PurgeLevel} from '../rules/rule';
import {findingOf, type Snapshot} from './snapshot';

export type StepState = 'to-do' | 'current' | 'done' | 'skipped';

/** One line of the checklist. At most one step is current: the first that nobody marked. */
export interface Step {
  readonly remedy: ReturnType<typeof remedy>;
  readonly state: StepState;
  /** Done before our eyes; nobody had to tick it, and nobody can untick it. */
  readonly seen: boolean;
}

/** What to try in this order when nothing was diagnosed. */
const general: readonly RemedyId[] = [
  'start-again',
  'use-private-window',
  'pause-extensions',
  'clear-session',
  'check-status-page',
  'try-another-network',
  'send-report',
];

const covers = (done: PurgeLevel, wanted: PurgeLevel): boolean =>
  done === wanted || done === 'L4' || (done === 'L2' && wanted === 'L1');

/** A purge counts as long as it can be undone: a failure after it shows that it did not help. */
function purged({purge, at}: Snapshot, level: PurgeLevel): boolean {
  if (purge?.phase !== 'done') return false;
  return covers(purge.receipt.level, level) && Date.parse(purge.receipt.undoUntil) > Date.parse(at);
}

function wasSeen(snapshot: Snapshot, {action}: Step['remedy']): boolean {
  if (action.do === 'close-tabs') return !snapshot.openTabs.some(({fate}) => fate === 'close');
  return action.do === 'purge' && purged(snapshot, action.level);
}

/** The checklist of the verdict, or the general one: each remedy with its state, in order. */
export function stepsFor(snapshot: Snapshot): readonly Step[] {
  let current = false;
  return (findingOf(snapshot)?.remedies ?? general).map(id => {
    const step = remedy(id);
    if (wasSeen(snapshot, step)) return {remedy: step, state: 'done', seen: true};
    const state = snapshot.marks[id] ?? (current ? 'to-do' : 'current');
    current ||= state === 'current';
    return {remedy: step, state, seen: false};
  });
}
