import {useView} from '../../ui/view';

interface Props {
  /** ISO date of the first message; empty until the person says when; absent while there is none. */
  readonly since: string | undefined;
  readonly onSince: (since: string | undefined) => void;
}

/** When somebody has answered and more was tried, the next message refers to the first. */
export function SecondMessage({since, onSince}: Props) {
  const {t} = useView();
  const sentAt = (value: string) => {
    const date = new Date(`${value}T00:00`);
    onSince(Number.isNaN(date.getTime()) ? '' : date.toISOString());
  };
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
          <input type="date" required onChange={({currentTarget}) => sentAt(currentTarget.value)} />
        </label>
      )}
    </div>
  );
}
