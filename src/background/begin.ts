import {allCookies, type StoredCookie} from '../browser/cookies';
import {loadSettings} from '../browser/settings';
import {openTabs} from '../browser/tabs';
import {asStored, setUndoExpiry, type UndoCopy} from '../browser/undo-copy';
import type {OpenTab, PurgeReceipt} from '../engine/diagnosis/snapshot';
import {cookiesToRemove} from '../engine/purge/cookies-to-remove';
import {touchedBy} from '../engine/purge/open-tabs';
import type {Scope} from '../engine/purge/scope';
import {toCopy} from '../engine/purge/undo-plan';
import {undoTimeFrom} from '../engine/purge/undo-time';
import {carryOut, type Running} from './carry-out';
import {type Against, against, noteBegun} from './note-tries';
import {needSites, plain} from './read-cookies';
import {showWhenMade} from './show-purge';

/** What there is when a purge begins. */
interface Found {
  readonly cookies: readonly StoredCookie[];
  readonly tabs: readonly OpenTab[];
  readonly protectedNames: readonly string[];
  /** The failure that it is to repair. */
  readonly failure: Against;
}

export async function look(): Promise<Found> {
  const [cookies, tabs, {protectedNames}, failure] = await Promise.all([
    allCookies(),
    openTabs(),
    loadSettings(),
    against(),
    needSites(),
  ]);
  return {cookies, tabs, protectedNames, failure};
}

interface Begun {
  readonly running: Running;
  /** Has to be stored before the first cookie goes. */
  readonly copy: UndoCopy;
}

function planOf(scope: Scope, click: string, found: Found, open: UndoCopy | undefined): Begun {
  const {cookies, tabs, protectedNames} = found;
  const copied = toCopy(scope, plain(cookies), open && {...open, before: plain(open.before)});
  const time = undoTimeFrom(Date.now());
  const copy = {...(copied as Pick<UndoCopy, 'before' | 'scopes'>), protectedNames, click, ...time};
  const toClose = touchedBy(scope.level, tabs).flatMap(({id, fate}) => (fate === 'close' ? [id] : []));
  const total = cookiesToRemove(plain(cookies), [scope], protectedNames).length;
  const step = toClose.length > 0 ? 'close-tabs' : 'remove';
  return {running: {phase: 'running', scope, at: copy.at, step, total, removed: 0, closedTabs: 0, toClose}, copy};
}

/**
 * Closes the other login tabs, copies, removes, reads back, opens the login again.
 * @param looking may still go on
 * @param open the copy of an earlier purge that can still be undone
 */
export async function begin(
  scope: Scope,
  click: string,
  looking: Promise<Found>,
  open: UndoCopy | undefined,
): Promise<PurgeReceipt> {
  const planning = looking.then(found => planOf(scope, click, found, open));
  await Promise.all([
    // Sent first: never a copy without an end.
    planning.then(({copy}) => setUndoExpiry(copy)),
    planning.then(async ({copy}) => noteBegun(scope, copy, (await looking).failure)),
    showWhenMade(planning.then(plan => ({purge: plan.running, beside: asStored(plan.copy)}))),
  ]);
  const {running, copy} = await planning;
  // A tab that is still to be closed may set more of them.
  return carryOut(copy, running, running.step === 'remove' ? (await looking).cookies : undefined);
}
