import type {Remembered} from '../engine/diagnosis/diagnose';
import type {PurgeState, Snapshot, StepMark} from '../engine/diagnosis/snapshot';
import type {RemedyId} from '../engine/remedies';
import {fromText, toText} from './as-text';
import {browser} from './browser';
import {store} from './room';

/** What the background knows beside the journal. In session memory, so that it outlives the worker but not the browser. */
export interface Memory {
  /** ISO date. */
  readonly watchingSince: string;
  readonly remembered?: Remembered;
  readonly purge?: PurgeState | undefined;
  /** The person wants the running purge to be stopped. */
  readonly stopping?: boolean | undefined;
}

interface Known {
  readonly memory?: string;
  readonly snapshot?: Snapshot;
}

const freshMemory = (): Memory => ({watchingSince: new Date().toISOString()});

export async function readMemory(): Promise<Memory> {
  const known = fromText<Memory>(((await browser.storage.session.get('memory')) as Known).memory);
  if (known) return known;
  const fresh = freshMemory();
  await browser.storage.session.set({memory: toText(fresh)});
  return fresh;
}

/** Answers what is to be stored in the same breath, or not at all, given what is shown now. */
export type Beside = (shown: Snapshot | undefined) => Readonly<Record<string, unknown>>;

/** One trip to read and one to write: whoever clears cookies waits for both. */
async function change(wanted: Partial<Memory>, beside: Beside): Promise<void> {
  const {memory, snapshot} = (await browser.storage.session.get(['memory', 'snapshot'])) as Known;
  const changed = {...(fromText<Memory>(memory) ?? freshMemory()), ...wanted};
  await store({...beside(snapshot), memory: toText(changed)});
}

/** One change after the other: two writers would overwrite each other's half. */
let last: Promise<unknown> = Promise.resolve();

export function changeMemory(wanted: Partial<Memory>, beside: Beside = () => ({})): Promise<void> {
  const next = last.then(() => change(wanted, beside));
  last = next.catch(() => undefined);
  return next;
}

export type Marks = Partial<Record<RemedyId, StepMark>>;

/** Ticks outlive the browser: they hold nothing but names of failure classes and steps. */
export async function readMarks(failure: string): Promise<Marks> {
  const {marks} = (await browser.storage.local.get('marks')) as {marks?: Record<string, Marks>};
  return marks?.[failure] ?? {};
}

export async function writeMark(failure: string, step: RemedyId, mark: StepMark | 'open'): Promise<void> {
  const {marks = {}} = (await browser.storage.local.get('marks')) as {marks?: Record<string, Marks>};
  const {[step]: _, ...others} = marks[failure] ?? {};
  await browser.storage.local.set({marks: {...marks, [failure]: mark === 'open' ? others : {...others, [step]: mark}}});
}
