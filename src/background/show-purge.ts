import {changeMemory} from '../browser/memory';
import {readSnapshot, writeSnapshot} from '../browser/stored';
import {withSteps} from '../engine/diagnosis/checklist';
import type {PurgeState} from '../engine/diagnosis/snapshot';

/**
 * Notes and shows how far a purge is. Only the purge has changed: no need to judge anew for each cookie that goes.
 * @param beside what is to be stored in the same breath, or not at all
 */
export async function show(purge: PurgeState, beside: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await changeMemory({purge, ...(purge.phase !== 'running' && {stopping: undefined})}, beside);
  const snapshot = await readSnapshot();
  if (snapshot) await writeSnapshot(withSteps({...snapshot, purge}));
}
