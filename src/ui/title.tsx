import {useLayoutEffect, useRef} from 'preact/hooks';
import {Sentences, sentences} from './sentences';

/** Japanese signs are twice as wide as Latin ones. */
const width = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0);

/** Two lines are enough for a title; what needs more is set smaller. */
const isLong = (parts: readonly string[]): boolean =>
  parts.length > 1 ? parts.some(part => width(part) > 35) : parts.some(part => width(part) > 66);

/** What happened. Each sentence keeps together; the title takes the focus so that it is read first. */
export function Title({text}: {readonly text: string}) {
  const title = useRef<HTMLHeadingElement>(null);
  // A screen that is new has lost the button that was pressed on the one before.
  useLayoutEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) title.current?.focus();
  }, [text]);
  const parts = sentences(text);
  return (
    <h1 class={isLong(parts) ? 'title title-long' : 'title'} ref={title} tabIndex={-1}>
      <Sentences text={text} />
    </h1>
  );
}
