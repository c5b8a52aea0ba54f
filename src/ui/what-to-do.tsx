import {ask} from '../browser/ask';
import type {OpenTab, Step} from '../engine/diagnosis/snapshot';
import {Cost} from './cost';
import {AllDone, folded} from './folded';
import {TrashIcon} from './icons';
import {useView} from './view';

interface Props {
  /** The current step; none when all are marked. */
  readonly step: Step | undefined;
  readonly tabs: readonly OpenTab[];
}

/** The one thing to do now, and a way past it. */
export function WhatToDo({step, tabs}: Props) {
  const view = useView();
  const {t, run} = view;
  if (!step) return <AllDone />;
  const {id, action} = step.remedy;
  const act = async () => (await folded.load()).doStep(step.remedy, view);
  return (
    <section class="todo todo-step">
      <h2>{t(`remedies.${id}.todo`)}</h2>
      <button type="button" class="primary" onClick={() => run(act)}>
        {action.do === 'purge' && <TrashIcon />}
        <span>{t(`remedies.${id}.button`)}</span>
      </button>
      <div class="todo-below">
        <Cost action={action} tabs={tabs}>
          <button type="button" class="text-button" onClick={() => run(() => ask('step.mark', id, 'skipped'))}>
            {t(`remedies.${id}.skip`)}
          </button>
        </Cost>
      </div>
    </section>
  );
}
