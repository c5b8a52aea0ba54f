import {useState} from 'preact/hooks';
import {useView} from '../../ui/view';

/** So many characters of a file are shown at a time: a long one would keep the browser busy. */
const part = 100_000;

/** A text as it is, part by part. */
export function LongText({text}: {readonly text: string}) {
  const {t} = useView();
  const [shown, setShown] = useState(part);
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
