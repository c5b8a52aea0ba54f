import {changeMemory} from '../browser/memory';
import {withSteps} from '../engine/diagnosis/checklist';
import type {PurgeState} from '../engine/diagnosis/snapshot';

/**
 * Notes and shows how far a purge is. Only the purge has changed: no need to judge anew for each cookie that goes.
 * @param beside what is to be stored in the same breath, or not at all
 */
export const show = (purge: PurgeState, beside: Readonly<Record<string, unknown>> = {}): Promise<void> =>
  changeMemory({purge, ...(purge.phase !== 'running' && {stopping: undefined})}, snapshot => ({
    ...beside,
    ...(snapshot && {snapshot: withSteps({...snapshot, purge})}),
  }));

/** Milliseconds. Nobody reads faster, and the cookies that are still to go would wait for it. */
const often = 150;

/** Shows how far a purge is once in a while, from when it takes long enough to be looked at. */
export function progress(): (purge: PurgeState) => void {
  let shown = Date.now();
  return purge => {
    if (Date.now() < shown + often) return;
    shown = Date.now();
    show(purge).catch(() => undefined);
  };
}
