import type {PurgeReceipt} from '../engine/diagnosis/snapshot';
import {timeLeft} from './format';
import {UndoIcon} from './further-icons';
import {useNow} from './use-now';
import {useUndo} from './use-undo';
import {useView} from './view';

const minute = 60_000;

/** Said aloud at five minutes and at one; a countdown that speaks all the time helps nobody. */
function announcement(left: number): 'ui.undo.one' | 'ui.undo.five' | undefined {
  if (left <= 0 || left > 5 * minute) return undefined;
  return left <= minute ? 'ui.undo.one' : 'ui.undo.five';
}

function SignedInSince({undo, leave}: Pick<ReturnType<typeof useUndo>, 'undo' | 'leave'>) {
  const {t} = useView();
  return (
    <div class="undo" role="alert">
      <p>{t('ui.undo.since')}</p>
      <div class="buttons">
        <button type="button" class="second" onClick={leave}>
          {t('ui.undo.keep')}
        </button>
        <button type="button" class="second" onClick={() => undo(true)}>
          {t('ui.undo.anyway')}
        </button>
      </div>
    </div>
  );
}

/** What comes back, how long that is possible, and the button. */
export function UndoBox({receipt}: {readonly receipt: PurgeReceipt}) {
  const {t, many} = useView();
  const {answer, undo, leave} = useUndo();
  const end = Date.parse(receipt.undoUntil);
  const left = end - useNow(end);
  if (left <= 0 || answer === 'expired') return <p class="undo undo-expired">{t('ui.undo.expired')}</p>;
  if (answer === 'signed-in-since') return <SignedInSince undo={undo} leave={leave} />;
  const shown = timeLeft(left);
  const words = 'clock' in shown ? shown.clock : t('ui.undo.minutes', {count: shown.minutes});
  const spoken = announcement(left);
  return (
    <section class="undo">
      <div class="undo-line">
        <div>
          <h2>{t('ui.undo.title')}</h2>
          <p>{many('ui.undo.left', receipt.undoes, {left: words})}</p>
        </div>
        <button type="button" class="second" onClick={() => undo(false)}>
          <UndoIcon />
          <span>{t('ui.undo.button')}</span>
        </button>
      </div>
      {answer === 'permission' && <p role="alert">{t('ui.undo.permission')}</p>}
      <div class="undo-bar" aria-hidden="true">
        <div style={{inlineSize: `${(100 * left) / (end - Date.parse(receipt.at))}%`}} />
      </div>
      <p class="sr-only" role="status">
        {spoken && t(spoken)}
      </p>
    </section>
  );
}
