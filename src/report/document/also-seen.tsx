import type {Diagnosis} from '../../engine/diagnosis/diagnosis';
import {useView} from '../../ui/view';
import {Section} from './section';

/** Further findings, and what is only worth knowing. */
export function AlsoSeen({diagnosis: {findings, circumstances}}: {readonly diagnosis: Diagnosis}) {
  const {t} = useView();
  const others = [...findings.slice(1), ...circumstances];
  if (others.length === 0) return null;
  return (
    <Section title={t('ui.why.also')}>
      <ul class="also">
        {others.map(({rule, facts, confidence}) => (
          <li key={rule}>
            {t(`rules.${rule}.title`, facts)}{' '}
            <span class="quiet">
              {[rule, t('ui.eyebrow.cause', {confidence: t(`confidence.${confidence}`)})].join(t('ui.separator'))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
