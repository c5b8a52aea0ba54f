import {allCookies, type StoredCookie} from '../browser/cookies';
import {loadSettings} from '../browser/settings';
import {openTabs} from '../browser/tabs';
import {asStored, setUndoExpiry, type UndoCopy} from '../browser/undo-copy';
import type {OpenTab, PurgeReceipt} from '../engine/diagnosis/snapshot';
import {cookiesToRemove} from '../engine/purge/cookies-to-remove';
import {touchedBy} from '../engine/purge/open-tabs';
import {toCopy} from '../engine/purge/undo-plan';
import {undoTimeFrom} from '../engine/purge/undo-time';
import type {PurgeLevel} from '../engine/rules/rule';
import {carryOut, type Running} from './carry-out';
import {needSites, plain} from './read-cookies';
import {showWhenMade} from './show-purge';

/** What there is when a purge begins. */
interface Found {
  readonly cookies: readonly StoredCookie[];
  readonly tabs: readonly OpenTab[];
  readonly protectedNames: readonly string[];
}

export async function look(): Promise<Found> {
  const [cookies, tabs, {protectedNames}] = await Promise.all([allCookies(), openTabs(), loadSettings(), needSites()]);
  return {cookies, tabs, protectedNames};
}

interface Begun {
  readonly running: Running;
  /** Has to be stored before the first cookie goes. */
  readonly copy: UndoCopy;
}

function planOf(level: PurgeLevel, click: string, found: Found, open: UndoCopy | undefined): Begun {
  const {cookies, tabs, protectedNames} = found;
  const copied = toCopy(level, plain(cookies), open && {...open, before: plain(open.before)});
  const time = undoTimeFrom(Date.now());
  const copy = {...(copied as Pick<UndoCopy, 'before' | 'level'>), protectedNames, click, ...time};
  const toClose = touchedBy(level, tabs).flatMap(({id, fate}) => (fate === 'close' ? [id] : []));
  const total = cookiesToRemove(plain(cookies), level, protectedNames).length;
  const step = toClose.length > 0 ? 'close-tabs' : 'remove';
  return {running: {phase: 'running', level, at: copy.at, step, total, removed: 0, closedTabs: 0, toClose}, copy};
}

/**
 * Closes the other login tabs, copies, removes, reads back, opens the login again.
 * @param looking may still go on
 * @param open the copy of an earlier purge that can still be undone
 */
export async function begin(
  level: PurgeLevel,
  click: string,
  looking: Promise<Found>,
  open: UndoCopy | undefined,
): Promise<PurgeReceipt> {
  const planning = looking.then(found => planOf(level, click, found, open));
  await Promise.all([
    // Sent first: never a copy without an end.
    planning.then(({copy}) => setUndoExpiry(copy)),
    showWhenMade(planning.then(plan => ({purge: plan.running, beside: asStored(plan.copy)}))),
  ]);
  const {running, copy} = await planning;
  // A tab that is still to be closed may set more of them.
  return carryOut(copy, running, running.step === 'remove' ? (await looking).cookies : undefined);
}
