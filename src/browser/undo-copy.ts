import type {Scope} from '../engine/purge/scope';
import {standingOf, type UndoTime, undoTimeFrom} from '../engine/purge/undo-time';
import {clearAlarm, setAlarm} from './alarms';
import {fromText, toText} from './as-text';
import {browser} from './browser';
import type {StoredCookie} from './cookies';
import {store} from './room';

/** The one place where cookie values are kept: session memory, half an hour at most, deleted after use. */
export interface UndoCopy extends UndoTime {
  /** The click that began the purge. */
  readonly click: string;
  /** Of the purges that it undoes. */
  readonly scopes: readonly Scope[];
  /** Names that the purge was told to leave alone. */
  readonly protectedNames: readonly string[];
  readonly before: readonly StoredCookie[];
}

/** Sees to the end of a copy that is about to be stored: never a copy without an end. */
export const setUndoExpiry = ({until}: UndoTime): Promise<void> => setAlarm('undo-expires', {when: Date.parse(until)});

/** How a copy is stored, or that there is none any more. */
export const asStored = (copy: UndoCopy | undefined) => ({undoCopy: copy ? toText(copy) : null});

async function readCopy(): Promise<UndoCopy | undefined> {
  const {undoCopy} = (await browser.storage.session.get('undoCopy')) as Partial<ReturnType<typeof asStored>>;
  return fromText(undoCopy);
}

/** Nothing when there is none, or when its time is over. */
export async function readUndoCopy(now = Date.now()): Promise<UndoCopy | undefined> {
  const copy = await readCopy();
  return copy && standingOf(copy, now) !== 'over' ? copy : undefined;
}

export async function dropUndoCopy(): Promise<void> {
  await browser.storage.session.remove('undoCopy');
  await clearAlarm('undo-expires');
}

/**
 * Deletes a copy whose time is over, and gives one half an hour from now whose end has moved away because the clock was
 * set back. Answers whether it deleted one.
 */
export async function checkUndoCopy(): Promise<boolean> {
  const [copy, now] = [await readCopy(), Date.now()];
  const standing = copy && standingOf(copy, now);
  if (!copy || standing === 'open') return false;
  if (standing === 'over') await dropUndoCopy();
  else {
    const renewed = {...copy, ...undoTimeFrom(now)};
    await setUndoExpiry(renewed);
    await store(asStored(renewed));
  }
  return standing === 'over';
}
