import {type ComponentChildren, createContext} from 'preact';
import {useContext} from 'preact/hooks';
import type {Snapshot} from '../engine/diagnosis/snapshot';
import {CheckRow} from './check-row';
import {Checklist} from './checklist';
import {ClearRow} from './clear-row';
import {SaveReport} from './save-report';

/** What a screen offers below what it says. */
export interface RowsProps {
  readonly snapshot: Snapshot | undefined;
  /** What the checklist is called; absent where there is none. */
  readonly checklist?: 'title' | 'elsewhere' | 'without';
  /** Beside a verdict clearing says whether it can help; `purge`: the button above clears what helps; `no`: it is that very one. */
  readonly clear?: 'verdict' | 'purge' | 'no';
  /** The button above already names the tabs. */
  readonly tabsNamed?: boolean;
  readonly report?: boolean;
  /** Rows of the screen's own, before the others. */
  readonly children?: ComponentChildren;
}

/** Each in one line, where there is little room. */
function FoldedRows({snapshot, checklist, clear, tabsNamed = false, report = true, children}: RowsProps) {
  const brief = checklist === 'title';
  const beside = clear === 'no' ? undefined : clear;
  const waysOn = snapshot && (
    <>
      {checklist && <Checklist snapshot={snapshot} as={checklist} />}
      <CheckRow checked={snapshot.checked} brief={brief} />
    </>
  );
  return (
    <div class="rows">
      {children}
      {brief ? <div class="row-pair">{waysOn}</div> : waysOn}
      {clear !== 'no' && <ClearRow snapshot={snapshot} {...(beside && {beside})} tabsNamed={tabsNamed} />}
      {report && <SaveReport />}
    </div>
  );
}

/** A page with more room shows the same in its own way. */
export const RowsContext = createContext(FoldedRows);

/** What stands below each screen. */
export function Rows(props: RowsProps) {
  const Shown = useContext(RowsContext);
  return <Shown {...props} />;
}
