import {ask, newClick} from '../../browser/ask';
import {renameRun} from '../../browser/check-runs';
import {mayHoldAnswers} from '../../browser/probes/hold-answers';
import {contactedHosts} from '../../engine/check/asks';
import {type CheckState, judgedLines, progressIn} from '../../engine/check/state';
import {isRestricted} from '../../engine/report/message/check-troubles';
import {clock} from '../../ui/format';
import {useView, type View} from '../../ui/view';
import {Section} from '../section';
import {Contacted, MoreDetails} from './before-check';
import {FirstLines, OtherLines} from './check-lines';
import {CheckTop} from './check-top';
import {CompareSection, type Rename} from './compare-section';
import {ForIt} from './for-it';
import {HostList} from './host-list';
import {StatusWatch} from './status-watch';
import {useCheck} from './use-check';
import {useRuns} from './use-runs';

/** Milliseconds. */
const longest = 60_000;

/** When it was, and how long it took; how far it is while it runs. */
function noteOf(state: CheckState | undefined, {t, language}: View): string | undefined {
  if (!state) return undefined;
  if (state.phase === 'running') return t('check.running', progressIn(state));
  const took = Date.parse(state.endedAt ?? state.seen.at) - Date.parse(state.seen.at);
  // What was allowed later was looked into later.
  if (took > longest) return clock(state.seen.at, language);
  return t('check.took', {at: clock(state.seen.at, language), seconds: Math.max(1, Math.round(took / 1000))});
}

/** One button for both: the focus stays on it. */
function Button({isRunning, again}: {readonly isRunning: boolean; readonly again: boolean}) {
  const {t, run} = useView();
  const act = () => (isRunning ? ask('check.cancel') : begin());
  return (
    <button type="button" class="second second-wide" onClick={() => run(act)}>
      {t(isRunning ? 'check.cancel' : again ? 'check.again' : 'check.run')}
    </button>
  );
}

function Found({state}: {readonly state: CheckState}) {
  const lines = state.phase === 'running' ? [] : judgedLines(state);
  return (
    <>
      <FirstLines state={state} />
      <StatusWatch state={state} lines={lines} />
      <MoreDetails lines={lines} />
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
  const isRunning = state?.phase === 'running';
  const rename: Rename['rename'] = (id, names) => view.run(() => renameRun(id, names));
  return (
    <Section id="check" title={view.t('check.title')} note={noteOf(state, view)}>
      <CheckTop state={state} />
      <Button isRunning={isRunning} again={state !== undefined} />
      {!state && <p class="cost">{view.t('check.nothingBefore', {count: contactedHosts.length})}</p>}
      {state && <Found state={state} />}
      <div class="check-folds">
        {state && <OtherLines state={state} />}
        <CompareSection runs={runs} restricted={state !== undefined && isRestricted({check: state})} rename={rename} />
        {state && !isRunning && <ForIt state={state} runs={runs} report={gather} />}
        {state && !isRunning && <HostList lines={judgedLines(state)} />}
        <Contacted />
      </div>
    </Section>
  );
}
