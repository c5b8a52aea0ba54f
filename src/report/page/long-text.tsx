import {useState} from 'preact/hooks';
import {useView} from '../../ui/view';

/** So many characters of a file are shown at a time: a long one would keep the browser busy. */
const part = 100_000;

interface Props {
  /** What it is the text of. */
  readonly name: string;
  readonly text: string;
}

/** A text as it is, part by part. */
export function LongText({name, text}: Props) {
  const {t} = useView();
  const [shown, setShown] = useState(part);
  return (
    <>
      <textarea class="file-text" aria-label={name} readOnly rows={24} value={text.slice(0, shown)} />
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
