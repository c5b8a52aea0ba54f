import {judgedEntries} from '../../engine/diagnosis/judged';
import {failureOf} from '../../engine/report/lines/failure-of';
import type {Report, Told} from '../../engine/report/report';
import {useView} from '../../ui/view';
import {AlsoSeen} from './also-seen';
import {Brand} from './brand';
import {CookiesTable} from './cookies-table';
import {DecidingTable} from './deciding-table';
import {ForSupport} from './for-support';
import {Grounds} from './grounds';
import type {LeftOut} from './left-out';
import {NotJudged} from './not-judged';
import {SafeToShare} from './safe-to-share';
import {TimelineSection} from './timeline-section';
import {momentOf} from './times';
import {Verdict} from './verdict';
import {WhatToTry} from './what-to-try';

export interface DocumentProps {
  readonly report: Report;
  readonly told?: Told;
  readonly receipt: LeftOut;
}

function Head({report: {madeAt, version}}: {readonly report: Report}) {
  const {t, language} = useView();
  const by = t('document.by', {product: t('ui.title'), version});
  return (
    <header class="doc-head">
      <p class="doc-name">
        <Brand />
        <strong>{t('document.name')}</strong>
      </p>
      <p>
        <time dateTime={madeAt}>{momentOf(madeAt, language)}</time>
        {t('ui.separator') + by}
      </p>
    </header>
  );
}

function Foot() {
  const {t} = useView();
  return (
    <footer class="doc-foot">
      <span>{t('ui.footer.independent')}</span>
      <span>{t('document.foot')}</span>
    </footer>
  );
}

/** The whole report for people: in the file that is saved, and before that as its preview. */
export function ReportDocument({report, told = {}, receipt}: DocumentProps) {
  const {evidence, diagnosis, tried} = report;
  const finding = failureOf(report);
  const entries = judgedEntries(evidence, diagnosis);
  return (
    <article class="doc">
      <Head report={report} />
      <Verdict report={report} entries={entries} />
      <SafeToShare receipt={receipt} />
      <ForSupport report={report} told={told} />
      <TimelineSection report={report} entries={entries} />
      {finding && <DecidingTable finding={finding} />}
      {finding ? <Grounds finding={finding} /> : <NotJudged diagnosis={diagnosis} />}
      <AlsoSeen diagnosis={diagnosis} />
      {finding && !diagnosis.solved && <WhatToTry finding={finding} tried={tried} />}
      <CookiesTable cookies={evidence.cookies} />
      <Foot />
    </article>
  );
}
