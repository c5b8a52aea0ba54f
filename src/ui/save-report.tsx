import type {ReportPurpose} from '../browser/report-page';
import {folded} from './folded';
import {SaveIcon} from './icons';
import {useView} from './view';

/** The report: saved with one click, or looked at first. Both happen on a page of its own, since a popup would close. */
export function SaveReport() {
  const {t, run} = useView();
  const open = (purpose: ReportPurpose) => () => run(async () => (await folded.load()).openReport(purpose));
  return (
    <div class="row report-row">
      <button type="button" class="row-button" onClick={open('save')}>
        <SaveIcon />
        <span class="row-title">{t('ui.report.title')}</span>
      </button>
      <button type="button" class="text-button" onClick={open('look')}>
        {t('ui.report.look')}
      </button>
    </div>
  );
}
