import {ClearRow} from '../ui/clear-row';
import type {RowsProps} from '../ui/rows';
import {SaveReport} from '../ui/save-report';
import {ChecklistSection} from './checklist-section';
import {DeepCleanRow} from './deep-clean/deep-clean-row';
import {ClearSection} from './ladder/clear-section';

/** What is one line each in the popup, laid open. */
export function OpenRows({snapshot, checklist, report = true, children}: RowsProps) {
  const allowed = snapshot?.permissionGranted === true;
  return (
    <>
      {children && <div class="rows">{children}</div>}
      <div class="sections">
        {snapshot && checklist && <ChecklistSection snapshot={snapshot} as={checklist} />}
        {allowed && <ClearSection snapshot={snapshot} />}
      </div>
      <div class="rows">
        {!allowed && <ClearRow snapshot={snapshot} />}
        {snapshot && <DeepCleanRow snapshot={snapshot} />}
        {report && <SaveReport />}
      </div>
    </>
  );
}
