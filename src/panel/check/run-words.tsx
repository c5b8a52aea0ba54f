import {type KeptRun, othersHave, places, type RunNames} from '../../engine/check/kept-run';
import type {TextKey} from '../../texts/say';
import {useView} from '../../ui/view';

interface ChoiceProps<Value extends string> {
  readonly label: TextKey;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly textOf: (value: Value) => string;
  readonly choose: (value: Value) => void;
}

function Choice<Value extends string>({label, values, chosen, textOf, choose}: ChoiceProps<Value>) {
  const {t} = useView();
  return (
    <label class="compare-field">
      {t(label)}
      <select
        value={chosen}
        onChange={({currentTarget: {value}}) => choose(values.find(known => known === value) ?? chosen)}
      >
        {values.map(value => (
          <option key={value} value={value} selected={value === chosen}>
            {textOf(value)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Props {
  readonly run: KeptRun;
  readonly title: string;
  readonly rename: (id: string, names: RunNames) => void;
}

/** What only the person knows of a check: where it was made, and how other computers fare there. */
export function RunWords({run: {id, place, others}, title, rename}: Props) {
  const {t} = useView();
  return (
    <fieldset class="compare-run">
      <legend>{title}</legend>
      <Choice
        label="check.compare.where"
        values={places}
        chosen={place}
        textOf={value => t(`check.compare.places.${value}`)}
        choose={value => rename(id, {place: value})}
      />
      <Choice
        label="check.compare.others"
        values={othersHave}
        chosen={others}
        textOf={value => t(`check.compare.othersHave.${value}`)}
        choose={value => rename(id, {others: value})}
      />
    </fieldset>
  );
}
