import type {Diagnosis} from '../../engine/diagnosis/diagnosis';
import {unjudged} from '../../engine/report/lines/unjudged-lines';
import {Mark} from '../../ui/mark';
import {useView} from '../../ui/view';
import {Section} from './section';

/** Where nothing was found: what could not be judged, and what would tell. */
export function NotJudged({diagnosis}: {readonly diagnosis: Diagnosis}) {
  const {t} = useView();
  const groups = unjudged(diagnosis.outcomes);
  if (groups.length === 0) return null;
  return (
    <Section title={t('ui.why.unseen')}>
      <ul class="signs">
        {groups.map(([first, ...others]) => {
          if (!first) return null;
          const missing = t(`summary.missing.${first.missing[0] ?? 'entries'}`);
          const check = t(`remedies.${first.check}.title`);
          return (
            <li key={first.rule}>
              <Mark kind="unknown" />
              <span>
                {t('summary.unknown', {missing, check})}{' '}
                {[first, ...others].map(({rule}) => (
                  <span key={rule} class="quiet whole">{`${rule} `}</span>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
