import {useEffect, useState} from 'preact/hooks';
import {useView} from '../../ui/view';

interface Props {
  readonly label: string;
  readonly text: string;
}

/** Puts a text on the clipboard, and says beside the button whether the browser let us. */
export function CopyText({label, text}: Props) {
  const {t} = useView();
  const [note, setNote] = useState<'copied' | 'refused'>();
  useEffect(() => setNote(undefined), [text]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setNote('copied'),
      () => setNote('refused'),
    );
  return (
    <div class="for-it-copy">
      <button type="button" class="second" onClick={copy}>
        {label}
      </button>
      <p role="status">{note && t(`report.noted.${note}`)}</p>
    </div>
  );
}
