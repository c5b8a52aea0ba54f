import {ask, newClick} from '../../browser/ask';
import {renameRun} from '../../browser/check-runs';
import {mayHoldAnswers} from '../../browser/probes/hold-answers';
import {contactedHosts} from '../../engine/check/asks';
import type {Line} from '../../engine/check/line';
import {type CheckState, judgedLines, linesIn, progressIn} from '../../engine/check/state';
import {clock} from '../../ui/format';
import {useView, type View} from '../../ui/view';
import {Section} from '../section';
import {Contacted, MoreDetails} from './before-check';
import {CheckLine} from './check-line';
import {CompareSection, type Rename} from './compare-section';
import {ForIt} from './for-it';
import {HostList} from './host-list';
import {StatusWatch} from './status-watch';
import {useCheck} from './use-check';
import {useRuns} from './use-runs';

/** When it was, and how long it took; how far it is while it runs. */
function noteOf(state: CheckState | undefined, {t, language}: View): string | undefined {
  if (!state) return undefined;
  if (state.phase === 'running') return t('check.running', progressIn(state));
  const took = Date.parse(state.endedAt ?? state.seen.at) - Date.parse(state.seen.at);
  return t('check.took', {at: clock(state.seen.at, language), seconds: Math.max(1, Math.round(took / 1000))});
}

function Buttons({state}: {readonly state: CheckState | undefined}) {
  const {t, run} = useView();
  if (state?.phase === 'running')
    return (
      <button type="button" class="second second-wide" onClick={() => run(() => ask('check.cancel'))}>
        {t('check.cancel')}
      </button>
    );
  return (
    <button type="button" class="second second-wide" onClick={() => run(begin)}>
      {t(state ? 'check.again' : 'check.run')}
    </button>
  );
}

/** In one line what it came to; and that it was cut short, where it was. */
function Outcome({state, lines}: {readonly state: CheckState; readonly lines: readonly Line[]}) {
  const {t, many, language} = useView();
  const count = (verdict: Line['verdict']) => lines.filter(line => line.verdict === verdict).length;
  const found = (['problem', 'potential'] as const).filter(verdict => count(verdict) > 0);
  const words = found.map(verdict => many(`check.summary.${verdict}`, count(verdict))).join(t('ui.separator'));
  const at = clock(state.endedAt ?? state.seen.at, language);
  return (
    <p class="check-outcome" role="status">
      {words || t('check.summary.fine')}
      {(state.phase === 'cancelled' || state.phase === 'overdue') && (
        <span class="quiet">{t('ui.space') + t(`check.${state.phase}`, {at})}</span>
      )}
    </p>
  );
}

function Found({state}: {readonly state: CheckState}) {
  const {t} = useView();
  const lines = linesIn(state);
  const judged = state.phase === 'running' ? [] : judgedLines(state);
  const {done, total} = progressIn(state);
  return (
    <>
      {state.phase === 'running' ? (
        <progress value={done} max={total} aria-label={t('check.title')} />
      ) : (
        <Outcome state={state} lines={judged} />
      )}
      <ul class="check-lines">
        {lines.map(line => (
          <CheckLine key={line.id} line={line} />
        ))}
      </ul>
      <StatusWatch state={state} lines={judged} />
      <MoreDetails lines={judged} />
      {judged.length > 0 && <HostList lines={judged} />}
    </>
  );
}

/** The browser gives leave only while it sees the click. */
async function begin(): Promise<void> {
  await mayHoldAnswers();
  await ask('check.run', newClick());
}

const gather = () => ask('report.gather');

/** One button, and a list that fills as answers come: what stands between this computer and the login. */
export function CheckSection() {
  const view = useView();
  const state = useCheck();
  const runs = useRuns();
  const rename: Rename['rename'] = (id, names) => view.run(() => renameRun(id, names));
  return (
    <Section id="check" title={view.t('check.title')} note={noteOf(state, view)}>
      {!state && <p>{view.t('check.lead')}</p>}
      {state && <Found state={state} />}
      <Buttons state={state} />
      {!state && <p class="cost">{view.t('check.nothingBefore', {count: contactedHosts.length})}</p>}
      <Contacted />
      {state && state.phase !== 'running' && <ForIt state={state} report={gather} />}
      <CompareSection runs={runs} rename={rename} />
    </Section>
  );
}
