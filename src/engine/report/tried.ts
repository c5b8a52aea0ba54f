import type {Snapshot, Step} from '../diagnosis/snapshot';
import type {RemedyId} from '../remedies';
import type {PurgeLevel} from '../rules/rule';
import type {Tried} from './report';

type Shown = Pick<Snapshot, 'steps' | 'purge' | 'diagnosis'>;

/** What came of a step that was done: the failure is still there, or a login worked since. */
function outcomeOf({findings, solved}: Shown['diagnosis']): Tried['outcome'] {
  if (findings.length > 0) return 'no-help';
  return solved ? 'helped' : 'unknown';
}

const remedyOf: Readonly<Record<PurgeLevel, RemedyId>> = {
  L1: 'clear-login-transaction',
  L2: 'clear-session',
  L3: 'clear-edge-cookies',
  L4: 'clear-everything',
};

/** A purge, whether the checklist asked for it or not, with its time and its size. */
function purgeOf({purge, diagnosis}: Shown): readonly Tried[] {
  if (purge?.phase !== 'done' && purge?.phase !== 'undone') return [];
  const {level, at, removed} = purge.receipt;
  const outcome = purge.phase === 'undone' ? 'undone' : outcomeOf(diagnosis);
  return [{remedy: remedyOf[level], outcome, at, cookies: removed.length}];
}

/** A tick of the person; what we only saw to be so was not tried. */
const isTicked = ({state, seen}: Step) => (state === 'done' || state === 'skipped') && !seen;

/** What was tried against the failure: the ticks of the checklist in its order, then a purge. */
export function triedOf(shown: Shown): readonly Tried[] {
  const ticked = shown.steps.filter(isTicked).map(
    ({remedy, state, at}): Tried => ({
      remedy: remedy.id,
      outcome: state === 'skipped' ? 'skipped' : outcomeOf(shown.diagnosis),
      ...(at && {at}),
    }),
  );
  return [...ticked, ...purgeOf(shown)];
}
