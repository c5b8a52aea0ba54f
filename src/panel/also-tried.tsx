import type {Snapshot} from '../engine/diagnosis/snapshot';
import type {Try} from '../engine/kept/tries';
import {clock} from '../ui/format';
import {useView} from '../ui/view';

/** What was tried since it last worked and is no step of this checklist, or was one of another failure's. */
const others = ({tries, steps}: Snapshot): readonly Try[] =>
  tries.filter(({at, purge}) => !purge?.unfinished && !steps.some(step => step.at === at));

const resultOf = ({mark, purge, outcome}: Try) => {
  if (mark === 'skipped') return 'ui.checklist.skipped';
  if (purge?.undone) return 'ui.checklist.undone';
  return outcome ? (`ui.checklist.${outcome.result}` as const) : 'ui.checklist.waiting';
};

/** The rest of what was tried, with what came of it. */
export function AlsoTried({snapshot}: {readonly snapshot: Snapshot}) {
  const {t, language} = useView();
  const tried = others(snapshot);
  if (tried.length === 0) return null;
  return (
    <>
      <h3 class="also-title">{t('ui.checklist.also')}</h3>
      <ul class="also">
        {tried.map(one => (
          <li key={one.at + one.step}>
            {t(`remedies.${one.step}.title`)}
            <span class="quiet">
              {t('ui.separator') + clock(one.at, language) + t('ui.separator') + t(resultOf(one))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
