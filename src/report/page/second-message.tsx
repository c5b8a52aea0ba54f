import {localMinute} from '../../ui/format';
import {useView} from '../../ui/view';

interface Props {
  /** ISO date of the first message; empty until the person says when; absent while there is none. */
  readonly since: string | undefined;
  readonly onSince: (since: string | undefined) => void;
}

/** A message of this time can have been about ChatGPT, and was sent. */
const earliest = '2022-11-30T00:00';

function sentAt(value: string): string {
  const date = new Date(value);
  const isPast = value >= earliest && date.getTime() <= Date.now();
  return isPast ? date.toISOString() : '';
}

/** When somebody has answered and more was tried, the next message refers to the first. */
export function SecondMessage({since, onSince}: Props) {
  const {t} = useView();
  return (
    <div class="second-message">
      <label class="option">
        <input
          type="checkbox"
          checked={since !== undefined}
          onChange={({currentTarget}) => onSince(currentTarget.checked ? '' : undefined)}
        />
        {t('report.message.again')}
      </label>
      {since !== undefined && (
        <label class="choice">
          {t('report.message.when')}
          <input
            type="datetime-local"
            required
            min={earliest}
            max={localMinute(new Date())}
            value={since && localMinute(new Date(since))}
            onChange={({currentTarget}) => onSince(sentAt(currentTarget.value))}
          />
        </label>
      )}
      {since === '' && <p class="card-note">{t('report.message.day')}</p>}
    </div>
  );
}
