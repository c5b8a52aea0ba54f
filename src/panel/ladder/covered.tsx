import {ask} from '../../browser/ask';
import {openSettings} from '../../browser/open-page';
import {requestFurther} from '../../browser/sites';
import type {Snapshot} from '../../engine/diagnosis/snapshot';
import {useView} from '../../ui/view';
import type {useCounts} from './use-counts';

interface Props {
  readonly counts: ReturnType<typeof useCounts>;
  readonly watching: Snapshot['watching'];
}

/** Asked inside the click, or the browser refuses to ask. */
const allowFurther = async () => {
  if (await requestFurther()) await ask('diagnosis.refresh');
};

/** Where a purge reaches, and where it does not. */
export function Covered({counts, watching}: Props) {
  const {t, many, run} = useView();
  return (
    <ul class="covered">
      <li>{t('ladder.covered')}</li>
      {watching.blocked && <li>{t('ui.blocked.cookies', {hosts: watching.blocked.join(t('ui.comma'))})}</li>}
      {watching.privateWindows === false && <li>{t('ladder.notPrivate')}</li>}
      <li>{t('ladder.notElsewhere')}</li>
      {counts && counts.protected > 0 && (
        <li>
          {many('ladder.protected', counts.protected)}{' '}
          <button type="button" class="text-button" onClick={openSettings}>
            {t('ui.bar.settings')}
          </button>
        </li>
      )}
      {counts && !counts.further && (
        <li>
          {t('ladder.further')}{' '}
          <button type="button" class="text-button" onClick={() => run(allowFurther)}>
            {t('ladder.allowFurther')}
          </button>
        </li>
      )}
    </ul>
  );
}
