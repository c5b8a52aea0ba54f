import type {ComponentChildren, ComponentProps} from 'preact';
import {Eyebrow} from './eyebrow';
import {Title} from './title';

interface Props extends ComponentProps<typeof Eyebrow> {
  readonly title: string;
  /** One or two sentences under the title. */
  readonly children?: ComponentChildren;
}

/** State and title; a change of either is announced. */
export function Headline({title, children, ...eyebrow}: Props) {
  return (
    <>
      <div class="headline" role="status">
        <Eyebrow {...eyebrow} />
        <Title text={title} />
      </div>
      {children && <p class="lead">{children}</p>}
    </>
  );
}
