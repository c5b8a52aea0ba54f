import type {Step} from '../engine/diagnosis/snapshot';
import {useView} from './view';

/** Time, cost, and whether it can be undone. */
export function StepMeta({remedy}: {readonly remedy: Step['remedy']}) {
  const {t} = useView();
  const {action, minutes, signsOut, undoable} = remedy;
  const sends = ['save-report', 'copy-summary', 'write-message'].includes(action.do);
  const facts = [
    t('ui.checklist.minutes', {count: minutes}),
    t(sends ? 'ui.checklist.safe' : signsOut ? 'ui.checklist.signsOut' : 'ui.checklist.staysIn'),
    ...(undoable && action.do === 'purge' ? [t('ui.checklist.undoable')] : []),
  ];
  return <p class="step-meta">{facts.join(t('ui.separator'))}</p>;
}
