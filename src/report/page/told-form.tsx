import {plans, signIns, type Told, whos} from '../../engine/report/report';
import type {TextKey} from '../../texts/say';
import {useView} from '../../ui/view';

interface ChoiceProps<Value extends string> {
  readonly label: TextKey;
  readonly values: readonly Value[];
  readonly chosen: Value | undefined;
  readonly textOf: (value: Value) => string;
  readonly choose: (value: Value | undefined) => void;
}

function Choice<Value extends string>({label, values, chosen, textOf, choose}: ChoiceProps<Value>) {
  const {t} = useView();
  return (
    <label class="choice">
      {t(label)}
      <select
        value={chosen ?? ''}
        onChange={({currentTarget: {value}}) => choose(values.find(known => known === value))}
      >
        <option value="">{t('report.message.unsaid')}</option>
        {values.map(value => (
          <option key={value} value={value}>
            {textOf(value)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Props {
  readonly told: Told;
  readonly onTold: (told: Told) => void;
}

/** What support asks for and only the person knows. Nothing of it is stored. */
export function ToldForm({told, onTold}: Props) {
  const {t} = useView();
  /** What is not said is left out. */
  const tell = (change: {readonly [Name in keyof Told]?: Told[Name] | undefined}) =>
    onTold(Object.fromEntries(Object.entries({...told, ...change}).filter(([, value]) => value !== undefined)));
  return (
    <fieldset class="told-form">
      <legend>{t('report.message.told')}</legend>
      <Choice
        label="report.message.who"
        values={whos}
        chosen={told.who}
        textOf={who => t(`message.told.who.${who}`)}
        choose={who => tell({who})}
      />
      <Choice
        label="report.message.signIn"
        values={signIns}
        chosen={told.signIn}
        textOf={signIn => t(`message.told.sign-in.${signIn}`)}
        choose={signIn => tell({signIn})}
      />
      <Choice
        label="report.message.plan"
        values={plans}
        chosen={told.plan}
        textOf={plan => t(`message.told.plan.${plan}`)}
        choose={plan => tell({plan})}
      />
    </fieldset>
  );
}
