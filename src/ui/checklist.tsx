import type {Snapshot} from '../engine/diagnosis/snapshot';
import {Steps} from './folded';
import {ListIcon} from './icons';
import {Row} from './row';
import {useView} from './view';

interface Props {
  readonly snapshot: Snapshot;
  /** Beside a verdict it is the checklist; elsewhere it says what it is for. */
  readonly as?: 'title' | 'elsewhere' | 'without';
}

/** The checklist as a row that opens, with how far it got. */
export function Checklist({snapshot, as = 'title'}: Props) {
  const {t, many} = useView();
  const steps = snapshot.steps;
  const count = steps.length;
  const done = steps.filter(({state}) => state === 'done' || state === 'skipped').length;
  const progress = done > 0 ? t('ui.checklist.progress', {done, count}) : many('ui.checklist.steps', count);
  const note = as === 'title' || done > 0 ? progress : t('ui.checklist.general');
  return (
    <Row icon={ListIcon} title={t(`ui.checklist.${as}`)} note={note}>
      {() => <Steps snapshot={snapshot} />}
    </Row>
  );
}
