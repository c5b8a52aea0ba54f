import {ask, newClick} from '../browser/ask';
import {requestSites} from '../browser/sites';
import type {Finding} from '../engine/diagnosis/diagnosis';
import type {Snapshot} from '../engine/diagnosis/snapshot';
import type {PurgeLevel} from '../engine/rules/rule';
import {folded} from './folded';
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

const everything: PurgeLevel = 'L4';

const chanceOf = (level: PurgeLevel, needed: Finding['purge']) =>
  needed === 'no' ? 'no' : needed === level ? 'helps' : 'unlikely';

/** What this clearing can do here. */
function chance({snapshot, beside}: Props, level: PurgeLevel, {t, many}: View): string | undefined {
  const verdict = snapshot?.diagnosis.findings[0];
  if (verdict && beside) return t(`ui.clear.chance.${beside === 'purge' ? 'more' : chanceOf(level, verdict.purge)}`);
  const jar = level === everything ? snapshot?.jar : undefined;
  return jar && many('ui.clear.jar', jar.cookies, {sites: jar.sites});
}

function note(props: Props, level: PurgeLevel, view: View): string {
  if (props.snapshot?.permissionGranted === false) return view.t('ui.clear.asks');
  const [may, cost] = [chance(props, level, view), view.t(`ui.clear.cost.${level}`)];
  return may ? view.t('ui.clear.line', {chance: may, cost}) : cost;
}

/** The ladder, where there is room for it. */
const choose = async () => (await folded.load()).show('clear');

/** Clearing in one click, from every screen: also where it does not help, which it says. */
export function ClearRow(props: Props) {
  const view = useView();
  const {snapshot, tabsNamed = false} = props;
  const {t, run} = view;
  const level = snapshot?.clears ?? everything;
  const allowed = snapshot?.permissionGranted !== false;
  const clear = async () => {
    if (allowed || (await requestSites())) await ask('purge.run', {level}, newClick());
  };
  const touched = allowed && !tabsNamed && tabsTouched(snapshot?.openTabs ?? [], view);
  return (
    <div class="row clear-row">
      <TrashIcon />
      <div class="clear-words">
        <p class="row-title">
          {t(`ui.clear.title.${level}`)}{' '}
          <button type="button" class="text-button" aria-label={t('ui.clear.chooseWhat')} onClick={() => run(choose)}>
            {t('ui.clear.choose')}
          </button>
        </p>
        <div class="row-note" id="clear-cost">
          <p>{note(props, level, view)}</p>
          {touched && <p>{touched}</p>}
        </div>
      </div>
      <button type="button" class="second" aria-describedby="clear-cost" onClick={() => run(clear)}>
        {t('ui.clear.button')}
      </button>
    </div>
  );
}
