import type {CheckSummary} from '../engine/check/summary';
import {folded} from './folded';
import {NetworkIcon} from './icons';
import {useView} from './view';

/** Leads to the network check, on the page that has room for it. */
export function CheckRow({checked}: {readonly checked: CheckSummary | undefined}) {
  const {t, many, run} = useView();
  const show = async () => (await folded.load()).show('check');
  const note = checked?.problems ? many('check.summary.problem', checked.problems) : t('check.row');
  return (
    <div class="row">
      <button type="button" class="row-button" onClick={() => run(show)}>
        <NetworkIcon />
        <span class="row-title">{t('check.title')}</span>
      </button>
      <span class="row-note">{note}</span>
    </div>
  );
}
