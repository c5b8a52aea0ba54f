import type {CheckState} from '../engine/check/state';
import {fromText, toText} from './as-text';
import {browser} from './browser';
import {store} from './room';

/** The last check, in session memory: it outlives a worker that is stopped over it, and not the browser. */

const read = (value: unknown): CheckState | undefined => fromText<CheckState>(value as string | undefined);

export const readCheck = async (): Promise<CheckState | undefined> =>
  read((await browser.storage.session.get('check')).check);

let last: Promise<unknown> = Promise.resolve();

/** One write after the other: who reads first would else overwrite what was written meanwhile, or is forgotten. */
export function betweenWrites(act: () => Promise<void>): Promise<void> {
  const next = last.then(act);
  last = next.catch(() => undefined);
  return next;
}

export const writeCheck = (state: CheckState): Promise<void> => betweenWrites(() => store({check: toText(state)}));

export const dropCheck = (): Promise<void> => betweenWrites(() => browser.storage.session.remove('check'));

/** Changes what is known by then; not where nothing is, or nothing is answered. */
export const changeCheck = (change: (known: CheckState) => CheckState | undefined): Promise<void> =>
  betweenWrites(async () => {
    const known = await readCheck();
    const changed = known && change(known);
    if (changed) await store({check: toText(changed)});
  });

/** Calls back with every step of it, and with nothing once it is forgotten. */
export function onCheck(listener: (state: CheckState | undefined) => void): void {
  browser.storage.session.onChanged.addListener(({check}) => {
    if (check) listener(read(check.newValue));
  });
}
