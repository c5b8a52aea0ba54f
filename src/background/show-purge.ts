import {type Change, changeMemory} from '../browser/memory';
import {toShow} from '../engine/diagnosis/checklist';
import type {PurgeState} from '../engine/diagnosis/snapshot';

/** What is to be noted and shown of a purge. */
export interface Shown {
  readonly purge: PurgeState;
  /** What is to be stored in the same breath, or not at all. */
  readonly beside?: Readonly<Record<string, unknown>>;
}

const changeFor = ({purge, beside}: Shown): Change => ({
  wanted: {purge, ...(purge.phase !== 'running' && {stopping: undefined})},
  beside: snapshot => ({...beside, ...(snapshot && {snapshot: toShow({...snapshot, purge})})}),
});

/** Notes and shows how far a purge is. Only the purge has changed: no need to judge anew for each cookie that goes. */
export const show = (purge: PurgeState): Promise<void> => changeMemory(changeFor({purge}));

/** The same, of what is still in the making; undefined when there is nothing to show after all. */
export const showWhenMade = (making: Promise<Shown | undefined>): Promise<void> =>
  changeMemory(making.then(shown => shown && changeFor(shown)));

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
