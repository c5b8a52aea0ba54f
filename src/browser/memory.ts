import type {DeepCleanState} from '../engine/deep-clean/state';
import type {JudgedBefore} from '../engine/diagnosis/attempts';
import type {PurgeState, Snapshot} from '../engine/diagnosis/snapshot';
import {fromText, toText} from './as-text';
import {browser} from './browser';
import {store} from './room';

/** What the background knows beside the journal. In session memory, so that it outlives the worker but not the browser. */
export interface Memory extends JudgedBefore {
  /** ISO date. */
  readonly watchingSince: string;
  readonly purge?: PurgeState | undefined;
  readonly deepClean?: DeepCleanState | undefined;
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
  // In its turn: written at once, it would take the place of a change that is on its way. Nobody waits for it, since who
  // reads may be part of such a change.
  changeMemory({wanted: {}}).catch(() => undefined);
  return freshMemory();
}

export interface Change {
  readonly wanted: Partial<Memory>;
  /** Answers what is to be stored in the same breath, or not at all, given what is shown and known by then. */
  readonly beside?: (shown: Snapshot | undefined, known: Memory) => Readonly<Record<string, unknown>>;
}

/** What is known now is read while a change is still in the making; undefined when there is nothing to change after all. */
export type Planned = Change | Promise<Change | undefined>;

/** One trip to read and one to write: whoever clears cookies waits for both. */
async function make(planned: Planned): Promise<void> {
  const [known, change] = await Promise.all([browser.storage.session.get(['memory', 'snapshot']), planned]);
  const {memory, snapshot} = known as Known;
  const changed = {...(fromText<Memory>(memory) ?? freshMemory()), ...change?.wanted};
  if (change) await store({...change.beside?.(snapshot, changed), memory: toText(changed)});
}

/** One change after the other: two writers would overwrite each other's half. */
let last: Promise<unknown> = Promise.resolve();

export function changeMemory(planned: Planned): Promise<void> {
  // It may fail before its turn comes; whoever waits for the change hears of it then.
  Promise.resolve(planned).catch(() => undefined);
  const next = last.then(() => make(planned));
  last = next.catch(() => undefined);
  return next;
}
