import {allCookies, removeCookie, restoreCookie, type StoredCookie} from '../browser/cookies';
import {changeMemory, readMemory} from '../browser/memory';
import {loadSettings} from '../browser/settings';
import {readSnapshot, writeSnapshot} from '../browser/stored';
import {closeTabs, endLogins, openLoginPage, openTabs, reloadTabs, showAgain} from '../browser/tabs';
import {dropUndoCopy, keepUndoCopy, readUndoCopy, type UndoCopy, undoMinutes} from '../browser/undo-copy';
import {neverMindWaking, wakeLater} from '../browser/wake';
import {withSteps} from '../engine/diagnosis/checklist';
import {
  isUnderWay,
  type Leftover,
  type PurgeReceipt,
  type PurgeState,
  type PurgeStep,
  type UndoReceipt,
} from '../engine/diagnosis/snapshot';
import {cookiesToRemove, nameOf, type Removable, removalOf} from '../engine/purge/cookies-to-remove';
import {touchedBy} from '../engine/purge/open-tabs';
import {signedInSince, toCopy, undoPlan} from '../engine/purge/undo-plan';
import type {PurgeLevel} from '../engine/rules/rule';
import {refresh} from './refresh';

type Running = Extract<PurgeState, {phase: 'running'}>;

/** Chromium's partition key type says less than the browser does. */
const plain = (cookies: readonly StoredCookie[]) => cookies as ReadonlyArray<StoredCookie & Removable>;

let stopRequested = false;

/** Only the purge has changed: no need to judge anew for each cookie that goes. */
async function show(purge: PurgeState): Promise<void> {
  await changeMemory({purge});
  const snapshot = await readSnapshot();
  if (snapshot) await writeSnapshot(withSteps({...snapshot, purge}));
}

/** Removes in parallel and shows how far it is, a few times in all. */
async function removeAll(cookies: readonly StoredCookie[], state: Running): Promise<void> {
  let removed = 0;
  const often = Math.max(1, Math.ceil(cookies.length / 4));
  await Promise.allSettled(
    cookies.map(async cookie => {
      if (stopRequested) return;
      await removeCookie(cookie);
      removed += 1;
      if (removed % often === 0) void show({...state, removed});
    }),
  );
}

type TabCounts = Pick<PurgeReceipt, 'closedTabs' | 'reloadedTabs'>;

/** Read from the cookies before and after, so that a purge that was interrupted tells the same. */
function receiptOf(copy: UndoCopy, after: readonly StoredCookie[], tabs: TabCounts): PurgeReceipt {
  const wanted = cookiesToRemove(plain(copy.before), copy.level, copy.protectedNames);
  return {
    id: copy.at,
    level: copy.level,
    at: new Date().toISOString(),
    undoUntil: copy.until,
    ...removalOf(wanted, plain(after)),
    kept: copy.before.length - wanted.length,
    ...tabs,
  };
}

async function copyCookies(level: PurgeLevel): Promise<UndoCopy> {
  const now = Date.now();
  const [cookies, open, {protectedNames}] = await Promise.all([allCookies(), readUndoCopy(), loadSettings()]);
  const copy: UndoCopy = {
    ...(toCopy(level, plain(cookies), open && {...open, before: plain(open.before)}) as Pick<
      UndoCopy,
      'before' | 'level'
    >),
    protectedNames,
    at: new Date(now).toISOString(),
    until: new Date(now + undoMinutes * 60_000).toISOString(),
  };
  await keepUndoCopy(copy);
  return copy;
}

/** From the copy on; also where a worker that was stopped takes up its work again. */
async function carryOut(copy: UndoCopy, level: PurgeLevel, closedTabs: number): Promise<PurgeReceipt> {
  const wanted = cookiesToRemove(plain(await allCookies()), level, copy.protectedNames);
  const at = (step: PurgeStep): Running => ({
    phase: 'running',
    level,
    at: copy.at,
    step,
    total: wanted.length,
    removed: step === 'remove' ? 0 : wanted.length,
    closedTabs,
  });
  await show(at('remove'));
  await removeAll(wanted, at('remove'));
  await show(at('verify'));
  const receipt = receiptOf(copy, await allCookies(), {closedTabs, reloadedTabs: 0});
  if (stopRequested) {
    await putBack(copy, receipt);
    return receipt;
  }
  return reopen(receipt, level);
}

async function reopen(receipt: PurgeReceipt, level: PurgeLevel): Promise<PurgeReceipt> {
  const tabs = touchedBy(level, await openTabs());
  const reloadedTabs = await reloadTabs(tabs);
  const openedTab = await openLoginPage(tabs);
  const done = {...receipt, reloadedTabs, ...(openedTab !== undefined && {openedTab})};
  await show({phase: 'done', receipt: done});
  await refresh();
  return done;
}

async function begin(level: PurgeLevel): Promise<PurgeReceipt> {
  const tabs = touchedBy(level, await openTabs());
  const copy = await copyCookies(level);
  await show({phase: 'running', level, at: copy.at, step: 'close-tabs', total: 0, removed: 0, closedTabs: 0});
  return carryOut(copy, level, await closeTabs(tabs));
}

let current: Promise<PurgeReceipt> | undefined;

/** One at a time: who asks while one runs gets that one's receipt. What goes wrong is shown, and the copy stays. */
function run(level: PurgeLevel, work: () => Promise<PurgeReceipt>): Promise<PurgeReceipt> {
  wakeLater();
  current ??= work()
    .catch(async reason => {
      const why = reason instanceof Error ? reason.message : String(reason);
      await show({phase: 'failed', level, at: new Date().toISOString(), why});
      throw reason;
    })
    .finally(() => {
      current = undefined;
      stopRequested = false;
      return neverMindWaking();
    });
  return current;
}

/**
 * Closes the other login tabs, copies, removes, reads back, opens the login again. The copy is stored before the first
 * cookie goes, so nothing is lost whenever it is interrupted.
 */
export const runPurge = (level: PurgeLevel): Promise<PurgeReceipt> => run(level, () => begin(level));

/** The running purge sees it at its next step, and puts everything back itself. */
export function stopPurge(): void {
  stopRequested = true;
}

async function restoreAll(cookies: readonly StoredCookie[]): Promise<readonly Leftover[]> {
  const settled = await Promise.allSettled(cookies.map(restoreCookie));
  const now = Date.now() / 1000;
  return cookies
    .filter((_, index) => settled[index]?.status === 'rejected')
    .map(cookie => ({
      ...nameOf(cookie as StoredCookie & Removable),
      why:
        cookie.expirationDate !== undefined && cookie.expirationDate < now
          ? ('expired' as const)
          : ('refused' as const),
    }));
}

async function putBack(copy: UndoCopy, receipt: PurgeReceipt): Promise<UndoReceipt> {
  await show({phase: 'undoing', receipt});
  const tabs = await endLogins(receipt.openedTab);
  const plan = undoPlan(plain(copy.before), plain(await allCookies()), copy.level, copy.protectedNames);
  await Promise.allSettled(plan.remove.map(removeCookie));
  const refused = await restoreAll(plan.restore);
  const undo = {
    at: new Date().toISOString(),
    restored: plan.restore.length - refused.length,
    refused,
    removedSince: plan.remove.length,
  };
  await dropUndoCopy();
  await showAgain(tabs);
  await show({phase: 'undone', receipt, undo});
  await refresh();
  return undo;
}

const receiptIn = (purge: PurgeState | undefined) => (purge && 'receipt' in purge ? purge.receipt : undefined);

/** @param confirmed the person knows that a new login would end */
export async function undoPurge(confirmed: boolean): Promise<UndoReceipt | 'signed-in-since' | 'expired'> {
  const [copy, {purge}] = await Promise.all([readUndoCopy(), readMemory()]);
  if (!copy || isUnderWay(purge)) return 'expired';
  const now = await allCookies();
  if (!confirmed && signedInSince(plain(copy.before), plain(now))) return 'signed-in-since';
  return putBack(copy, receiptIn(purge) ?? receiptOf(copy, now, {closedTabs: 0, reloadedTabs: 0}));
}

/** A worker that was stopped in the middle finishes what it had begun; doing a step twice changes nothing. */
export async function resumePurge(): Promise<void> {
  const {purge} = await readMemory();
  if (!purge || !isUnderWay(purge)) return;
  const copy = await readUndoCopy();
  // Stopped before the copy was stored: not one cookie has gone yet.
  if (!copy) return changeMemory({purge: undefined});
  if (purge.phase === 'undoing') await putBack(copy, purge.receipt);
  else if (purge.phase === 'running') await run(purge.level, () => carryOut(copy, purge.level, purge.closedTabs));
}
