import type {ComponentChildren} from 'preact';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
}

export const Section = ({title, children}: Props) => (
  <section class="doc-section">
    <h2>{title}</h2>
    {children}
  </section>
);
