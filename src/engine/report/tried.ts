import type {Snapshot, Step} from '../diagnosis/snapshot';
import type {Tried} from './report';

type Shown = Pick<Snapshot, 'steps' | 'purge' | 'diagnosis'>;

/** What came of a step that was done: the failure is still there, or a login worked since. */
function outcomeOf({state}: Step, {diagnosis}: Shown): Tried['outcome'] {
  if (state === 'skipped') return 'skipped';
  if (diagnosis.findings.length > 0) return 'no-help';
  return diagnosis.solved ? 'helped' : 'unknown';
}

/** The purge that such a step was, with its time and its size. */
function purgeOf({remedy: {action}}: Step, {purge}: Shown): Partial<Tried> {
  if (action.do !== 'purge' || (purge?.phase !== 'done' && purge?.phase !== 'undone')) return {};
  const {at, removed} = purge.receipt;
  return {at, cookies: removed.length, ...(purge.phase === 'undone' && {outcome: 'undone' as const})};
}

/** The steps of the checklist that were done or skipped, in its order. */
export const triedOf = (shown: Shown): readonly Tried[] =>
  shown.steps
    .filter(({state}) => state === 'done' || state === 'skipped')
    .map(step => ({remedy: step.remedy.id, outcome: outcomeOf(step, shown), ...purgeOf(step, shown)}));
