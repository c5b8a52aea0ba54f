import {ask, newClick} from '../browser/ask';
import {requestSites} from '../browser/sites';
import type {Snapshot} from '../engine/diagnosis/snapshot';
import {TrashIcon} from './icons';
import {tabsTouched} from './tabs-touched';
import {useView, type View} from './view';

interface Props {
  readonly snapshot: Snapshot | undefined;
  /** Beside a verdict it says whether it can help; `purge`: the button above clears what helps. */
  readonly beside?: 'verdict' | 'purge';
  /** The button above already names the tabs. */
  readonly tabsNamed?: boolean;
}

const chances = {
  no: 'ui.clear.no',
  L1: 'ui.clear.unlikely',
  L2: 'ui.clear.unlikely',
  L3: 'ui.clear.unlikely',
  L4: 'ui.clear.helps',
} as const;

/** What clearing everything can do here and what it costs. */
function chance({snapshot, beside}: Props, {t, many}: View): string {
  if (snapshot?.permissionGranted === false) return t('ui.clear.asks');
  const verdict = snapshot?.diagnosis.findings[0];
  if (verdict && beside) return t(beside === 'purge' ? 'ui.clear.more' : chances[verdict.purge]);
  const jar = snapshot?.jar;
  return jar ? many('ui.clear.jar', jar.cookies, {sites: jar.sites}) : t('ui.clear.plain');
}

/** Everything, in one click, from every screen: also where it does not help, which it says. */
export function ClearRow(props: Props) {
  const view = useView();
  const {snapshot, tabsNamed = false} = props;
  const {t, run} = view;
  const allowed = snapshot?.permissionGranted !== false;
  const clear = async () => {
    if (allowed || (await requestSites())) await ask('purge.run', 'L4', newClick());
  };
  const touched = allowed && !tabsNamed && tabsTouched(snapshot?.openTabs ?? [], view);
  return (
    <div class="row clear-row">
      <TrashIcon />
      <div class="clear-words">
        <p class="row-title">{t('ui.clear.title')}</p>
        <div class="row-note" id="clear-cost">
          <p>{chance(props, view)}</p>
          {touched && <p>{touched}</p>}
        </div>
      </div>
      <button type="button" class="second" aria-describedby="clear-cost" onClick={() => run(clear)}>
        {t('ui.clear.button')}
      </button>
    </div>
  );
}
