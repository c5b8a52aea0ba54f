import type {Origins} from './origins';
import type {DeepCleanReceipt, Looks} from './receipt';

/** In this order. */
export const deepCleanSteps = ['leave', 'look', 'remove', 'check', 'return'] as const;
export type DeepCleanStep = (typeof deepCleanSteps)[number];

export interface RunningDeepClean {
  readonly phase: 'running';
  /** The click that began it. */
  readonly id: string;
  readonly step: DeepCleanStep;
  readonly origins: Origins;
  /** Origins looked at in this step, of all that are looked at. */
  readonly looked: number;
  /** Tabs that it closes, noted before the first one goes. */
  readonly toClose: readonly number[];
  readonly closedTabs: number;
  /** Tabs that were taken away, and come back. */
  readonly parkedTabs: number;
  /** What was there; known from the removal on. */
  readonly before?: Looks;
  /** What is there now; known from the end of the check on. */
  readonly after?: Looks;
}

/**
 * `permission`: not given, or taken back. `policy`: the browser says beforehand that it is forbidden. `refused`: it was
 * asked and said no. `trouble`: anything else.
 */
export type DeepCleanRefusal = 'permission' | 'policy' | 'refused' | 'trouble';

/** What a deep clean is at. In session memory: page and worker may both stop and come back. */
export type DeepCleanState =
  | RunningDeepClean
  | {readonly phase: 'done'; readonly receipt: DeepCleanReceipt}
  | {readonly phase: 'failed'; readonly id: string; readonly why: DeepCleanRefusal};

/** What it would take, told before. */
export interface DeepCleanPlan {
  readonly origins: Origins;
  /** Of those that have a tab open. */
  readonly found: Looks;
  readonly toClose: readonly string[];
  readonly toReload: number;
  readonly cache: DeepCleanReceipt['cache'];
  /** The browser has to be asked in the click. */
  readonly asks: boolean;
}
