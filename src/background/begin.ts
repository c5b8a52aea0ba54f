import type {StoredCookie} from '../browser/cookies';
import {loadSettings} from '../browser/settings';
import {openTabs} from '../browser/tabs';
import {asStored, readUndoCopy, setUndoExpiry, type UndoCopy} from '../browser/undo-copy';
import type {PurgeReceipt} from '../engine/diagnosis/snapshot';
import {cookiesToRemove} from '../engine/purge/cookies-to-remove';
import {touchedBy} from '../engine/purge/open-tabs';
import {toCopy} from '../engine/purge/undo-plan';
import {undoTimeFrom} from '../engine/purge/undo-time';
import type {PurgeLevel} from '../engine/rules/rule';
import {carryOut, type Running} from './carry-out';
import {plain, readCookies} from './read-cookies';
import {show} from './show-purge';

interface Copied {
  readonly cookies: readonly StoredCookie[];
  readonly copy: UndoCopy;
}

/** The cookies of now, and what has to be stored before the first of them goes. */
async function copyCookies(level: PurgeLevel, click: string): Promise<Copied> {
  const [cookies, open, {protectedNames}] = await Promise.all([readCookies(), readUndoCopy(), loadSettings()]);
  const copied = toCopy(level, plain(cookies), open && {...open, before: plain(open.before)});
  return {
    cookies,
    copy: {...(copied as Pick<UndoCopy, 'before' | 'level'>), protectedNames, click, ...undoTimeFrom(Date.now())},
  };
}

/** Closes the other login tabs, copies, removes, reads back, opens the login again. */
export async function begin(level: PurgeLevel, click: string): Promise<PurgeReceipt> {
  const [tabs, {cookies, copy}] = await Promise.all([openTabs(), copyCookies(level, click)]);
  const toClose = touchedBy(level, tabs).flatMap(({id, fate}) => (fate === 'close' ? [id] : []));
  const total = cookiesToRemove(plain(cookies), level, copy.protectedNames).length;
  const step = toClose.length > 0 ? 'close-tabs' : 'remove';
  const running: Running = {phase: 'running', level, at: copy.at, step, total, removed: 0, closedTabs: 0, toClose};
  await setUndoExpiry(copy);
  await show(running, asStored(copy));
  // A tab that is still to be closed may set more of them.
  return carryOut(copy, running, step === 'remove' ? cookies : undefined);
}
