import type {Snapshot} from '../engine/diagnosis/snapshot';
import {checklistNote} from '../ui/checklist';
import {Steps} from '../ui/steps';
import {useView} from '../ui/view';
import {AlsoTried} from './also-tried';
import {Section} from './section';

interface Props {
  readonly snapshot: Snapshot;
  readonly as: 'title' | 'elsewhere' | 'without';
}

/** Everything to try, in order, with how far the person got. */
export function ChecklistSection({snapshot, as}: Props) {
  const view = useView();
  return (
    <Section id="checklist" title={view.t(`ui.checklist.${as}`)} note={checklistNote(snapshot, as, view)}>
      <Steps snapshot={snapshot} />
      <AlsoTried snapshot={snapshot} />
    </Section>
  );
}
