import {useView} from '../../ui/view';

interface Props {
  /** ISO date of the first message; absent while there is none. */
  readonly since: string | undefined;
  readonly onSince: (since: string | undefined) => void;
}

const two = (part: number) => String(part).padStart(2, '0');

/** As a field for date and time wants it: local, to the minute. */
function fieldValue(iso: string): string {
  const date = new Date(iso);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

const yesterday = () => new Date(Date.now() - 86_400_000).toISOString();

/** When somebody has answered and more was tried, the next message refers to the first. */
export function SecondMessage({since, onSince}: Props) {
  const {t} = useView();
  const sentAt = (value: string) => {
    const date = new Date(value);
    if (!Number.isNaN(date.getTime())) onSince(date.toISOString());
  };
  return (
    <div class="second-message">
      <label class="option">
        <input
          type="checkbox"
          checked={since !== undefined}
          onChange={({currentTarget}) => onSince(currentTarget.checked ? yesterday() : undefined)}
        />
        {t('report.message.again')}
      </label>
      {since && (
        <label class="choice">
          {t('report.message.when')}
          <input
            type="datetime-local"
            value={fieldValue(since)}
            onChange={({currentTarget}) => sentAt(currentTarget.value)}
          />
        </label>
      )}
    </div>
  );
}
