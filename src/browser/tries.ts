import {readTries} from '../engine/kept/read-tries';
import type {Try} from '../engine/kept/tries';
import {browser} from './browser';

/** What was tried outlives the browser: it holds nothing but names of failure classes and steps. Of a private window it does not. */
const areaFor = (secret: boolean) => (secret ? browser.storage.session : browser.storage.local);

const triesIn = async (secret: boolean): Promise<readonly Try[]> =>
  readTries((await areaFor(secret).get('tries')).tries);

/** What was tried against failures in private windows, or in the usual ones, the oldest first. */
export const loadTries = triesIn;

/** All that was tried, the oldest first. */
export async function loadAllTries(): Promise<readonly Try[]> {
  const [usual, secret] = await Promise.all([triesIn(false), triesIn(true)]);
  return [...usual, ...secret].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

export type TriesChange = (tries: readonly Try[]) => readonly Try[];

/** One change after the other: two writers would overwrite each other's half. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Changes what is remembered; nothing is written where nothing changes.
 * @param secret of the failures in private windows
 */
export function changeTries(secret: boolean, change: TriesChange): Promise<void> {
  const next = last.then(async () => {
    const tries = await triesIn(secret);
    const changed = change(tries);
    if (changed !== tries) await areaFor(secret).set({tries: changed});
  });
  last = next.catch(() => undefined);
  return next;
}
