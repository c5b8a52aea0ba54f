import {useId} from 'preact/hooks';

interface Props<Value extends string> {
  readonly legend: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly nameOf: (value: Value) => string;
  readonly choose: (value: Value) => void;
}

/** One of a few, in a row that wraps. */
export function ChoiceOf<Value extends string>({legend, values, chosen, nameOf, choose}: Props<Value>) {
  const name = useId();
  return (
    <fieldset class="for-it-choice">
      <legend>{legend}</legend>
      {values.map(value => (
        <label key={value} class="option">
          <input type="radio" name={name} checked={value === chosen} onChange={() => choose(value)} />
          {nameOf(value)}
        </label>
      ))}
    </fieldset>
  );
}
