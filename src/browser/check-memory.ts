import type {CheckState} from '../engine/check/state';
import {fromText, toText} from './as-text';
import {browser} from './browser';
import {store} from './room';

/** The last check, in session memory: it outlives a worker that is stopped over it, and not the browser. */

const read = (value: unknown): CheckState | undefined => fromText<CheckState>(value as string | undefined);

export const readCheck = async (): Promise<CheckState | undefined> =>
  read((await browser.storage.session.get('check')).check);

export const writeCheck = (state: CheckState): Promise<void> => store({check: toText(state)});

/** Calls back with every step of it, and with nothing once it is forgotten. */
export function onCheck(listener: (state: CheckState | undefined) => void): void {
  browser.storage.session.onChanged.addListener(({check}) => {
    if (check) listener(read(check.newValue));
  });
}
