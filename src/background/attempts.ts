import {readMemory} from '../browser/memory';
import {attemptsSeen, type SeenAttempts} from '../engine/diagnosis/attempts';
import {gatherEvidence} from './evidence';

/** The attempts of the last hour as they stand at this moment. */
export async function listAttempts(): Promise<SeenAttempts> {
  const [evidence, memory] = await Promise.all([gatherEvidence(), readMemory()]);
  return attemptsSeen(evidence, memory, Date.now());
}
