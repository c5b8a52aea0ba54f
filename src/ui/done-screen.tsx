import {ask} from '../browser/ask';
import type {PurgeReceipt, Snapshot} from '../engine/diagnosis/snapshot';
import {Bubble} from './bubble';
import {clock} from './format';
import {Headline} from './headline';
import {Leftovers} from './leftovers';
import {Mark} from './mark';
import {Notice} from './notice';
import {pathLooks} from './path-looks';
import {PathPicture} from './path-picture';
import {RemovedRow} from './removed-row';
import {Rows} from './rows';
import {UndoBox} from './undo-box';
import {useView, type View} from './view';

interface Props {
  readonly snapshot: Snapshot;
  readonly receipt: PurgeReceipt;
}

/** Never that all is gone while something is still there. */
function titleOf({removed, left, level, blocked}: PurgeReceipt, {t, many}: View): string {
  if (blocked) return t('ui.levels.partly');
  if (left.length > 0) return many('ui.levels.stayed', left.length);
  return t(removed.length > 0 ? `ui.levels.${level}.gone` : 'ui.levels.empty');
}

/** Cleared, not yet proven: the next login tells. */
export function DoneScreen({snapshot, receipt}: Props) {
  const view = useView();
  const {t, many, language, run} = view;
  const path = pathLooks(snapshot, 'done');
  const {removed, left, level, at, blocked} = receipt;
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
        title={titleOf(receipt, view)}
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
      {blocked && <p class="notice">{t('ui.blocked.cookies', {hosts: blocked.join(t('ui.comma'))})}</p>}
      {left.length > 0 && (
        <div class="notice">
          <h2>{t('ui.removed.left')}</h2>
          <Leftovers cookies={left} />
        </div>
      )}
      {removed.length > 0 && <UndoBox receipt={receipt} />}
      <Rows snapshot={snapshot} checklist="title" {...(level === 'L4' && {clear: 'no'})}>
        <RemovedRow receipt={receipt} />
      </Rows>
    </>
  );
}
