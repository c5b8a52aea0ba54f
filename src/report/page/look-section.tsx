import {useMemo} from 'preact/hooks';
import {EyeIcon} from '../../ui/further-icons';
import {useView} from '../../ui/view';
import {type DocumentProps, ReportDocument} from '../document/document';
import type {ReportFile} from './files';
import {LongText} from './long-text';
import {Look} from './look';

/** The very text that is saved. */
function FileText({file}: {readonly file: ReportFile}) {
  const text = useMemo(() => [...file.pieces()].join(''), [file]);
  return <LongText name={file.name} text={text} />;
}

interface Props {
  readonly files: readonly ReportFile[];
  readonly shown: DocumentProps;
  /** The person came to look: what is made for people stands open. */
  readonly open: boolean;
}

/** Each file as it will be saved; the one for people as people see it. */
export function LookSection({files, shown, open}: Props) {
  const {t} = useView();
  return (
    <section class="card">
      <h2>
        <EyeIcon />
        {t('report.look.title')}
      </h2>
      {files.map(file => (
        <Look key={file.id} name={<code>{file.name}</code>} open={open && file.id === 'html'}>
          {() => (file.id === 'html' ? <ReportDocument {...shown} /> : <FileText file={file} />)}
        </Look>
      ))}
    </section>
  );
}
