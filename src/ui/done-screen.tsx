import {ask} from '../browser/ask';
import type {PurgeReceipt, Snapshot} from '../engine/diagnosis/snapshot';
import {Bubble} from './bubble';
import {Checklist} from './checklist';
import {ClearRow} from './clear-row';
import {clock} from './format';
import {Headline} from './headline';
import {Mark} from './mark';
import {Notice} from './notice';
import {pathLooks} from './path-looks';
import {PathPicture} from './path-picture';
import {RemovedRow} from './removed-row';
import {SaveReport} from './save-report';
import {UndoBox} from './undo-box';
import {useView} from './view';

interface Props {
  readonly snapshot: Snapshot;
  readonly receipt: PurgeReceipt;
}

/** Cleared, not yet proven: the next login tells. */
export function DoneScreen({snapshot, receipt}: Props) {
  const {t, many, language, run} = useView();
  const path = pathLooks(snapshot, 'done');
  const {removed, left, level, at} = receipt;
  return (
    <>
      <Headline
        mark={<Mark kind="done" />}
        tone="busy"
        word={t('ui.eyebrow.cleared')}
        notes={[
          clock(at, language),
          left.length > 0 ? many('ui.eyebrow.stayed', left.length) : t('ui.eyebrow.checked'),
        ]}
        title={t(removed.length > 0 ? `ui.levels.${level}.gone` : 'ui.levels.empty')}
      />
      <section class="todo">
        <button type="button" class="primary" onClick={() => run(() => ask('login.open', false))}>
          {t('ui.done.button')}
        </button>
      </section>
      <PathPicture path={path}>
        <Bubble at={path.at} tone="busy" where={t('ui.bubble.waiting')} text={t('ui.bubble.watched')} />
      </PathPicture>
      <Notice />
      {removed.length > 0 && <UndoBox receipt={receipt} />}
      <div class="rows">
        <RemovedRow receipt={receipt} />
        <Checklist snapshot={snapshot} />
        {level !== 'L4' && <ClearRow snapshot={snapshot} />}
        <SaveReport />
      </div>
    </>
  );
}
