import type {Snapshot} from '../engine/diagnosis/snapshot';
import {Steps} from './folded';
import {ListIcon} from './icons';
import {Row} from './row';
import {useView} from './view';
import type {Voice} from './voice';

interface Props {
  readonly snapshot: Snapshot;
  /** Beside a verdict it is the checklist; elsewhere it says what it is for. */
  readonly as: 'title' | 'elsewhere' | 'without';
}

/** How far the person got. */
export function checklistNote({steps}: Snapshot, as: Props['as'], {t, many}: Voice): string {
  const count = steps.length;
  const done = steps.filter(({state}) => state === 'done' || state === 'skipped').length;
  if (done > 0) return t('ui.checklist.progress', {done, count});
  return as === 'title' ? many('ui.checklist.steps', count) : t('ui.checklist.general');
}

/** The checklist as a row that opens, with how far it got. */
export function Checklist({snapshot, as}: Props) {
  const view = useView();
  return (
    <Row icon={ListIcon} title={view.t(`ui.checklist.${as}`)} note={checklistNote(snapshot, as, view)}>
      {() => <Steps snapshot={snapshot} />}
    </Row>
  );
}
