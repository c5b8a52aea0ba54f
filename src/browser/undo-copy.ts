import type {PurgeLevel} from '../engine/rules/rule';
import {browser} from './browser';
import type {StoredCookie} from './cookies';

/** The one place where cookie values are kept: session memory, half an hour at most, deleted after use. */
export interface UndoCopy {
  /** ISO dates. */
  readonly at: string;
  readonly until: string;
  readonly level: PurgeLevel;
  /** Names that the purge was told to leave alone. */
  readonly protectedNames: readonly string[];
  readonly before: readonly StoredCookie[];
}

export const undoMinutes = 30;
const alarm = 'undo-expires';

export async function keepUndoCopy(copy: UndoCopy): Promise<void> {
  await browser.storage.session.set({undoCopy: copy});
  browser.alarms.create(alarm, {when: Date.parse(copy.until)});
}

/** Nothing when there is none, or when its time is over. */
export async function readUndoCopy(now = Date.now()): Promise<UndoCopy | undefined> {
  const {undoCopy} = (await browser.storage.session.get('undoCopy')) as {undoCopy?: UndoCopy};
  return undoCopy && Date.parse(undoCopy.until) > now ? undoCopy : undefined;
}

export async function dropUndoCopy(): Promise<void> {
  await browser.storage.session.remove('undoCopy');
  await browser.alarms.clear(alarm);
}

/** Deletes the copy when its time is over, also while nobody looks. */
export function watchUndoExpiry(expired: () => void): void {
  browser.alarms.onAlarm.addListener(({name}) => {
    if (name === alarm) void dropUndoCopy().then(expired);
  });
}
