import type {ComponentChildren} from 'preact';
import {useEffect, useState} from 'preact/hooks';

interface Props {
  readonly class: string;
  readonly summary: ComponentChildren;
  readonly children: () => ComponentChildren;
}

/** A native fold. What is in it is built after the first paint, so that it costs nothing before and opens at once. */
export function Fold({class: name, summary, children}: Props) {
  const [built, setBuilt] = useState(false);
  const build = () => setBuilt(true);
  useEffect(build, []);
  return (
    <details class={name} onToggle={build}>
      <summary>{summary}</summary>
      {built && <div class="fold">{children()}</div>}
    </details>
  );
}
