import {betweenWrites} from '../browser/check-memory';
import {readMemory} from '../browser/memory';
import {forgetStored} from '../browser/stored';
import {isUnderWay} from '../engine/diagnosis/snapshot';
import {cancelCheck} from './check';
import {betweenJudgements} from './refresh';

/** Forgets all that was seen, remembered, chosen and kept for an undo; answers false while a purge or a deep clean is under way. */
export async function forgetEverything(): Promise<boolean> {
  const {purge, deepClean} = await readMemory();
  if (isUnderWay(purge) || deepClean?.phase === 'running') return false;
  // It would write down what it sees when everything is gone.
  await cancelCheck();
  await betweenJudgements(() => betweenWrites(forgetStored));
  return true;
}
