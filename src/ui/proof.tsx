import type {Finding} from '../engine/diagnosis/diagnosis';
import {decidingOf, probed} from './deciding';
import {DecidingAnswer} from './deciding-answer';
import {Signs} from './signs';
import {useView} from './view';

interface Props {
  readonly finding: Finding;
  /** What else was seen, surest first. */
  readonly others?: readonly Finding[];
}

/** All that a verdict rests on. What speaks against it is never left out. */
export function Proof({finding, others = []}: Props) {
  const view = useView();
  const {t} = view;
  const deciding = decidingOf(finding, view);
  return (
    <div class="proof">
      {deciding && <DecidingAnswer deciding={deciding} />}
      <Signs title={t('ui.why.supports')} mark="speaks-for" signs={finding.supports} />
      <Signs
        title={t('ui.why.contradicts')}
        mark="speaks-against"
        signs={finding.contradicts ?? []}
        none={t('ui.why.nothing')}
      />
      <Signs title={t('ui.why.unseen')} mark="unknown" signs={finding.unseen ?? []} />
      {others.length > 0 && <h2>{t('ui.why.also')}</h2>}
      {others.map(other => (
        <p key={other.rule}>{t(`rules.${other.rule}.title`, other.facts)}</p>
      ))}
      {probed(finding) && <p class="small">{t('ui.why.probe')}</p>}
    </div>
  );
}
