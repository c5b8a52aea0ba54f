import {dropCheck, writeCheck} from '../browser/check-memory';
import type {CheckState} from '../engine/check/state';

export interface Keeper {
  readonly state: () => CheckState;
  readonly change: (part: Partial<CheckState>) => void;
  /** Without room for all of it, what was kept before is what is left; without room for that, nothing. */
  readonly close: (part: Pick<CheckState, 'phase' | 'endedAt'>) => Promise<void>;
}

/**
 * Keeps what is known; one write at a time, and what comes meanwhile goes with the next.
 * @throws `noRoom` where not even its beginning can be kept
 */
export async function keeper(begun: CheckState): Promise<Keeper> {
  await writeCheck(begun);
  let [state, written] = [begun, begun];
  let writing: Promise<void> | undefined;
  const write = async (): Promise<void> => {
    while (written !== state) {
      const next = state;
      await writeCheck(next);
      written = next;
    }
  };
  const change: Keeper['change'] = part => {
    state = {...state, ...part};
    writing ??= write()
      .catch(() => undefined)
      .finally(() => {
        writing = undefined;
      });
  };
  const close: Keeper['close'] = async part => {
    await writing;
    state = {...state, ...part};
    await write()
      .catch(() => writeCheck({...written, ...part, phase: 'overdue'}))
      .catch(dropCheck);
  };
  return {state: () => state, change, close};
}
