import type {ComponentChildren} from 'preact';

interface Props {
  readonly title: string;
  readonly note: string;
  readonly children: ComponentChildren;
}

/** A part of the page that is no choice of one among several. */
export const Section = ({title, note, children}: Props) => (
  <section class="setting">
    <h2>{title}</h2>
    <p class="setting-note">{note}</p>
    {children}
  </section>
);
