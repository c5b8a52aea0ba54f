import {useState} from 'preact/hooks';
import {ask, newClick} from '../../browser/ask';
import type {Snapshot} from '../../engine/diagnosis/snapshot';
import {nextLevel} from '../../engine/purge/ladder';
import {touchedBy} from '../../engine/purge/open-tabs';
import {type PurgeLevel, purgeLevels} from '../../engine/rules/rule';
import {tabsTouched} from '../../ui/tabs-touched';
import {useView} from '../../ui/view';
import {Section} from '../section';
import {CannotHelp} from './cannot-help';
import {Covered} from './covered';
import {Level} from './level';
import {useCounts} from './use-counts';

/** What the diagnosis asks for. */
const neededLevel = ({diagnosis}: Snapshot): PurgeLevel | undefined => {
  const level = diagnosis.findings[0]?.purge ?? 'no';
  return level === 'no' ? undefined : level;
};

/** The ladder: what can be cleared, what each rung costs, and what it keeps. */
export function ClearSection({snapshot}: {readonly snapshot: Snapshot}) {
  const view = useView();
  const {t, many, run} = view;
  const counts = useCounts(snapshot.purge?.phase, snapshot.at);
  const [picked, setPicked] = useState<PurgeLevel>();
  const [withKept, setWithKept] = useState(false);
  const needed = neededLevel(snapshot);
  const advised = needed && nextLevel(needed, snapshot.tries);
  const level = picked ?? advised ?? snapshot.clears;
  const verdict = snapshot.diagnosis.findings[0];
  const touched = tabsTouched(touchedBy(level, snapshot.openTabs), view);
  const isWithKept = withKept && level === 'L4';
  const clear = () => ask('purge.run', isWithKept ? {level, withKept} : {level}, newClick());
  return (
    <Section id="clear" title={t('ladder.title')}>
      {verdict?.purge === 'no' && <CannotHelp layer={verdict.layer} steps={snapshot.steps} />}
      <fieldset class="ladder">
        <legend class="sr-only">{t('ladder.legend')}</legend>
        {purgeLevels.map(rung => (
          <Level
            key={rung}
            level={rung}
            count={counts?.levels[rung]}
            isChosen={rung === level}
            {...(rung === advised && {advice: rung === needed ? 'fits' : 'climbs'})}
            choose={() => setPicked(rung)}
          />
        ))}
      </fieldset>
      {level === 'L4' && (
        <label class="option">
          <input
            type="checkbox"
            checked={withKept}
            onChange={({currentTarget}) => setWithKept(currentTarget.checked)}
          />
          <span>
            {t('ladder.withKept')}
            <span class="option-note">{many('ladder.kept', counts?.kept ?? 0)}</span>
          </span>
        </label>
      )}
      <button type="button" class="second second-wide" aria-describedby="clear-cost" onClick={() => run(clear)}>
        {t(`ui.clear.title.${level}`)}
      </button>
      <p class="cost" id="clear-cost">
        {[t('ui.cost.undo'), ...(touched ? [touched] : [])].join(t('ui.space'))}
      </p>
      <Covered counts={counts} watching={snapshot.watching} />
    </Section>
  );
}
