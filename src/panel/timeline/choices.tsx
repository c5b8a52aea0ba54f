import {useState} from 'preact/hooks';
import type {SeenAttempt} from '../../engine/diagnosis/attempts';
import {clock} from '../../ui/format';
import {Mark, type MarkKind} from '../../ui/mark';
import {useView, type View} from '../../ui/view';

/** What fits in a row; older ones are a click away. */
const mostShown = 5;

const marks = {failed: 'failed', 'signed-in': 'fine', open: 'unseen'} as const satisfies Record<
  SeenAttempt['result']['as'],
  MarkKind
>;

function resultOf({result}: SeenAttempt, {t}: View): string {
  if (result.as !== 'failed') return t(`timeline.results.${result.as}`);
  return t(`timeline.results.${result.inUse ? 'use' : result.hop}`);
}

interface Props {
  /** The latest last. */
  readonly attempts: readonly SeenAttempt[];
  readonly chosen: SeenAttempt;
  readonly choose: (id: string) => void;
}

/** The attempts of the last hour, each with where it ended. */
export function Choices({attempts, chosen, choose}: Props) {
  const view = useView();
  const {t, many, language} = view;
  const [all, setAll] = useState(false);
  const older = attempts.length - mostShown;
  return (
    <fieldset class="attempts">
      <legend class="sr-only">{t('timeline.choose')}</legend>
      {older > 0 && !all && (
        <button type="button" class="text-button" onClick={() => setAll(true)}>
          {many('timeline.earlier', older)}
        </button>
      )}
      {attempts.slice(all ? 0 : -mostShown).map(attempt => (
        <label key={attempt.id} class={attempt.id === chosen.id ? 'attempt attempt-chosen' : 'attempt'}>
          <input
            type="radio"
            class="sr-only"
            name="attempt"
            checked={attempt.id === chosen.id}
            onChange={() => choose(attempt.id)}
          />
          <Mark kind={marks[attempt.result.as]} />
          <strong>{clock(attempt.at, language)}</strong> {resultOf(attempt, view)}
          {attempt.private && <span class="quiet">{t('ui.separator') + t('timeline.private')}</span>}
        </label>
      ))}
    </fieldset>
  );
}
