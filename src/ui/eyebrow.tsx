import type {ComponentChildren} from 'preact';
import type {Tone} from './path-looks';
import {useView} from './view';

interface Props {
  /** The state mark. */
  readonly mark: ComponentChildren;
  readonly tone: Tone;
  readonly word: string;
  /** Time, confidence, and the like. */
  readonly notes?: readonly string[];
}

/** The state in one word, with its mark and what goes with it. */
export function Eyebrow({mark, tone, word, notes = []}: Props) {
  const {t} = useView();
  return (
    <p class={`eyebrow tone-${tone}`}>
      {mark}
      <strong>{word}</strong>
      {notes.length > 0 && <span>{t('ui.separator') + notes.join(t('ui.separator'))}</span>}
    </p>
  );
}
