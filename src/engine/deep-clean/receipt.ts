import {type Contents, type Kind, kinds} from './contents';
import type {Origin, Origins} from './origins';

/** `empty`: looked, nothing there. `left`: looked, still something. `not-looked`: no page of it told, or not all. */
export type Outcome = 'empty' | 'left' | 'not-looked';

/** What pages of an origin said before, and after. */
export interface OriginReceipt {
  readonly origin: Origin;
  readonly outcome: Outcome;
  readonly before?: Contents | undefined;
  readonly after?: Contents | undefined;
}

export interface DeepCleanReceipt {
  /** The click that began it: the same click asked twice is one deep clean. */
  readonly id: string;
  /** ISO date. */
  readonly at: string;
  readonly origins: readonly OriginReceipt[];
  /** Origins that the browser was told to clear as well, and of which no page was opened. */
  readonly told: number;
  /** Whether the browser can clear its copies of the files of single sites. Nobody can look at those. */
  readonly cache: 'told' | 'kept';
  readonly closedTabs: number;
  readonly reloadedTabs: number;
}

/** By origin. */
export type Looks = Readonly<Record<Origin, Contents>>;

/** Kinds of which there is something. */
export const presentIn = (contents: Contents = {}): readonly Kind[] => kinds.filter(kind => (contents[kind] ?? 0) > 0);

function outcomeOf(after: Contents | undefined): Outcome {
  if (presentIn(after).length > 0) return 'left';
  return kinds.every(kind => after?.[kind] === 0) ? 'empty' : 'not-looked';
}

/** One line for each origin; nothing counts as gone that nobody looked for. */
export const outcomesOf = ({looked}: Origins, before: Looks, after: Looks): readonly OriginReceipt[] =>
  looked.map(origin => ({
    origin,
    outcome: outcomeOf(after[origin]),
    ...(before[origin] && {before: before[origin]}),
    ...(after[origin] && {after: after[origin]}),
  }));

export const withOutcome = ({origins}: DeepCleanReceipt, outcome: Outcome): readonly OriginReceipt[] =>
  origins.filter(one => one.outcome === outcome);
