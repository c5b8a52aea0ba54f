import {useView} from '../../ui/view';

const steps = ['connect', 'check', 'say'] as const;

/** How to find out with a single computer whether it is the network. */
export function Isolation() {
  const {t} = useView();
  return (
    <ol class="compare-how">
      {steps.map(step => (
        <li key={step}>{t(`check.compare.how.${step}`)}</li>
      ))}
    </ol>
  );
}
