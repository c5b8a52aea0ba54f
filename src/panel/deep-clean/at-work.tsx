import {useLayoutEffect} from 'preact/hooks';
import {ask} from '../../browser/ask';
import {deepCleanSteps, type RunningDeepClean} from '../../engine/deep-clean/state';
import {Mark} from '../../ui/mark';
import {useView} from '../../ui/view';

/** Who looks on need not wait for the alarm: a worker that was stopped goes on when it is asked. */
function useWaking(click: string): void {
  useLayoutEffect(() => {
    const timer = setInterval(() => ask('deep-clean.run', click).catch(() => undefined), 2000);
    return () => clearInterval(timer);
  }, [click]);
}

/** How far it is: origins looked at, before and after, of all that are. */
export function progressOf({step, looked, origins}: RunningDeepClean): {readonly value: number; readonly max: number} {
  const count = origins.looked.length;
  const before = step === 'leave' ? 0 : step === 'look' ? looked : count;
  const after = step === 'check' ? looked : step === 'return' ? count : 0;
  return {value: before + after, max: 2 * count};
}

/** A deep clean is under way; it goes on without the page. */
export function AtWork({state}: {readonly state: RunningDeepClean}) {
  const {t} = useView();
  useWaking(state.id);
  const at = deepCleanSteps.indexOf(state.step);
  const count = `${state.looked} / ${state.origins.looked.length}`;
  return (
    <div class="deep-clean">
      <progress class="progress" aria-label={t('deepClean.title')} {...progressOf(state)} />
      <ol class="work">
        {deepCleanSteps.map((step, index) => {
          const place = index < at ? 'done' : index === at ? 'now' : 'todo';
          return (
            <li key={step} class={`work-${place}`}>
              <Mark kind={place === 'done' ? 'done' : place === 'now' ? 'running' : 'to-do'} />
              <span>{t(`deepClean.steps.${step}.${place}`)}</span>
              <span class="work-count">{place === 'now' && (step === 'look' || step === 'check') && count}</span>
            </li>
          );
        })}
      </ol>
      <p class="cost">{t('ui.working.note')}</p>
    </div>
  );
}
