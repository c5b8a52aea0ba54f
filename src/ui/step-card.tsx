import {ask} from '../browser/ask';
import type {OpenTab, Step} from '../engine/diagnosis/snapshot';
import {Cost} from './cost';
import {doStep} from './do-step';
import {StepMeta} from './step-meta';
import {useView} from './view';

interface Props {
  readonly step: Step;
  readonly tabs: readonly OpenTab[];
}

/** The step being done: how it works, what it costs, and at most two buttons. */
export function StepCard({step, tabs}: Props) {
  const view = useView();
  const {t, run} = view;
  const {id, action} = step.remedy;
  return (
    <div class="step-card">
      <StepMeta remedy={step.remedy} />
      <p>{t(`remedies.${id}.how`)}</p>
      <Cost action={action} tabs={tabs} />
      <div class="buttons">
        <button type="button" class="second" onClick={() => run(() => doStep(step.remedy, view))}>
          {t(`remedies.${id}.button`)}
        </button>
        <button type="button" class="second" onClick={() => run(() => ask('step.mark', id, 'skipped'))}>
          {t(`remedies.${id}.skip`)}
        </button>
      </div>
    </div>
  );
}
