import type {PurgeState, UndoReceipt} from '../engine/diagnosis/snapshot';
import {Leftovers} from './leftovers';
import {UndoBox} from './undo-box';
import {useUndo} from './use-undo';
import {useView} from './view';

/** The purge is undone: how many cookies are back, and which are not. */
function Back({undo}: {readonly undo: UndoReceipt}) {
  const {many} = useView();
  return (
    <div class="notice" role="status">
      <p>{many('ui.notice.back', undo.restored)}</p>
      {undo.refused.length > 0 && <p>{many('ui.notice.refused', undo.refused.length)}</p>}
      <Leftovers cookies={undo.refused} />
    </div>
  );
}

/** The purge stopped half-way; the copy for the undo is kept. */
function Unfinished() {
  const {t} = useView();
  const {answer, undo} = useUndo();
  if (answer === 'expired') return <p class="notice">{t('ui.undo.expired')}</p>;
  return (
    <div class="notice" role="status">
      <p>{t(answer === 'permission' ? 'ui.undo.permission' : 'ui.notice.failed')}</p>
      <button type="button" class="second" onClick={() => undo(true)}>
        {t('ui.notice.putBack')}
      </button>
    </div>
  );
}

/** What a purge left behind for the screens that are about something else. */
export function AfterPurge({purge}: {readonly purge: PurgeState}) {
  if (purge.phase === 'undone') return <Back undo={purge.undo} />;
  if (purge.phase === 'failed') return <Unfinished />;
  return purge.phase === 'done' ? <UndoBox receipt={purge.receipt} /> : null;
}
