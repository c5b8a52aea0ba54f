import {ask} from '../browser/ask';
import type {Pause} from '../browser/pause';
import {useView} from '../ui/view';
import {Section} from './section';

/** Not to be watched for a while, and back. */
export function PauseSetting({pause}: {readonly pause: Pause | undefined}) {
  const {t, run} = useView();
  const button = (label: string, act: () => Promise<unknown>) => (
    <button type="button" class="second" onClick={() => run(act)}>
      {label}
    </button>
  );
  const until = pause?.until ? t('ui.settings.pause.until', {time: pause.until}) : t('ui.settings.pause.untilRestart');
  return (
    <Section title={t('ui.settings.pause.title')} note={t('ui.settings.pause.note')}>
      {pause && <p role="status">{until}</p>}
      <div class="buttons">
        {pause && button(t('ui.pause.resume'), () => ask('pause.end'))}
        {!pause && button(t('ui.settings.pause.hour'), () => ask('pause.begin', 60))}
        {!pause && button(t('ui.settings.pause.restart'), () => ask('pause.begin'))}
      </div>
    </Section>
  );
}
