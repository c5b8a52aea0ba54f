import type {Step} from '../../engine/diagnosis/snapshot';
import type {Layer} from '../../engine/rules/rule';
import {showSection} from '../../ui/show-section';
import {useView} from '../../ui/view';

interface Props {
  /** Where it broke. */
  readonly layer: Layer;
  readonly steps: readonly Step[];
}

/** Said first: clearing takes the sign-in away and repairs nothing here. Then what can help. */
export function CannotHelp({layer, steps}: Props) {
  const {t} = useView();
  const step = steps.find(({state}) => state === 'current');
  return (
    <div class="notice cannot-help">
      <p>
        <strong>{t('ui.clear.chance.no')}</strong>
        {t('ui.space') + t(`ladder.why.${layer}`)}
      </p>
      {step && (
        <button type="button" class="text-button" onClick={() => showSection('checklist')}>
          {t('ladder.instead', {step: t(`remedies.${step.remedy.id}.title`)})}
        </button>
      )}
    </div>
  );
}
