import {useRef} from 'preact/hooks';
import {type PurgeState, scopeNameOf} from '../../engine/diagnosis/snapshot';
import {AfterPurge} from '../../ui/aftermath';
import {Leftovers} from '../../ui/leftovers';
import {useView} from '../../ui/view';

/** Whether it is still worth saying to somebody who did not do it just now. */
const canUndo = (purge: PurgeState) => purge.phase === 'done' && Date.parse(purge.receipt.undoUntil) > Date.now();

function Left({purge}: {readonly purge: PurgeState}) {
  const {t} = useView();
  const left = purge.phase === 'done' ? purge.receipt.left : [];
  if (left.length === 0) return null;
  return (
    <div class="notice" role="status">
      <p>{t('ui.removed.left')}</p>
      <Leftovers cookies={left} />
    </div>
  );
}

interface Props {
  readonly purge: PurgeState | null | undefined;
  /** The person removed something in this page. */
  readonly acted: boolean;
}

/** What came of the last removal, and the way back, within sight of the list. */
export function AfterPick({purge, acted}: Props) {
  const {t} = useView();
  const box = useRef<HTMLDivElement>(null);
  const isOurs = purge && scopeNameOf(purge) === 'picked' && (acted || canUndo(purge));
  return (
    // The button that is pressed goes away; what came of it appears here.
    <div class="jar-after" ref={box} tabIndex={-1} onClickCapture={() => box.current?.focus({preventScroll: true})}>
      {isOurs && (
        <>
          <Left purge={purge} />
          {purge.phase === 'undoing' && <p class="notice">{t('cookies.undoing')}</p>}
          {(purge.phase !== 'done' || purge.receipt.removed.length > 0) && <AfterPurge snapshot={{purge}} />}
        </>
      )}
    </div>
  );
}
