import {ask} from '../../browser/ask';
import type {Line} from '../../engine/check/line';
import type {CheckState} from '../../engine/check/state';
import {clock} from '../../ui/format';
import {useView} from '../../ui/view';

interface Props {
  readonly state: CheckState;
  readonly lines: readonly Line[];
}

/** While the provider has an incident, the status page can be looked at by a timer until it is over. */
export function StatusWatch({state, lines}: Props) {
  const {t, language, run} = useView();
  const {watch} = state;
  const status = lines.find(({id}) => id === 'status');
  if (watch?.isOver) return <p class="notice">{t('check.watch.over', {at: clock(watch.lookedAt ?? '', language)})}</p>;
  if (!watch && status?.verdict !== 'problem') return null;
  return (
    <div class={watch ? 'check-more' : 'check-watch'}>
      {watch && <p>{t(watch.lookedAt ? 'check.watch.still' : 'check.watch.waiting', {at: watch.lookedAt ?? ''})}</p>}
      <button type="button" class="second" onClick={() => run(() => ask('status.watch', !watch))}>
        {t(watch ? 'check.watch.end' : 'check.watch.begin')}
      </button>
    </div>
  );
}
