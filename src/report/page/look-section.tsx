import type {ComponentChildren} from 'preact';
import {useMemo, useState} from 'preact/hooks';
import type {Receipt} from '../../engine/report/receipt';
import type {Report, Told} from '../../engine/report/report';
import {EyeIcon} from '../../ui/further-icons';
import {useView} from '../../ui/view';
import {ReportDocument} from '../document/document';
import {leftOutOf} from '../document/left-out';
import type {ReportFile} from './files';

/** So many characters of a file are shown at a time: a long one would keep the browser busy. */
const part = 100_000;

/** The very text that is saved. */
function FileText({file}: {readonly file: ReportFile}) {
  const {t} = useView();
  const [shown, setShown] = useState(part);
  const text = useMemo(() => [...file.pieces()].join(''), [file]);
  return (
    <>
      <pre class="file-text">{text.slice(0, shown)}</pre>
      {shown < text.length ? (
        <button type="button" class="text-button" onClick={() => setShown(shown + part)}>
          {t('report.look.more', {shown, all: text.length})}
        </button>
      ) : (
        <p class="card-note">{t('report.look.all')}</p>
      )}
    </>
  );
}

interface LookProps {
  readonly name: string;
  readonly open: boolean;
  readonly children: () => ComponentChildren;
}

/** What is in it is built when it is opened for the first time: a long file takes its time. */
function Look({name, open, children}: LookProps) {
  const [built, setBuilt] = useState(open);
  return (
    <details class="look" open={open} onToggle={() => setBuilt(true)}>
      <summary>
        <code>{name}</code>
      </summary>
      {built && children()}
    </details>
  );
}

interface Props {
  readonly files: readonly ReportFile[];
  readonly report: Report;
  readonly told: Told;
  readonly receipt: Receipt;
  /** The person came to look: what is made for people stands open. */
  readonly open: boolean;
}

/** Each file as it will be saved; the one for people as people see it. */
export function LookSection({files, report, told, receipt, open}: Props) {
  const {t} = useView();
  return (
    <section class="card">
      <h2>
        <EyeIcon />
        {t('report.look.title')}
      </h2>
      {files.map(file => (
        <Look key={file.id} name={file.name} open={open && file.id === 'html'}>
          {() =>
            file.id === 'html' ? (
              <ReportDocument report={report} told={told} receipt={leftOutOf(receipt)} />
            ) : (
              <FileText file={file} />
            )
          }
        </Look>
      ))}
    </section>
  );
}
