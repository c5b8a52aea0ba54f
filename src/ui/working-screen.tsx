import {useLayoutEffect} from 'preact/hooks';
import {ask} from '../browser/ask';
import type {PurgeState, PurgeStep, Snapshot} from '../engine/diagnosis/snapshot';
import {Headline} from './headline';
import {Mark} from './mark';
import {Notice} from './notice';
import {pathLooks} from './path-looks';
import {PathPicture} from './path-picture';
import {useView} from './view';

type Running = Extract<PurgeState, {phase: 'running'}>;

const order: readonly PurgeStep[] = ['close-tabs', 'remove', 'verify', 'reopen'];

/** The real counts of a step, as far as it got. */
function useCounts({step, closedTabs, removed, total}: Running): Partial<Record<PurgeStep, string>> {
  const {many} = useView();
  const clearing = step === 'close-tabs' ? {} : {remove: `${removed} / ${total}`};
  return {'close-tabs': many('ui.working.tabs', closedTabs), ...clearing};
}

/** Steps done, running and to do, with real counts; no invented percentages. */
function Steps({purge}: {readonly purge: Running}) {
  const {t} = useView();
  const counts = useCounts(purge);
  const at = order.indexOf(purge.step);
  return (
    <>
      <progress class="progress" {...(purge.total > 0 && {max: purge.total, value: purge.removed})} />
      <ol class="work">
        {order.map((step, index) => {
          const state = index < at ? 'done' : index === at ? 'now' : 'todo';
          return (
            <li key={step} class={`work-${state}`}>
              <Mark kind={state === 'done' ? 'done' : state === 'now' ? 'running' : 'to-do'} />
              <span>{t(`ui.working.${step}.${state}`)}</span>
              <span class="work-count">{state !== 'todo' && counts[step]}</span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** Who looks on need not wait for the alarm: any question wakes a worker that was stopped, and it goes on. */
function useWaking(): void {
  useLayoutEffect(() => {
    const timer = setInterval(() => ask('diagnosis.refresh').catch(() => undefined), 2000);
    return () => clearInterval(timer);
  }, []);
}

interface Props {
  readonly snapshot: Snapshot;
  readonly purge: Extract<PurgeState, {phase: 'running' | 'undoing'}>;
}

/** A purge, or its undo, is under way; it goes on without the popup. */
export function WorkingScreen({snapshot, purge}: Props) {
  const {t, many, run} = useView();
  useWaking();
  const title =
    purge.phase === 'running'
      ? t(`ui.levels.${purge.scope.level}.running`)
      : many('ui.working.undoing', purge.receipt.removed.length);
  return (
    <>
      <Headline
        mark={<Mark kind="running" />}
        tone="busy"
        word={t('ui.eyebrow.working')}
        notes={[t('ui.eyebrow.soon')]}
        title={title}
      />
      <PathPicture path={pathLooks(snapshot, 'working')} />
      {purge.phase === 'running' && <Steps purge={purge} />}
      <p class="cost">{t('ui.working.note')}</p>
      {purge.phase === 'running' && (
        <button type="button" class="second second-wide" onClick={() => run(() => ask('purge.stop'))}>
          {t('ui.working.stop')}
        </button>
      )}
      <Notice />
    </>
  );
}
