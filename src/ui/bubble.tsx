import type {ComponentChildren} from 'preact';
import {type HopId, hopIds} from '../engine/diagnosis/diagnosis';
import type {Tone} from './path-looks';
import {useView} from './view';

interface Props {
  /** The hop it points at. */
  readonly at: HopId | undefined;
  readonly tone: Tone;
  /** Where, in bold. */
  readonly where: string;
  readonly text?: string;
  readonly children?: ComponentChildren;
}

/** The words of the path picture: a bold *where*, the cause in two sentences, then why we think so. */
export function Bubble({at, tone, where, text, children}: Props) {
  const {t} = useView();
  return (
    <figcaption class={`bubble tone-${tone}`}>
      <div class="bubble-box">
        <p class="bubble-text">
          <strong>{where}</strong>
          {text && t('ui.space') + text}
        </p>
        {children}
      </div>
      {at && <span class="bubble-pointer" style={{gridColumn: `${hopIds.indexOf(at) + 1}`}} aria-hidden="true" />}
    </figcaption>
  );
}
