import {ask} from '../browser/ask';
import type {Snapshot} from '../engine/diagnosis/snapshot';
import {useView} from './view';

/** Nobody watches at present, until when, and the way back. */
export function Paused({pause}: {readonly pause: NonNullable<Snapshot['pause']>}) {
  const {t, run} = useView();
  return (
    <section class="notice paused" role="status">
      <p>{pause.until ? t('ui.pause.until', {time: pause.until}) : t('ui.pause.restart')}</p>
      <button type="button" class="second" onClick={() => run(() => ask('pause.end'))}>
        {t('ui.pause.resume')}
      </button>
    </section>
  );
}
