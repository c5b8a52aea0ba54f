import type {PastFailure} from '../engine/kept/history';
import {clock} from '../ui/format';
import {useView} from '../ui/view';
import {Section} from './section';

interface Props {
  readonly history: readonly PastFailure[];
  readonly keeps: boolean;
  readonly keep: (keeps: boolean) => void;
  readonly drop: () => void;
}

function Past({past}: {readonly past: PastFailure}) {
  const {t, language} = useView();
  const {rule, failedAt, solvedAt} = past;
  return (
    <li>
      <time dateTime={failedAt}>{clock(failedAt, language)}</time>
      <span>
        {t(`rules.${rule}.title`)}
        <span class="option-note">
          {solvedAt ? t('ui.settings.history.solved', {time: solvedAt}) : t('ui.settings.history.open')}
        </span>
      </span>
    </li>
  );
}

/** What failed before, and whether that is to be kept. */
export function HistorySetting({history, keeps, keep, drop}: Props) {
  const {t} = useView();
  return (
    <Section title={t('ui.settings.history.title')} note={t('ui.settings.history.note')}>
      <label class="option">
        <input type="checkbox" checked={keeps} onChange={({currentTarget}) => keep(currentTarget.checked)} />
        <span>{t('ui.settings.history.keep')}</span>
      </label>
      {history.length === 0 ? (
        <p class="setting-note">{t('ui.settings.history.empty')}</p>
      ) : (
        <ol class="history">
          {history.toReversed().map(past => (
            <Past key={past.failedAt + past.rule} past={past} />
          ))}
        </ol>
      )}
      {history.length > 0 && (
        <button type="button" class="second" onClick={drop}>
          {t('ui.settings.history.delete')}
        </button>
      )}
    </Section>
  );
}
