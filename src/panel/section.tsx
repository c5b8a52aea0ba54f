import type {ComponentChildren} from 'preact';

interface Props {
  /** Where a link leads. */
  readonly id: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly children: ComponentChildren;
}

/** A part of the page under a heading, with a quiet note beside it. */
export function Section({id, title, note, children}: Props) {
  return (
    <section class={`section section-${id}`} id={id} aria-labelledby={`${id}-title`}>
      <header class="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {note && <p class="section-note">{note}</p>}
      </header>
      {children}
    </section>
  );
}
