import type {KeptRun} from '../../engine/check/kept-run';
import {clock} from '../../ui/format';
import {useView} from '../../ui/view';

interface Props {
  /** The latest last. */
  readonly runs: readonly KeptRun[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

/** With which of the earlier checks the last one is compared. */
export function RunChoices({runs, chosen, choose}: Props) {
  const {t, language} = useView();
  return (
    <fieldset class="compare-choices">
      <legend>{t('check.compare.runs')}</legend>
      {runs.map(({id, at, place}) => (
        <label key={id} class={id === chosen ? 'compare-choice compare-chosen' : 'compare-choice'}>
          <input type="radio" class="sr-only" name="compared" checked={id === chosen} onChange={() => choose(id)} />
          <strong>{clock(at, language)}</strong> {t(`check.compare.places.${place}`)}
        </label>
      ))}
    </fieldset>
  );
}
