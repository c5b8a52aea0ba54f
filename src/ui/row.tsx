import type {ComponentChildren, ComponentType} from 'preact';
import {Fold} from './fold';
import {ChevronIcon} from './icons';

interface Props {
  readonly icon: ComponentType;
  readonly title: string;
  readonly note?: string | undefined;
  readonly children: () => ComponentChildren;
}

/** A line that opens: icon, words, a quiet note, chevron. */
export function Row({icon: Icon, title, note, children}: Props) {
  return (
    <Fold
      class="row-fold"
      summary={
        <span class="row">
          <Icon />
          <span class="row-words">
            <span class="row-title">{title}</span>
            {note && <span class="row-note">{note}</span>}
          </span>
          <ChevronIcon />
        </span>
      }
    >
      {children}
    </Fold>
  );
}
