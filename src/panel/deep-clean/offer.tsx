import type {DeepCleanPlan} from '../../engine/deep-clean/state';
import type {Snapshot} from '../../engine/diagnosis/snapshot';
import {useView} from '../../ui/view';
import {OriginList} from './origin-list';
import {TwoSteps} from './two-steps';
import {usePlan} from './use-plan';

/** What becomes of the tabs. */
function Tabs({plan: {toClose, toReload}}: {readonly plan: DeepCleanPlan}) {
  const {t, many} = useView();
  const hosts = [...new Set(toClose)].join(t('ui.comma'));
  return (
    <li>
      {hosts && t('deepClean.closes', {hosts}) + t('ui.space')}
      {toReload > 0 && many('deepClean.tabs', toReload) + t('ui.space')}
      {t('deepClean.opens')}
    </li>
  );
}

/** All that has to be known before, then the button. */
export function Offer({snapshot}: {readonly snapshot: Snapshot}) {
  const {t} = useView();
  const plan = usePlan(snapshot);
  const {deepClean} = snapshot;
  return (
    <div class="deep-clean">
      {deepClean?.phase === 'failed' && (
        <p class="notice" role="status">
          {t(`deepClean.failed.${deepClean.why}`)}
        </p>
      )}
      <p>{t('deepClean.lead')}</p>
      <p class="deep-way-back">
        <strong>{t('deepClean.noUndo')}</strong>
      </p>
      <ul class="hints">
        <li>{t('deepClean.cookies')}</li>
        <li>{t('deepClean.helps')}</li>
        <li>{t('deepClean.costs')}</li>
        {plan && <Tabs plan={plan} />}
        <li>{t('deepClean.private')}</li>
        {plan && <li>{t(`deepClean.cache.${plan.cache}`)}</li>}
      </ul>
      {plan && <OriginList plan={plan} />}
      {plan && <TwoSteps plan={plan} />}
    </div>
  );
}
