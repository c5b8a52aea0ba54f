import {ask} from '../browser/ask';
import type {OpenTab, Step} from '../engine/diagnosis/snapshot';
import {Cost} from './cost';
import {folded} from './folded';
import {TrashIcon} from './icons';
import {Sentences} from './sentences';
import {useView} from './view';

interface Props {
  /** The current step; none when all are marked. */
  readonly step: Step | undefined;
  readonly tabs: readonly OpenTab[];
}

/** All is tried: what is left is the report. */
function AllDone() {
  const {t, run} = useView();
  return (
    <section class="todo">
      <h2>
        <Sentences text={t('ui.todo.all')} />
      </h2>
      <button type="button" class="primary" onClick={() => run(async () => (await folded.load()).openReport('save'))}>
        {t('ui.report.button')}
      </button>
    </section>
  );
}

/** The one thing to do now, and a way past it. */
export function WhatToDo({step, tabs}: Props) {
  const view = useView();
  const {t, run} = view;
  if (!step) return <AllDone />;
  const {id, action} = step.remedy;
  const act = async () => (await folded.load()).doStep(step.remedy, view);
  return (
    <section class="todo">
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
