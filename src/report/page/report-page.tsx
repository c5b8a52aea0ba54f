import {useLayoutEffect, useState} from 'preact/hooks';
import {ask} from '../../browser/ask';
import type {Errand} from '../../browser/report-page';
import type {Report} from '../../engine/report/report';
import {Footer} from '../../ui/footer';
import {type View, ViewContext} from '../../ui/view';
import {Contents} from './contents';
import type {Words} from './words';

interface Props {
  readonly words: Words;
  readonly errand: Errand;
}

/** Gathers the report, and says so when that fails. */
export function ReportPage({words, errand: {purpose, tab}}: Props) {
  const {t} = words.voice;
  const [report, setReport] = useState<Report>();
  const [failed, setFailed] = useState(false);
  const gather = () => {
    setFailed(false);
    ask('report.gather', tab).then(setReport, () => setFailed(true));
  };
  useLayoutEffect(() => {
    gather();
    // Who comes back after another try sees that one.
    const seeAgain = () => document.visibilityState === 'visible' && gather();
    document.addEventListener('visibilitychange', seeAgain);
    return () => document.removeEventListener('visibilitychange', seeAgain);
  }, []);
  const run: View['run'] = work => void work().catch(() => setFailed(true));
  return (
    <ViewContext.Provider value={{...words.voice, note: undefined, tell: () => undefined, run}}>
      <main class="report-main">
        <h1>{t('report.title')}</h1>
        <p class="report-lead">{t('report.stays')}</p>
        {report && <Contents report={report} words={words} purpose={purpose} />}
        {!report && !failed && <p role="status">{t('report.gathering')}</p>}
        {failed && (
          <section class="card" role="alert">
            <p>{t('report.trouble')}</p>
            <button type="button" class="second" onClick={gather}>
              {t('report.again')}
            </button>
          </section>
        )}
      </main>
      <Footer />
    </ViewContext.Provider>
  );
}
