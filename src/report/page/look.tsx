import type {ComponentChildren} from 'preact';
import {useState} from 'preact/hooks';

interface Props {
  readonly name: ComponentChildren;
  readonly open?: boolean;
  readonly children: () => ComponentChildren;
}

/** What is in it is built when it is opened for the first time: a long file takes its time. */
export function Look({name, open = false, children}: Props) {
  const [built, setBuilt] = useState(open);
  return (
    <details class="look" open={open} onToggle={() => setBuilt(true)}>
      <summary>{name}</summary>
      {built && children()}
    </details>
  );
}
