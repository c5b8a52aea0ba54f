import type {Snapshot, UndoReceipt} from '../engine/diagnosis/snapshot';
import type {Lost, Try} from '../engine/kept/tries';
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

/** What went with the browser that was closed: said, instead of a button that could do nothing. */
function Gone({lost}: {readonly lost: Lost}) {
  const {t} = useView();
  return (
    <p class="notice" role="status">
      {t(`ui.lost.${lost.what}`)}
    </p>
  );
}

/** The first cause is gone, and that is worth something, also where another one came up. */
function Changed({after}: {readonly after: Try}) {
  const {t} = useView();
  if (after.outcome?.result !== 'other' || after.about === 'none') return null;
  const facts = {step: t(`remedies.${after.step}.title`), before: t(`rules.${after.about}.title`)};
  return <p class="notice">{t('ui.after.other', facts)}</p>;
}

/** What came of the last step, for the screens that are about something else. */
export const Aftermath = ({snapshot}: {readonly snapshot: Snapshot}) => (
  <>
    {snapshot.after && <Changed after={snapshot.after} />}
    <AfterPurge snapshot={snapshot} />
  </>
);

/** What a purge left behind. */
export function AfterPurge({snapshot: {purge, lost}}: {readonly snapshot: Pick<Snapshot, 'purge' | 'lost'>}) {
  if (purge?.phase === 'undone') return <Back undo={purge.undo} />;
  if (purge?.phase === 'failed') return <Unfinished />;
  if (purge?.phase === 'done') return <UndoBox receipt={purge.receipt} />;
  return lost ? <Gone lost={lost} /> : null;
}
