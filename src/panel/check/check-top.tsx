import type {Line} from '../../engine/check/line';
import {type CheckState, judgedLines, progressIn} from '../../engine/check/state';
import {clock} from '../../ui/format';
import {useView} from '../../ui/view';
import {isFound} from './words';

/** In one line what it came to; and that it was cut short, where it was. */
function Outcome({state}: {readonly state: CheckState}) {
  const {t, many, language} = useView();
  const lines = judgedLines(state).filter(isFound);
  const count = (verdict: Line['verdict']) => lines.filter(line => line.verdict === verdict).length;
  const found = (['problem', 'potential'] as const).filter(verdict => count(verdict) > 0);
  const words = found.map(verdict => many(`check.summary.${verdict}`, count(verdict))).join(t('ui.separator'));
  const at = clock(state.endedAt ?? state.seen.at, language);
  const isCut = state.phase === 'cancelled' || state.phase === 'overdue';
  return (
    <div class="check-outcome">
      <p>{words || t(isCut ? 'check.summary.soFar' : 'check.summary.fine')}</p>
      {isCut && <p class="cost">{t(`check.${state.phase}`, {at})}</p>}
    </div>
  );
}

/** Above the button, in the same room: what it does, how far it is, what it came to. */
export function CheckTop({state}: {readonly state: CheckState | undefined}) {
  const {t} = useView();
  const isRunning = state?.phase === 'running';
  const {done, total} = state ? progressIn(state) : {done: 0, total: 0};
  return (
    <div class="check-top">
      {!state && <p>{t('check.lead')}</p>}
      {isRunning && <progress class="progress" value={done} max={total} aria-label={t('check.title')} />}
      {/* It is there from the start: what appears in it later is read aloud. */}
      <div role="status">{state && !isRunning && <Outcome state={state} />}</div>
    </div>
  );
}
