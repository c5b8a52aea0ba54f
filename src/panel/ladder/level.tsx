import type {PurgeLevel} from '../../engine/rules/rule';
import {useView} from '../../ui/view';

interface Props {
  readonly level: PurgeLevel;
  /** Cookies that it would take now; absent while nobody knows. */
  readonly count: number | undefined;
  readonly isChosen: boolean;
  /** It is what the diagnosis asks for; or that did not help, and this is the next one. */
  readonly advice?: 'fits' | 'climbs';
  readonly choose: () => void;
}

/** One rung: what goes, what that costs, what stays. */
export function Level({level, count, isChosen, advice, choose}: Props) {
  const {t, many} = useView();
  const [title, words] = [`${level}-title`, `${level}-words`];
  return (
    <label class={isChosen ? 'rung rung-chosen' : 'rung'}>
      <input
        type="radio"
        name="level"
        checked={isChosen}
        onChange={choose}
        aria-labelledby={title}
        aria-describedby={words}
      />
      <span class="rung-words">
        <span class="rung-head">
          <span class="rung-title" id={title}>
            {t(`ladder.levels.${level}.title`)}
          </span>
          <span class="rung-count">{count !== undefined && many('ladder.count', count)}</span>
        </span>
        <span class="rung-words" id={words}>
          {advice && <span class="rung-fits">{t(`ladder.${advice}`)}</span>}
          <span class="rung-note rung-takes">{t(`ladder.levels.${level}.takes`)}</span>
          <span class="rung-note">{t(`ladder.levels.${level}.costs`)}</span>
        </span>
      </span>
    </label>
  );
}
