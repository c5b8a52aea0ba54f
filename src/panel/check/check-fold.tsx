import type {ComponentChildren} from 'preact';
import {Fold} from '../../ui/fold';
import {ChevronIcon} from '../../ui/icons';

interface Props {
  readonly title: string;
  readonly children: () => ComponentChildren;
}

/** A part of the check that is one line until it is opened. */
export const CheckFold = ({title, children}: Props) => (
  <Fold
    class="check-fold"
    summary={
      <>
        <span>{title}</span>
        <ChevronIcon />
      </>
    }
  >
    {children}
  </Fold>
);
