import {covers} from '../purge/levels';
import {type RemedyId, remedy} from '../remedies';
import type {PurgeLevel} from '../rules/rule';
import {findingOf, type Snapshot, type Step} from './snapshot';

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

/** A snapshot whose checklist is yet to be written. */
export type Bare = Omit<Snapshot, 'steps'>;

/** A purge counts as long as it can be undone: a failure after it shows that it did not help. */
function purged({purge, at}: Bare, level: PurgeLevel): boolean {
  if (purge?.phase !== 'done') return false;
  return covers(purge.receipt.level, level) && Date.parse(purge.receipt.undoUntil) > Date.parse(at);
}

function wasSeen(snapshot: Bare, {action}: Step['remedy']): boolean {
  if (action.do === 'close-tabs') return !snapshot.openTabs.some(({fate}) => fate === 'close');
  return action.do === 'purge' && purged(snapshot, action.level);
}

/** The checklist of the verdict, or the general one: each remedy with its state, in order. */
export function stepsFor(snapshot: Bare): readonly Step[] {
  let current = false;
  return (findingOf(snapshot)?.remedies ?? general).map(id => {
    const step = remedy(id);
    if (wasSeen(snapshot, step)) return {remedy: step, state: 'done', seen: true};
    const marked = snapshot.marks[id];
    if (marked) return {remedy: step, state: marked.mark, seen: false, at: marked.at};
    const state = current ? 'to-do' : 'current';
    current = true;
    return {remedy: step, state, seen: false};
  });
}

/** The snapshot with its checklist: a page that shows it need not know all remedies. */
export const withSteps = (snapshot: Bare): Snapshot => ({...snapshot, steps: stepsFor(snapshot)});
