import {useLayoutEffect, useMemo, useRef, useState} from 'preact/hooks';
import type {ReportPurpose} from '../../browser/report-page';
import type {Report, Told} from '../../engine/report/report';
import {fileStamp} from '../../ui/format';
import {leftOutOf} from '../document/left-out';
import {filesOf, receiptFor} from './files';
import {LookSection} from './look-section';
import {MessageSection} from './message-section';
import {ReceiptTable} from './receipt-table';
import {SampleSection} from './sample-section';
import {SaveSection} from './save-section';
import type {Words} from './words';

interface Props {
  readonly report: Report;
  readonly words: Words;
  readonly purpose: ReportPurpose;
}

/** Everything about one report: save it, see what it holds and what it leaves out, write to somebody. */
export function Contents({report, words, purpose}: Props) {
  const [told, setTold] = useState<Told>({});
  const receipt = useMemo(() => receiptFor(report), [report]);
  const shown = useMemo(() => ({report, told, receipt: leftOutOf(receipt)}), [report, told, receipt]);
  const files = useMemo(() => filesOf(shown, words), [shown, words]);
  const message = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (purpose === 'it') message.current?.scrollIntoView();
  }, []);
  return (
    <>
      <SaveSection
        files={files}
        stem={`login-doctor-${fileStamp(new Date(report.madeAt))}`}
        madeAt={report.madeAt}
        tab={report.diagnosis.attempt?.tab}
        atOnce={purpose === 'save'}
      />
      <ReceiptTable receipt={receipt} />
      <LookSection files={files} shown={shown} open={purpose === 'look'} />
      <section class="card" ref={message}>
        <MessageSection report={report} words={words} told={told} onTold={setTold} to={purpose} />
      </section>
      <SampleSection report={report} words={words} />
    </>
  );
}
