import {ask} from '../browser/ask';
import type {OpenTab, Step} from '../engine/diagnosis/snapshot';
import type {TextKey} from '../texts/say';
import {Mark, type MarkKind} from './mark';
import {StepCard} from './step-card';
import {StepMeta} from './step-meta';
import {useView} from './view';

interface Props {
  readonly step: Step;
  readonly tabs: readonly OpenTab[];
}

const markOf = ({state, seen, outcome, remedy}: Step): MarkKind => {
  if (state === 'skipped') return 'skipped';
  if (state !== 'done') return 'to-do';
  if (outcome) return outcome.result === 'fixed' ? 'fine' : 'no-help';
  return seen && remedy.action.do === 'close-tabs' ? 'fine' : 'done';
};

/** What came of it, in a word. */
function resultOf({state, seen, outcome, remedy}: Step): TextKey {
  if (state === 'skipped') return 'ui.checklist.skipped';
  if (outcome) return `ui.checklist.${outcome.result}`;
  return seen && remedy.action.do === 'close-tabs' ? 'ui.checklist.noOther' : 'ui.checklist.done';
}

function Result({kind, step}: {readonly kind: MarkKind; readonly step: Step}) {
  const {t, run} = useView();
  const {outcome} = step;
  if (kind === 'to-do') return <StepMeta remedy={step.remedy} />;
  return (
    <p class="step-result">
      <strong class={`result-${kind}`}>{t(resultOf(step))}</strong>
      {outcome && outcome.result !== 'fixed' && (
        <span class="quiet">{t('ui.separator') + t('ui.checklist.failedAgain', {time: outcome.at})}</span>
      )}
      {kind === 'skipped' && (
        <button type="button" class="text-button" onClick={() => run(() => ask('step.mark', step.remedy.id, 'open'))}>
          {t('ui.checklist.back')}
        </button>
      )}
    </p>
  );
}

/** One step on the rail. Its mark is a tick box, except where we saw ourselves that it is done. */
export function ChecklistStep({step, tabs}: Props) {
  const {t, run} = useView();
  const {remedy, state, seen} = step;
  const kind = markOf(step);
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
