import {useState} from 'preact/hooks';
import {folded} from './folded';
import {SaveIcon} from './icons';
import {useView} from './view';

/** The report as a file, or its summary on the clipboard. */
export function SaveReport() {
  const {t, run, language} = useView();
  const [told, setTold] = useState<'saved' | 'copied'>();
  const save = async () => {
    await (await folded.load()).saveReport(language);
    setTold('saved');
  };
  const copy = async () => {
    await (await folded.load()).copySummary(language);
    setTold('copied');
  };
  return (
    <div class="row report-row" role="status">
      <button type="button" class="row-button" onClick={() => run(save)}>
        <SaveIcon />
        <span class="row-title">{t(told === 'saved' ? 'ui.report.saved' : 'ui.report.title')}</span>
      </button>
      <button type="button" class="text-button" onClick={() => run(copy)}>
        {t(told === 'copied' ? 'ui.report.copied' : 'ui.report.copy')}
      </button>
    </div>
  );
}
