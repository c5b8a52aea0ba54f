import {useState} from 'preact/hooks';
import {ask, newClick} from '../../browser/ask';
import {requestClearing} from '../../browser/site-data';
import type {DeepCleanPlan} from '../../engine/deep-clean/state';
import {useView} from '../../ui/view';
import {useArmed} from './use-armed';

/**
 * The first click only says what the second will do. Where the first button was, the one that keeps everything stands
 * then: a double click deletes nothing.
 */
export function TwoSteps({plan: {origins, asks}}: {readonly plan: DeepCleanPlan}) {
  const {t, many, run} = useView();
  const [armed, setArmed] = useArmed();
  const [declined, setDeclined] = useState(false);
  const count = origins.looked.length + origins.unlooked.length;
  const clean = async () => {
    // Asked inside the click, or the browser refuses to ask.
    const allowed = !asks || (await requestClearing());
    setArmed(false);
    setDeclined(!allowed);
    if (allowed) await ask('deep-clean.run', newClick());
  };
  return (
    <div class={armed ? 'deep-armed' : 'deep-arm'}>
      <p role="status">
        {armed && <strong>{many('deepClean.armed', count)}</strong>}
        {armed && asks && t('ui.space') + t('deepClean.asks')}
        {!armed && declined && t('deepClean.declined')}
      </p>
      <div class="buttons">
        <button type="button" class="second" onClick={() => setArmed(!armed)}>
          {t(armed ? 'deepClean.disarm' : 'deepClean.arm')}
        </button>
        {armed && (
          <button type="button" class="second deep-confirm" onClick={() => run(clean)}>
            {t('deepClean.confirm')}
          </button>
        )}
      </div>
    </div>
  );
}
