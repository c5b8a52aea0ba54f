import type {ComponentChildren} from 'preact';
import type {Report, Told} from '../../engine/report/report';
import {useView} from '../../ui/view';
import {Section} from './section';
import {supportLines} from './support-lines';

const Value = ({code = false, children}: {readonly code?: boolean; readonly children: ComponentChildren}) =>
  code ? <code>{children}</code> : <span>{children}</span>;

interface Props {
  readonly report: Report;
  readonly told: Told;
}

/** What a support desk asks first; what nobody knows is left out. */
export function ForSupport({report, told}: Props) {
  const view = useView();
  return (
    <Section title={view.t('document.support.title')}>
      <dl class="lines">
        {supportLines(report, told, view).map(({name, values, code = false}) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {values.map(value => (
                <Value key={value} code={code}>
                  {value}
                </Value>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
