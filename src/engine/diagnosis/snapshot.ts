import type {CheckSummary} from '../check/summary';
import type {DeepCleanState} from '../deep-clean/state';
import type {Lost, Try, TryOutcome} from '../kept/tries';
import type {Scope, ScopeName} from '../purge/scope';
import type {RemedyId} from '../remedies';
import type {Remedy} from '../remedies/remedy';
import type {PurgeLevel} from '../rules/rule';
import type {Diagnosis, Finding} from './diagnosis';

/** A cookie by name and place, without its value. */
export interface CookieName {
  readonly name: string;
  readonly domain: string;
  readonly partition?: string;
}

/** A cookie that stayed, or did not come back, and why: a key under `ui.reasons`. */
export interface Leftover extends CookieName {
  readonly why: 'set-by-tab' | 'set-again' | 'refused' | 'expired';
  /** The host of the open tab that may have set it again. */
  readonly by?: string;
}

export interface PurgeReceipt {
  /** The click that began it: the same click asked twice is one purge. */
  readonly id: string;
  readonly level: ScopeName;
  /** ISO dates. */
  readonly at: string;
  readonly undoUntil: string;
  readonly removed: readonly CookieName[];
  readonly left: readonly Leftover[];
  /** Cookies of the two sites that it does not touch. */
  readonly kept: number;
  /** Cookies that an undo brings back: also those of an earlier purge that can still be undone. */
  readonly undoes: number;
  readonly closedTabs: number;
  readonly reloadedTabs: number;
  /** Hosts that a policy keeps us away from: their cookies were neither seen nor removed. */
  readonly blocked?: readonly string[];
  /** The tab in which the login was opened again, when it had to be a new one. */
  readonly openedTab?: number;
}

export interface UndoReceipt {
  readonly at: string;
  readonly restored: number;
  readonly refused: readonly Leftover[];
  /** Cookies that the sites had set after the purge, removed first. */
  readonly removedSince: number;
}

export type PurgeStep = 'close-tabs' | 'remove' | 'verify' | 'reopen';

/** What a purge is at. It lives in session memory, so popup and worker may both stop and come back. */
export type PurgeState =
  | {
      readonly phase: 'running';
      readonly scope: Scope;
      readonly at: string;
      readonly step: PurgeStep;
      readonly total: number;
      readonly removed: number;
      readonly closedTabs: number;
      /** Tabs that it closes, noted before the first one goes. */
      readonly toClose?: readonly number[];
      /** The tabs that were open when it began to open the login again. */
      readonly openBefore?: readonly number[];
    }
  | {readonly phase: 'done'; readonly receipt: PurgeReceipt}
  /** `toFill`: tabs of the login that are shown anew once the old cookies are back. */
  | {readonly phase: 'undoing'; readonly receipt: PurgeReceipt; readonly toFill?: readonly number[]}
  | {
      readonly phase: 'undone';
      readonly receipt: PurgeReceipt;
      readonly undo: UndoReceipt;
      readonly toFill?: readonly number[];
    }
  /** It could not be carried through; nothing is lost, the undo copy stays. */
  | {readonly phase: 'failed'; readonly level: ScopeName; readonly at: string; readonly why: string};

/** What a purge took, or takes, whatever it is at. */
export function scopeNameOf(purge: PurgeState): ScopeName {
  if (purge.phase === 'running') return purge.scope.level;
  return 'receipt' in purge ? purge.receipt.level : purge.level;
}

/** Whether a purge or its undo was begun and not brought to its end. */
export const isUnderWay = (purge: PurgeState | undefined): boolean =>
  purge?.phase === 'running' || purge?.phase === 'undoing' || (purge?.phase === 'undone' && purge.toFill !== undefined);

/** A tab on the login sites that a purge would close (login pages) or reload (the app). */
export interface OpenTab {
  readonly id: number;
  readonly host: string;
  readonly active: boolean;
  readonly fate: 'close' | 'reload' | 'reopen';
}

export type StepState = 'to-do' | 'current' | 'done' | 'skipped';

/** One line of the checklist. At most one step is current: the first that nobody marked. */
export interface Step {
  readonly remedy: Remedy<RemedyId>;
  readonly state: StepState;
  /** Done before our eyes; nobody had to tick it, and nobody can untick it. */
  readonly seen: boolean;
  /** When it was ticked, or done. ISO date. */
  readonly at?: string;
  /** What the next login showed. */
  readonly outcome?: TryOutcome;
}

export type Screen = 'permission' | 'working' | 'done' | 'verdict' | 'solved' | 'nothing';

/** All that the popup shows. The background writes it, the popup only reads it: it can paint before the worker wakes. */
export interface Snapshot {
  /** ISO date of this look. */
  readonly at: string;
  readonly diagnosis: Diagnosis;
  /** The last sure verdict: what a purge is to repair, also when its evidence went with the cookies. */
  readonly remembered?: Finding;
  readonly permissionGranted: boolean;
  readonly watching: {
    readonly since: string;
    readonly pages: number;
    readonly requests: number;
    readonly failed: number;
    /** Old records have to go for new ones. */
    readonly nearlyFull?: boolean;
    /** Hosts that a policy keeps us away from. */
    readonly blocked?: readonly string[];
    /** Private windows are watched too; absent when nobody told. */
    readonly privateWindows?: boolean;
  };
  /** Cookies of the two sites; absent when nobody could look. */
  readonly jar?: {readonly cookies: number; readonly sites: number};
  readonly openTabs: readonly OpenTab[];
  /** What was tried since it last worked, the oldest first. */
  readonly tries: readonly Try[];
  /** The step that this state of things came after: it works, or fails alike, or for another cause. */
  readonly after?: Try;
  /** A purge before the browser was closed. */
  readonly lost?: Lost;
  /** The checklist of the verdict, or the general one. */
  readonly steps: readonly Step[];
  readonly screen: Screen;
  /** When the verdict's failure was seen last. ISO date. */
  readonly failedAt?: string;
  readonly purge?: PurgeState | undefined;
  readonly deepClean?: DeepCleanState | undefined;
  /** What the last network check came to. */
  readonly checked?: CheckSummary;
  /** What the row “Clear cookies” takes. */
  readonly clears: PurgeLevel;
  /** Nobody watches: until this ISO date, or until the browser is restarted. */
  readonly pause?: {readonly until?: string};
}

/** The failure that the checklist is about: the verdict, or after a purge the one that it is to repair. */
export const findingOf = ({
  diagnosis,
  purge,
  remembered,
}: Pick<Snapshot, 'diagnosis' | 'purge' | 'remembered'>): Finding | undefined =>
  diagnosis.findings[0] ?? (purge?.phase === 'done' ? remembered : undefined);
