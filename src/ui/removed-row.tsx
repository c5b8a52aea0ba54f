import type {PurgeReceipt} from '../engine/diagnosis/snapshot';
import {TrashIcon} from './icons';
import {Removed} from './removed';
import {Row} from './row';
import {UndoBox} from './undo-box';
import {useView} from './view';

interface Props {
  readonly receipt: PurgeReceipt;
  /** Where the screen is about something else, the way back is in here. */
  readonly withUndo?: boolean;
}

/** What a purge removed, by name. */
export function RemovedRow({receipt, withUndo = false}: Props) {
  const {t} = useView();
  const removed = receipt.removed.length;
  const note = withUndo
    ? t('ui.removed.withUndo', {count: removed})
    : t('ui.removed.note', {removed, kept: receipt.kept});
  return (
    <Row icon={TrashIcon} title={t('ui.removed.title')} note={note}>
      {() => (
        <>
          {withUndo && <UndoBox receipt={receipt} />}
          <Removed receipt={receipt} />
        </>
      )}
    </Row>
  );
}
