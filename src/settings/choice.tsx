import {useId} from 'preact/hooks';

interface Option<Value> {
  readonly value: Value;
  readonly label: string;
  readonly note?: string;
}

interface Props<Value> {
  readonly title: string;
  readonly note?: string;
  readonly options: ReadonlyArray<Option<Value>>;
  readonly chosen: Value;
  readonly choose: (value: Value) => void;
}

/** One of several, saved at once. */
export function Choice<Value extends string>({title, note, options, chosen, choose}: Props<Value>) {
  const name = useId();
  return (
    <fieldset class="setting">
      <legend>{title}</legend>
      {options.map(({value, label, note: about}) => (
        <label key={value} class="option">
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => choose(value)} />
          <span>
            {label}
            {about && <span class="option-note">{about}</span>}
          </span>
        </label>
      ))}
      {note && <p class="setting-note">{note}</p>}
    </fieldset>
  );
}
