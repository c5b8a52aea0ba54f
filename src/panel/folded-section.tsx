import type {ComponentChildren} from 'preact';
import {useState} from 'preact/hooks';
import {ChevronIcon} from '../ui/icons';

interface Props {
  /** Where a link leads. */
  readonly id: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly children: () => ComponentChildren;
}

/** A part of the page that is one line until it is opened; what is in it is built then. */
export function FoldedSection({id, title, note, children}: Props) {
  const [built, setBuilt] = useState(false);
  return (
    <section class={`section section-${id}`} id={id} aria-labelledby={`${id}-title`}>
      <details class="section-fold" onToggle={() => setBuilt(true)}>
        <summary>
          <span class="section-head">
            <h2 id={`${id}-title`}>{title}</h2>
            {note && <span class="section-note">{note}</span>}
          </span>
          <ChevronIcon />
        </summary>
        {built && children()}
      </details>
    </section>
  );
}
