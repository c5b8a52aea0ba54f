import type {Snapshot} from '../engine/diagnosis/snapshot';
import {ChecklistStep} from './checklist-step';

/** All steps in order, on a rail; the current one is open. */
export function Steps({snapshot}: {readonly snapshot: Snapshot}) {
  return (
    <ol class="steps">
      {snapshot.steps.map(step => (
        <ChecklistStep key={step.remedy.id} step={step} tabs={snapshot.openTabs} />
      ))}
    </ol>
  );
}
