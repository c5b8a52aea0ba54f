import {readSnapshot} from '../browser/stored';
import {changeTries} from '../browser/tries';
import type {UndoCopy} from '../browser/undo-copy';
import type {Finding} from '../engine/diagnosis/diagnosis';
import {isPrivate} from '../engine/diagnosis/private';
import {failedAt, signedInAt} from '../engine/diagnosis/since';
import {findingOf, type PurgeReceipt, type Snapshot} from '../engine/diagnosis/snapshot';
import {type About, type StepMark, type Try, withDone, withoutTry, withTry, withUndone} from '../engine/kept/tries';
import {seenOf, withOutcomes} from '../engine/kept/try-outcomes';
import type {Scope, ScopeName} from '../engine/purge/scope';
import type {RemedyId} from '../engine/remedies';

/** What is tried, against what, and what came of it. */

/** What a step is tried against. */
export interface Against {
  readonly about: About;
  readonly secret: boolean;
}

/** The failure that is shown; nothing where none is. */
export async function against(): Promise<Against> {
  const snapshot = await readSnapshot();
  const finding = snapshot && findingOf(snapshot);
  return {about: finding?.rule ?? 'none', secret: finding !== undefined && isPrivate(finding)};
}

/** A tick of the person, or that it is taken back. */
export async function noteStep(step: RemedyId, mark: StepMark | 'open'): Promise<void> {
  // Of now: the login that is opened beside it comes after it.
  const at = new Date().toISOString();
  const {about, secret} = await against();
  await changeTries(secret, tries =>
    mark === 'open' ? withoutTry(tries, step, about) : withTry(tries, {step, about, mark, at}),
  );
}

const stepOf: Readonly<Record<ScopeName, RemedyId>> = {
  L1: 'clear-login-transaction',
  L2: 'clear-session',
  L3: 'clear-edge-cookies',
  L4: 'clear-everything',
  picked: 'pick-cookies',
};

/**
 * Before the first cookie goes: a browser that is closed meanwhile is to know of it.
 * @param known read while there was time: whoever clears cookies waits for this
 */
export async function noteBegun({level}: Scope, {click, at, until}: UndoCopy, {about, secret}: Against): Promise<void> {
  const purge = {click, name: level, cookies: 0, until, unfinished: true} as const;
  await changeTries(secret, tries => withTry(tries, {step: stepOf[level], about, mark: 'done', at, purge}));
}

/** Wherever it was noted. */
async function changeBoth(change: (tries: readonly Try[]) => readonly Try[]): Promise<void> {
  await Promise.all([changeTries(false, change), changeTries(true, change)]);
}

export const noteDone = ({id, at, removed}: PurgeReceipt): Promise<void> =>
  changeBoth(tries => withDone(tries, {click: id, at, cookies: removed.length}));

export const noteUndone = (): Promise<void> => changeBoth(tries => withUndone(tries, new Date().toISOString()));

type Judged = Pick<Snapshot, 'at' | 'diagnosis'>;

/** What the logins since have shown of what was tried: those of private windows of what was tried for them. */
export async function noteOutcomes(judged: Judged, verdict: Finding | undefined): Promise<void> {
  const {solved, attempt} = judged.diagnosis;
  const failure = verdict && {finding: verdict, failedAt: failedAt(verdict, judged)};
  const finding = verdict ?? solved?.finding;
  const secret = finding ? isPrivate(finding) : attempt?.private === true;
  await changeTries(secret, tries => withOutcomes(tries, seenOf(solved, failure, signedInAt(judged))));
}
