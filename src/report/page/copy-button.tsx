import {useState} from 'preact/hooks';
import {useView} from '../../ui/view';

interface Props {
  readonly label: string;
  readonly text: () => string;
}

/** Puts a text on the clipboard, and says whether the browser let us. */
export function CopyButton({label, text}: Props) {
  const {t} = useView();
  const [note, setNote] = useState<'copied' | 'refused'>();
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setNote('copied'),
      () => setNote('refused'),
    );
  return (
    <div class="copy">
      <button type="button" class="second" onClick={copy}>
        {label}
      </button>
      <p class="told" role="status">
        {note && t(`report.noted.${note}`)}
      </p>
    </div>
  );
}
