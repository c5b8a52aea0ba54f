import {ask} from '../browser/ask';
import {requestSites} from '../browser/sites';
import type {Snapshot} from '../engine/diagnosis/snapshot';
import {tabsTouched} from './cost';
import {TrashIcon} from './icons';
import {useView, type View} from './view';

interface Props {
  readonly snapshot: Snapshot | undefined;
  /** The button above already names the tabs it closes, and clears what helps. */
  readonly below?: 'purge';
}

/** What clearing everything can do here and what it costs. */
function chance(snapshot: Snapshot | undefined, below: Props['below'], {t, many}: View): string {
  if (snapshot?.permissionGranted === false) return t('ui.clear.asks');
  const helps = snapshot?.diagnosis.findings[0]?.purge;
  if (helps === 'no') return t('ui.clear.no');
  if (helps === 'L4') return t('ui.clear.helps');
  if (helps) return t(below ? 'ui.clear.more' : 'ui.clear.unlikely');
  const jar = snapshot?.jar;
  return jar ? many('ui.clear.jar', jar.cookies, {sites: jar.sites}) : t('ui.clear.plain');
}

/** Everything, in one click, from every screen: also where it does not help, which it says. */
export function ClearRow({snapshot, below}: Props) {
  const view = useView();
  const {t, run} = view;
  const allowed = snapshot?.permissionGranted !== false;
  const clear = async () => {
    if (allowed || (await requestSites())) await ask('purge.run', 'L4');
  };
  const touched = allowed && !below && tabsTouched(snapshot?.openTabs ?? [], view);
  return (
    <div class="row clear-row">
      <TrashIcon />
      <div class="clear-words">
        <p class="row-title">{t('ui.clear.title')}</p>
        <p class="row-note" id="clear-cost">
          {chance(snapshot, below, view)}
          {touched && t('ui.space') + touched}
        </p>
      </div>
      <button type="button" class="second" aria-describedby="clear-cost" onClick={() => run(clear)}>
        {t('ui.clear.button')}
      </button>
    </div>
  );
}
