import {useState} from 'preact/hooks';
import {bestOther, compareRuns} from '../../engine/check/compare';
import {concludeAlone} from '../../engine/check/conclusion';
import {type KeptRun, mostRuns, type RunNames} from '../../engine/check/kept-run';
import {ChevronIcon} from '../../ui/icons';
import {useView, type View} from '../../ui/view';
import {CompareTable} from './compare-table';
import {Isolation} from './isolation';
import {RunChoices} from './run-choices';
import {RunWords} from './run-words';
import {conclusionWords} from './words';

export interface Rename {
  readonly rename: (id: string, names: RunNames) => void;
}

interface Props extends Rename {
  /** The latest last. */
  readonly runs: readonly KeptRun[];
  /** Whoever was told no is not led to another network. */
  readonly restricted: boolean;
}

const wordsOf = ({id, at}: KeptRun, last: KeptRun, {t}: View) =>
  t(id === last.id ? 'check.compare.last' : 'check.compare.earlier', {at});

/** It lies open once something was found on this side, or somebody has begun to say where. */
const asksWhere = (runs: readonly KeptRun[]) =>
  runs.some(
    ({place, lines}) => place !== 'here' || lines.some(({id, verdict}) => id !== 'status' && verdict === 'problem'),
  );

/** Whether it is the network: what is kept of earlier checks, two of them side by side, and what they show together. */
export function CompareSection({runs, restricted, rename}: Props) {
  const view = useView();
  const {t} = view;
  const [picked, setPicked] = useState<string>();
  const last = runs.at(-1);
  if (!last) return null;
  const earlier = runs.slice(0, -1);
  const other = earlier.find(({id}) => id === picked) ?? bestOther(last, earlier);
  const compared = other && compareRuns(last, other);
  const alone = concludeAlone(last);
  return (
    <details class="check-fold compare" open={asksWhere(runs)}>
      <summary>
        <h3>{t('check.compare.title')}</h3>
        <ChevronIcon />
      </summary>
      <p class="small">{t('check.compare.lead', {most: mostRuns})}</p>
      <p class="compare-sentence" role="status">
        {compared && conclusionWords(compared, view)}
        {!compared && alone && t(`check.compare.conclusions.${alone}`)}
      </p>
      {!compared && !restricted && <Isolation />}
      {compared && earlier.length > 1 && <RunChoices runs={earlier} chosen={other.id} choose={setPicked} />}
      <div class="compare-runs">
        {[last, other].map(
          run => run && <RunWords key={run.id} run={run} title={wordsOf(run, last, view)} rename={rename} />,
        )}
      </div>
      {compared && (
        <details class="check-fold">
          <summary>
            <span>{t('check.compare.table')}</span>
            <ChevronIcon />
          </summary>
          <CompareTable compared={compared} runs={[last, other]} />
        </details>
      )}
    </details>
  );
}
