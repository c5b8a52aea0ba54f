import {useLayoutEffect, useRef} from 'preact/hooks';

const sentences = (text: string): readonly string[] => text.split(/(?<=。)|(?<=[.?] )/);

/** What happened. Each sentence keeps together; the title takes the focus so that it is read first. */
export function Title({text}: {readonly text: string}) {
  const title = useRef<HTMLHeadingElement>(null);
  // A screen that is new has lost the button that was pressed on the one before.
  useLayoutEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) title.current?.focus();
  }, [text]);
  const parts = sentences(text);
  return (
    <h1 class="title" ref={title} tabIndex={-1}>
      {parts.length === 1
        ? text
        : parts.map(sentence => (
            <span key={sentence} class="sentence">
              {sentence}
            </span>
          ))}
    </h1>
  );
}
