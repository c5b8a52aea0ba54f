import type {ComponentChildren} from 'preact';
import {useState} from 'preact/hooks';

interface Props {
  readonly class: string;
  readonly summary: ComponentChildren;
  /** Built when it is first opened. */
  readonly children: () => ComponentChildren;
}

/** A native fold whose content is not built before somebody opens it. */
export function Fold({class: name, summary, children}: Props) {
  const [open, setOpen] = useState(false);
  const [built, setBuilt] = useState(false);
  const turn = (next: boolean) => {
    setOpen(next);
    setBuilt(built || next);
  };
  return (
    <details class={name} open={open} onToggle={event => turn(event.currentTarget.open)}>
      <summary
        onClick={event => {
          // Content and fold open in the same frame: a native toggle would first show an empty one.
          event.preventDefault();
          turn(!open);
        }}
      >
        {summary}
      </summary>
      {built && <div class="fold">{children()}</div>}
    </details>
  );
}
