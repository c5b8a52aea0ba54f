import {ask} from '../browser/ask';
import type {OpenTab, Step} from '../engine/diagnosis/snapshot';
import {Mark, type MarkKind} from './mark';
import {StepCard} from './step-card';
import {StepMeta} from './step-meta';
import {useView} from './view';

interface Props {
  readonly step: Step;
  readonly tabs: readonly OpenTab[];
  /** It failed again after the purge. */
  readonly failedAgain: boolean;
}

const markOf = ({state, seen, remedy}: Step, failedAgain: boolean): MarkKind => {
  if (state === 'skipped') return 'skipped';
  if (state !== 'done') return 'to-do';
  if (remedy.action.do === 'purge' && seen && failedAgain) return 'no-help';
  return seen && remedy.action.do === 'close-tabs' ? 'fine' : 'done';
};

const results = {
  fine: 'ui.checklist.noOther',
  done: 'ui.checklist.done',
  'no-help': 'ui.checklist.noHelp',
  skipped: 'ui.checklist.skipped',
} as const;

function Result({kind, step}: {readonly kind: MarkKind; readonly step: Step}) {
  const {t, run} = useView();
  if (!(kind in results)) return <StepMeta remedy={step.remedy} />;
  return (
    <p class="step-result">
      <strong class={`result-${kind}`}>{t(results[kind as keyof typeof results])}</strong>
      {kind === 'skipped' && (
        <button type="button" class="text-button" onClick={() => run(() => ask('step.mark', step.remedy.id, 'open'))}>
          {t('ui.checklist.back')}
        </button>
      )}
    </p>
  );
}

/** One step on the rail. Its mark is a tick box, except where we saw ourselves that it is done. */
export function ChecklistStep({step, tabs, failedAgain}: Props) {
  const {t, run} = useView();
  const {remedy, state, seen} = step;
  const kind = markOf(step, failedAgain);
  const title = t(`remedies.${remedy.id}.title`);
  const tick = (done: boolean) => run(() => ask('step.mark', remedy.id, done ? 'done' : 'open'));
  return (
    <li class={`step step-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
      {seen ? (
        <span class="step-head">
          <Mark kind={kind} />
          <span class="step-title">{title}</span>
        </span>
      ) : (
        <label class="step-head">
          <input type="checkbox" checked={state === 'done'} onChange={event => tick(event.currentTarget.checked)} />
          <Mark kind={kind} />
          <span class="step-title">{title}</span>
        </label>
      )}
      {state === 'current' ? <StepCard step={step} tabs={tabs} /> : <Result kind={kind} step={step} />}
    </li>
  );
}
