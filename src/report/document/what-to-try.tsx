import type {Finding} from '../../engine/diagnosis/diagnosis';
import type {Report} from '../../engine/report/report';
import {useView} from '../../ui/view';
import {Section} from './section';
import {outcomeOf} from './tried-lines';

interface Props {
  readonly finding: Finding;
  readonly tried: Report['tried'];
}

/** The remedies and checks of the verdict, in their order, each with what came of it. */
export function WhatToTry({finding, tried}: Props) {
  const view = useView();
  const {t} = view;
  return (
    <Section title={t('summary.todo')}>
      <ol class="to-try">
        {finding.remedies.map(id => {
          const done = tried.find(({remedy}) => remedy === id);
          return (
            <li key={id}>
              <strong>{t(`remedies.${id}.title`)}</strong>
              {done && <span class="tried">{t('ui.separator') + outcomeOf(done, view)}</span>}
              <p class="quiet">{t(`remedies.${id}.how`)}</p>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
