import {blockedSites} from '../browser/blocked-sites';
import {allCookies, removeCookie, type StoredCookie} from '../browser/cookies';
import {readMemory} from '../browser/memory';
import {closeLogins, openHosts, openLoginPage, openTabs, reloadTabs, tabNumbers} from '../browser/tabs';
import type {UndoCopy} from '../browser/undo-copy';
import {wait} from '../browser/wait';
import type {OpenTab, PurgeReceipt, PurgeState} from '../engine/diagnosis/snapshot';
import {cookiesToRemove, removalOf, wantedOf} from '../engine/purge/cookies-to-remove';
import {touchedBy} from '../engine/purge/open-tabs';
import {noteDone} from './note-tries';
import {putBack} from './put-back';
import {plain, readCookies} from './read-cookies';
import {progress, show, showWhenMade} from './show-purge';
import {unheard} from './unheard';

export type Running = Extract<PurgeState, {phase: 'running'}>;

let stopRequested = false;

/** The running purge sees it at its next step, and puts everything back itself. */
export const requestStop = (wanted: boolean): void => {
  stopRequested = wanted;
};

/** Removes in parallel and shows how far it is. */
async function removeAll(cookies: readonly StoredCookie[], state: Running): Promise<void> {
  let removed = 0;
  const tell = progress();
  await unheard(cookies, true, async cookie => {
    if (stopRequested) return;
    await removeCookie(cookie);
    removed += 1;
    tell({...state, removed});
  });
  tell({...state, step: 'verify', removed: cookies.length});
}

/** What else there is to tell. */
interface Around {
  readonly closedTabs?: number;
  /** Of the pages that are open. */
  readonly hosts?: readonly string[];
  /** Hosts that a policy keeps us away from. */
  readonly blocked?: readonly string[];
}

/** Read from the cookies before and after, so that a purge that was interrupted tells the same. */
export function receiptOf(
  copy: UndoCopy,
  after: readonly StoredCookie[],
  {closedTabs = 0, hosts = [], blocked = []}: Around = {},
): PurgeReceipt {
  const {scopes, protectedNames} = copy;
  const before = plain(copy.before);
  // Of purges that are undone together the last one is told of.
  const scope = scopes.at(-1) ?? {level: 'L4'};
  const wanted = wantedOf(before, scope, protectedNames);
  return {
    id: copy.click,
    level: scope.level,
    at: new Date().toISOString(),
    undoUntil: copy.until,
    ...removalOf(wanted, plain(after), hosts),
    kept: before.length - wanted.length,
    undoes: cookiesToRemove(before, scopes, protectedNames).length,
    closedTabs,
    reloadedTabs: 0,
    ...(blocked.length > 0 && {blocked}),
  };
}

/** @param known the tab that a stopped worker may have opened already */
async function reopen(receipt: PurgeReceipt, tabs: readonly OpenTab[], known?: number): Promise<PurgeReceipt> {
  const reloadedTabs = await reloadTabs(tabs);
  // Who picks single cookies goes on by hand.
  const openedTab = receipt.level === 'picked' ? undefined : (known ?? (await openLoginPage(tabs)));
  const done = {...receipt, reloadedTabs, ...(openedTab !== undefined && {openedTab})};
  await Promise.all([show({phase: 'done', receipt: done}), noteDone(done)]);
  return done;
}

const lookAround = () => Promise.all([openHosts(), blockedSites(), openTabs(), tabNumbers(), readMemory()]);

/** Milliseconds. A page that insists on a cookie has set it again by then; who looks at once sees it gone. */
const settling = 200;

/** What there is after the removal. */
async function readBack() {
  const [first, [hosts, blocked, tabs, numbers, {stopping}]] = await Promise.all([readCookies(), lookAround()]);
  if (hosts.length > 0) await wait(settling);
  const after = hosts.length > 0 ? await readCookies() : first;
  return {after, hosts, blocked, tabs, numbers, isStopped: stopRequested || stopping === true};
}

/** From the removal on, which a worker that was stopped while it opened the login again has behind it. */
async function verified(copy: UndoCopy, state: Running): Promise<PurgeReceipt> {
  const {openBefore} = state;
  const reading = readBack();
  await showWhenMade(
    reading.then(({numbers, isStopped}) =>
      openBefore || isStopped
        ? undefined
        : {purge: {...state, step: 'reopen', removed: state.total, openBefore: numbers}},
    ),
  );
  const {after, hosts, blocked, tabs, numbers, isStopped} = await reading;
  const receipt = receiptOf(copy, after, {closedTabs: state.closedTabs, hosts, blocked});
  if (isStopped) {
    await putBack(copy, receipt);
    return receipt;
  }
  // One that has not loaded yet shows no address.
  const known = openBefore && numbers.find(id => !openBefore.includes(id));
  return reopen(receipt, touchedBy(state.scope.level, tabs), known);
}

/**
 * From the copy on; also where a worker that was stopped takes up its work again: a step done twice changes nothing.
 * @param copied the cookies of now, where nothing can have set one since they were read
 */
export async function carryOut(
  copy: UndoCopy,
  begun: Running,
  copied?: readonly StoredCookie[],
): Promise<PurgeReceipt> {
  const closedTabs = await closeLogins(begun.toClose ?? []);
  if (begun.openBefore) return verified(copy, {...begun, closedTabs});
  const wanted = cookiesToRemove(plain(copied ?? (await allCookies())), [begun.scope], copy.protectedNames);
  const state: Running = {...begun, step: 'remove', total: wanted.length, closedTabs};
  if (!copied) await show(state);
  await removeAll(wanted, state);
  return verified(copy, state);
}
