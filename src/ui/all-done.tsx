import {openReport} from '../browser/report-page';
import {Sentences} from './sentences';
import {useView} from './view';

/** All is tried: what is left is the report. */
export function AllDone() {
  const {t, run} = useView();
  return (
    <section class="todo">
      <h2>
        <Sentences text={t('ui.todo.all')} />
      </h2>
      <button type="button" class="primary" onClick={() => run(() => openReport('save'))}>
        {t('ui.report.button')}
      </button>
    </section>
  );
}
