import {allCookies, removeCookie, restoreCookie, type StoredCookie} from '../browser/cookies';
import {endLogins, endOwnLogin, openTabs, showAgain, thoseThatStay} from '../browser/tabs';
import {asStored, dropUndoCopy, type UndoCopy} from '../browser/undo-copy';
import type {Leftover, PurgeReceipt, PurgeState, UndoReceipt} from '../engine/diagnosis/snapshot';
import type {Removable} from '../engine/purge/cookie-identity';
import {nameOf} from '../engine/purge/cookies-to-remove';
import {undoPlan} from '../engine/purge/undo-plan';
import {noteUndone} from './note-tries';
import {needSites, plain} from './read-cookies';
import {show, showWhenMade} from './show-purge';
import {unheard} from './unheard';

type Undone = Extract<PurgeState, {phase: 'undone'}>;

async function restoreAll(cookies: readonly StoredCookie[]): Promise<readonly Leftover[]> {
  const settled = await unheard(cookies, false, restoreCookie);
  const now = Date.now() / 1000;
  return cookies
    .filter((_, index) => settled[index]?.status === 'rejected')
    .map(cookie => ({
      ...nameOf(cookie as StoredCookie & Removable),
      why: (cookie.expirationDate ?? now) < now ? ('expired' as const) : ('refused' as const),
    }));
}

async function restore(copy: UndoCopy): Promise<UndoReceipt> {
  const plan = undoPlan(plain(copy.before), plain(await allCookies()), copy.scopes, copy.protectedNames);
  await unheard(plan.remove, true, removeCookie);
  const refused = await restoreAll(plan.restore);
  const restored = plan.restore.length - refused.length;
  return {at: new Date().toISOString(), restored, refused, removedSince: plan.remove.length};
}

/** The cookies are back; now the pages. */
export async function fillAgain({receipt, undo, toFill = []}: Undone): Promise<UndoReceipt> {
  await Promise.all([dropUndoCopy(), noteUndone()]);
  await showAgain(toFill);
  await show({phase: 'undone', receipt, undo});
  return undo;
}

/**
 * Brings back what the copy holds. The copy goes in the same breath in which it is noted that everything is back.
 * @param emptied tabs that an earlier try has emptied
 */
export async function putBack(
  copy: UndoCopy,
  receipt: PurgeReceipt,
  emptied: readonly number[] = [],
): Promise<UndoReceipt> {
  await endOwnLogin(receipt.openedTab);
  const looking = openTabs();
  const filling = looking.then(tabs => [...new Set([...emptied, ...thoseThatStay(tabs)])]);
  await showWhenMade(filling.then(toFill => ({purge: {phase: 'undoing', receipt, toFill}})));
  const [tabs, toFill] = await Promise.all([looking, filling]);
  await endLogins(tabs);
  try {
    const undo = await restore(copy);
    const undone: Undone = {phase: 'undone', receipt, undo, toFill};
    // Cookies that a taken permission kept away can still come back: then the copy must not go.
    await showWhenMade(needSites().then(() => ({purge: undone, beside: asStored(undefined)})));
    return await fillAgain(undone);
  } catch (reason) {
    await showAgain(toFill);
    throw reason;
  }
}
