import {type KeptRun, type RunNames, withNames, withRun} from '../engine/check/kept-run';
import {readNames, readRuns} from '../engine/check/read-runs';
import {browser} from './browser';

/** Checks that are over outlive the browser: whoever goes to another network to compare may have to restart it. */
export async function loadRuns(): Promise<readonly KeptRun[]> {
  const {checkRuns} = await browser.storage.local.get('checkRuns');
  return readRuns(checkRuns);
}

/** One change after the other: two writers would overwrite each other's half. */
let last: Promise<unknown> = Promise.resolve();

function changeRuns(change: (runs: readonly KeptRun[]) => readonly KeptRun[]): Promise<void> {
  const next = last.then(async () => browser.storage.local.set({checkRuns: change(await loadRuns())}));
  last = next.catch(() => undefined);
  return next;
}

/** Keeps one more; of too many the oldest goes. */
export const saveRun = (run: KeptRun): Promise<void> => changeRuns(runs => withRun(runs, run));

/** Keeps what the person says of one: where it was made, and whether other computers there have it too. */
export const renameRun = (id: string, names: RunNames): Promise<void> =>
  changeRuns(runs => withNames(runs, id, readNames(names)));

/** Calls back whenever they change, from whatever page. */
export function onRuns(listener: () => void): void {
  browser.storage.local.onChanged.addListener(({checkRuns}) => {
    if (checkRuns) listener();
  });
}
