import {allCookies, removeCookie, type StoredCookie} from '../browser/cookies';
import {readMemory} from '../browser/memory';
import {loadSettings} from '../browser/settings';
import {sitesAllowed} from '../browser/sites';
import {closeLogins, openLoginPage, openTabs, reloadTabs, tabNumbers} from '../browser/tabs';
import {readUndoCopy, setUndoExpiry, type UndoCopy} from '../browser/undo-copy';
import type {PurgeReceipt, PurgeState, PurgeStep} from '../engine/diagnosis/snapshot';
import {cookiesToRemove, type Removable, removalOf} from '../engine/purge/cookies-to-remove';
import {touchedBy} from '../engine/purge/open-tabs';
import {toCopy} from '../engine/purge/undo-plan';
import {undoMinutes} from '../engine/purge/undo-time';
import type {PurgeLevel} from '../engine/rules/rule';
import {putBack} from './put-back';
import {refresh} from './refresh';
import {show} from './show-purge';

export type Running = Extract<PurgeState, {phase: 'running'}>;

/** Chromium's partition key type says less than the browser does. */
export const plain = (cookies: readonly StoredCookie[]) => cookies as ReadonlyArray<StoredCookie & Removable>;

let stopRequested = false;

/** The running purge sees it at its next step, and puts everything back itself. */
export const requestStop = (wanted: boolean): void => {
  stopRequested = wanted;
};

const isStopped = async () => stopRequested || (await readMemory()).stopping === true;

/** Removes in parallel and shows how far it is, a few times in all. */
async function removeAll(cookies: readonly StoredCookie[], state: Running): Promise<void> {
  let removed = 0;
  const often = Math.max(1, Math.ceil(cookies.length / 4));
  await Promise.allSettled(
    cookies.map(async cookie => {
      if (stopRequested) return;
      await removeCookie(cookie);
      removed += 1;
      if (removed % often === 0) show({...state, removed}).catch(() => undefined);
    }),
  );
}

/** Without the permission nothing can be removed, and nothing can be seen to be there: that is not the same as gone. */
export async function needSites(): Promise<void> {
  if (!(await sitesAllowed())) throw new Error('permission');
}

/** Read from the cookies before and after, so that a purge that was interrupted tells the same. */
export function receiptOf(copy: UndoCopy, after: readonly StoredCookie[], closedTabs = 0): PurgeReceipt {
  const wanted = cookiesToRemove(plain(copy.before), copy.level, copy.protectedNames);
  return {
    id: copy.click,
    level: copy.level,
    at: new Date().toISOString(),
    undoUntil: copy.until,
    ...removalOf(wanted, plain(after)),
    kept: copy.before.length - wanted.length,
    closedTabs,
    reloadedTabs: 0,
  };
}

/** What has to be stored before the first cookie goes. */
async function copyCookies(level: PurgeLevel, click: string): Promise<UndoCopy> {
  const [cookies, open, {protectedNames}] = await Promise.all([allCookies(), readUndoCopy(), loadSettings()]);
  const copied = toCopy(level, plain(cookies), open && {...open, before: plain(open.before)});
  const now = Date.now();
  const times = {at: new Date(now).toISOString(), until: new Date(now + undoMinutes * 60_000).toISOString()};
  return {...(copied as Pick<UndoCopy, 'before' | 'level'>), protectedNames, click, ...times};
}

/** The tab that a stopped worker may have opened already; one that has not loaded yet shows no address. */
const openedSince = async ({openBefore}: Running): Promise<number | undefined> =>
  openBefore && (await tabNumbers()).find(id => !openBefore.includes(id));

async function reopen(receipt: PurgeReceipt, state: Running): Promise<PurgeReceipt> {
  const tabs = touchedBy(state.level, await openTabs());
  const known = await openedSince(state);
  if (!state.openBefore) await show({...state, step: 'reopen', openBefore: await tabNumbers()});
  const reloadedTabs = await reloadTabs(tabs);
  const openedTab = known ?? (await openLoginPage(tabs));
  const done = {...receipt, reloadedTabs, ...(openedTab !== undefined && {openedTab})};
  await show({phase: 'done', receipt: done});
  await refresh().catch(() => undefined);
  return done;
}

/** From the copy on; also where a worker that was stopped takes up its work again: a step done twice changes nothing. */
export async function carryOut(copy: UndoCopy, state: Running): Promise<PurgeReceipt> {
  const closedTabs = await closeLogins(state.toClose ?? []);
  const wanted = cookiesToRemove(plain(await allCookies()), state.level, copy.protectedNames);
  const at = (step: PurgeStep): Running => ({
    ...state,
    step,
    total: wanted.length,
    removed: step === 'remove' ? 0 : wanted.length,
    closedTabs,
  });
  if (!state.openBefore) {
    await show(at('remove'));
    await removeAll(wanted, at('remove'));
    await show(at('verify'));
  }
  const after = await allCookies();
  await needSites();
  const receipt = receiptOf(copy, after, closedTabs);
  if (!(await isStopped())) return reopen(receipt, at('reopen'));
  await putBack(copy, receipt);
  return receipt;
}

/** Closes the other login tabs, copies, removes, reads back, opens the login again. */
export async function begin(level: PurgeLevel, click: string): Promise<PurgeReceipt> {
  const closing = touchedBy(level, await openTabs()).filter(({fate}) => fate === 'close');
  const copy = await copyCookies(level, click);
  await needSites();
  const toClose = closing.map(({id}) => id);
  const counts = {total: 0, removed: 0, closedTabs: 0};
  const running: Running = {phase: 'running', level, at: copy.at, step: 'close-tabs', ...counts, toClose};
  await setUndoExpiry(copy);
  await show(running, {undoCopy: copy});
  return carryOut(copy, running);
}
