import {readMemory} from '../browser/memory';
import {forgetStored} from '../browser/stored';
import {isUnderWay} from '../engine/diagnosis/snapshot';
import {betweenJudgements} from './refresh';

/** Forgets all that was seen, remembered, chosen and kept for an undo; answers false while a purge or a deep clean is under way. */
export async function forgetEverything(): Promise<boolean> {
  const {purge, deepClean} = await readMemory();
  if (isUnderWay(purge) || deepClean?.phase === 'running') return false;
  await betweenJudgements(forgetStored);
  return true;
}
