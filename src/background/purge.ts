import {allCookies} from '../browser/cookies';
import {changeMemory, readMemory} from '../browser/memory';
import {noPermission, noRoom} from '../browser/questions';
import {sitesAllowed} from '../browser/sites';
import {checkUndoCopy, readUndoCopy, type UndoCopy} from '../browser/undo-copy';
import {neverMindWaking, wakeLater} from '../browser/wake';
import {isUnderWay, type PurgeReceipt, type PurgeState, type UndoReceipt} from '../engine/diagnosis/snapshot';
import type {Scope, ScopeName} from '../engine/purge/scope';
import {signedInSince} from '../engine/purge/undo-plan';
import {begin, look} from './begin';
import {carryOut, receiptOf, requestStop} from './carry-out';
import {resumeDeepClean} from './deep-clean';
import {fillAgain, putBack} from './put-back';
import {plain} from './read-cookies';
import {refresh} from './refresh';
import {show} from './show-purge';

/** What goes wrong is shown, and the copy stays. Without room not even that can be noted; then nothing was removed. */
async function showFailure(level: ScopeName, reason: unknown): Promise<never> {
  const why = reason instanceof Error ? reason.message : String(reason);
  if (why !== noRoom && (await readUndoCopy())) await show({phase: 'failed', level, at: new Date().toISOString(), why});
  throw reason;
}

let atWork = 0;

/**
 * Judged anew once it is over: who waits for the cookies does not wait for that. What could not even be noted as over is
 * woken for and taken up again.
 */
async function rest(): Promise<void> {
  await refresh().catch(() => undefined);
  atWork -= 1;
  if (atWork === 0 && !isUnderWay((await readMemory()).purge)) await neverMindWaking();
}

/** Whatever is begun is woken for until it has come to its end. */
function toItsEnd<Receipt>(level: ScopeName, work: Promise<Receipt>): Promise<Receipt> {
  atWork += 1;
  wakeLater();
  const done = work.catch(reason => showFailure(level, reason));
  void done.then(rest, rest);
  return done;
}

let purging: Promise<PurgeReceipt> | undefined;
let undoing: Promise<UndoReceipt> | undefined;

/** One at a time: who asks while one runs gets that one's receipt. */
function purge(level: ScopeName, work: () => Promise<PurgeReceipt>): Promise<PurgeReceipt> {
  purging ??= toItsEnd(level, work()).finally(() => {
    purging = undefined;
    requestStop(false);
  });
  return purging;
}

function undo(level: ScopeName, work: () => Promise<UndoReceipt>): Promise<UndoReceipt> {
  undoing ??= toItsEnd(level, work()).finally(() => {
    undoing = undefined;
  });
  return undoing;
}

const nameOf = ({scopes}: UndoCopy): ScopeName => scopes.at(-1)?.level ?? 'L4';

const receiptIn = (last: PurgeState | undefined) => (last && 'receipt' in last ? last.receipt : undefined);

async function goOnOrBegin(scope: Scope, click: string): Promise<PurgeReceipt> {
  const looking = look();
  // Who only goes on does not wait for it.
  looking.catch(() => undefined);
  const [copy, {purge: last, deepClean}] = await Promise.all([readUndoCopy(), readMemory()]);
  if (last?.phase === 'running' && copy) return carryOut(copy, last);
  const known = receiptIn(last);
  const isCleaning = deepClean?.phase === 'running';
  if (!isCleaning && !isUnderWay(last)) return known?.id === click ? known : begin(scope, click, looking, copy);
  // What was looked at before these came to their end is not what there is now.
  await Promise.all([resumeDeepClean(), resumePurge()]);
  return known?.id === click ? known : begin(scope, click, look(), await readUndoCopy());
}

/**
 * Clears the cookies of this scope. The copy is stored before the first cookie goes, so nothing is lost whenever it is
 * interrupted.
 * @param click the same click asked twice is one purge
 */
export const runPurge = (scope: Scope, click: string): Promise<PurgeReceipt> =>
  purge(scope.level, () => goOnOrBegin(scope, click));

/** Also for the worker that takes the purge up, should this one be stopped. */
export async function stopPurge(): Promise<void> {
  requestStop(purging !== undefined);
  const {purge: last} = await readMemory();
  if (last?.phase === 'running') await changeMemory({wanted: {stopping: true}});
}

async function undoWith(copy: UndoCopy, last: PurgeState | undefined): Promise<UndoReceipt> {
  const emptied = last?.phase === 'undoing' ? last.toFill : undefined;
  return putBack(copy, receiptIn(last) ?? receiptOf(copy, await allCookies()), emptied);
}

/** @param confirmed the person knows that a new login would end */
export async function undoPurge(
  confirmed: boolean,
): Promise<UndoReceipt | 'signed-in-since' | 'expired' | typeof noPermission> {
  if (undoing) return undoing;
  if (purging) return 'expired';
  const [copy, {purge: last}, allowed] = await Promise.all([readUndoCopy(), readMemory(), sitesAllowed()]);
  if (last?.phase === 'undone' && (!copy || last.toFill)) return undo(last.receipt.level, () => fillAgain(last));
  if (!copy || last?.phase === 'running') return 'expired';
  if (!allowed) return noPermission;
  const isWanted = confirmed || last?.phase === 'undoing';
  if (!isWanted && signedInSince(plain(copy.before), plain(await allCookies()))) return 'signed-in-since';
  return undo(nameOf(copy), () => undoWith(copy, last));
}

/** A worker that was stopped in the middle finishes what it had begun. */
export async function resumePurge(): Promise<void> {
  await checkUndoCopy();
  const {purge: last} = await readMemory();
  if (!last || !isUnderWay(last)) return atWork > 0 ? undefined : neverMindWaking();
  if (last.phase === 'undone') await undo(last.receipt.level, () => fillAgain(last));
  const copy = await readUndoCopy();
  // Over, or never stored: not one cookie can come back, and none is waited for.
  if (!copy && last.phase !== 'undone') return changeMemory({wanted: {purge: undefined}});
  if (copy && last.phase === 'undoing') await undo(nameOf(copy), () => undoWith(copy, last));
  if (copy && last.phase === 'running') await purge(last.scope.level, () => carryOut(copy, last));
}
