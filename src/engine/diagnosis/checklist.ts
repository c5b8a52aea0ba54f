import type {About, Try} from '../kept/tries';
import {covers} from '../purge/scope';
import {type RemedyId, remedy} from '../remedies';
import type {PurgeLevel} from '../rules/rule';
import {screenOf} from './screen';
import {failedAt} from './since';
import {findingOf, type Snapshot, type Step} from './snapshot';

/** What to try in this order when nothing was diagnosed. */
const general: readonly RemedyId[] = [
  'start-again',
  'use-private-window',
  'pause-extensions',
  'clear-session',
  'deep-clean',
  'check-network',
  'check-status-page',
  'try-another-network',
  'send-report',
];

/** A snapshot of which it is yet to be told how it is shown. */
export type Bare = Omit<Snapshot, 'steps' | 'screen' | 'failedAt'>;

/** A purge that took what the level takes: against this failure, or against another one a moment ago. */
function purged({tries, at}: Bare, about: About, level: PurgeLevel): Try | undefined {
  const counts = ({about: failure, purge}: Try) =>
    purge !== undefined &&
    !purge.undone &&
    !purge.unfinished &&
    covers(purge.name, level) &&
    (failure === about || Date.parse(purge.until) > Date.parse(at));
  return tries.findLast(counts);
}

type Known = Pick<Step, 'state' | 'seen' | 'at' | 'outcome'>;

const knownOf = ({mark, at, outcome}: Try, seen: boolean): Known => ({
  state: mark,
  seen,
  at,
  ...(outcome && {outcome}),
});

/** What is known of a step: seen to be so, done before our eyes, or ticked. */
function known(snapshot: Bare, about: About, {id, action}: Step['remedy']): Known | undefined {
  if (action.do === 'close-tabs' && !snapshot.openTabs.some(({fate}) => fate === 'close'))
    return {state: 'done', seen: true};
  const done = action.do === 'purge' ? purged(snapshot, about, action.level) : undefined;
  if (done) return knownOf(done, true);
  const ticked = snapshot.tries.findLast(({step, about: failure, purge}) => step === id && failure === about && !purge);
  return ticked && knownOf(ticked, false);
}

/** The checklist of the verdict, or the general one: each remedy with its state, in order. */
export function stepsFor(snapshot: Bare): readonly Step[] {
  const finding = findingOf(snapshot);
  let current = false;
  return (finding?.remedies ?? general).map((id): Step => {
    const step = remedy(id);
    const already = known(snapshot, finding?.rule ?? 'none', step);
    if (already) return {remedy: step, ...already};
    const state = current ? 'to-do' : 'current';
    current = true;
    return {remedy: step, state, seen: false};
  });
}

/** The snapshot with its checklist and its screen: a page that shows it need not know how they come about. */
export function toShow(snapshot: Bare): Snapshot {
  const verdict = snapshot.diagnosis.findings[0];
  return {
    ...snapshot,
    steps: stepsFor(snapshot),
    screen: screenOf(snapshot),
    ...(verdict && {failedAt: failedAt(verdict, snapshot)}),
  };
}
