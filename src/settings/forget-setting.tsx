import {useState} from 'preact/hooks';
import {ask} from '../browser/ask';
import {useView} from '../ui/view';
import {Section} from './section';

type Step = 'ask' | 'sure' | 'busy' | 'done';

/** One button forgets everything; it asks once more, in its place. */
export function ForgetSetting() {
  const {t, run} = useView();
  const [step, setStep] = useState<Step>('ask');
  const forget = async () => setStep((await ask('everything.forget')) ? 'done' : 'busy');
  const button = (label: string, act: () => void) => (
    <button type="button" class="second" onClick={act}>
      {label}
    </button>
  );
  return (
    <Section title={t('ui.settings.forget.title')} note={t('ui.settings.forget.note')}>
      <div class="buttons">
        {step !== 'sure' && button(t('ui.settings.forget.button'), () => setStep('sure'))}
        {step === 'sure' && button(t('ui.settings.forget.sure'), () => run(forget))}
        {step === 'sure' && button(t('ui.settings.forget.keep'), () => setStep('ask'))}
      </div>
      <p role="status">{(step === 'busy' || step === 'done') && t(`ui.settings.forget.${step}`)}</p>
    </Section>
  );
}
