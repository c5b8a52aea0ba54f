import type {DeepCleanPlan} from '../engine/deep-clean/state';
import type {SeenAttempts} from '../engine/diagnosis/attempts';
import type {PurgeReceipt, UndoReceipt} from '../engine/diagnosis/snapshot';
import type {StepMark} from '../engine/kept/tries';
import type {Scope} from '../engine/purge/scope';
import type {RemedyId} from '../engine/remedies';
import type {Report} from '../engine/report/report';

/** The failure of what could not be stored: there is no room, and nothing left that could make some. */
export const noRoom = 'no-room';

/** The failure, and the answer, of whoever needs the sites after they were taken away. */
export const noPermission = 'permission';

/** What a page of ours may ask of the background: one line per question. The answers also land in the snapshot. */
export interface Questions {
  /** Read the login pages that are open, ask the session of that tab, else of the one in front, judge anew. */
  'pages.look': (tab?: number) => void;
  /** Judge anew what is remembered. */
  'diagnosis.refresh': () => void;
  /** The logins of the last hour, each with its steps. */
  'attempts.list': () => SeenAttempts;
  /** @param click of one's own, see `newClick`: asked twice, it is still one purge */
  'purge.run': (scope: Scope, click: string) => PurgeReceipt;
  /** Stop a running purge and put everything back. */
  'purge.stop': () => void;
  /**
   * Answers `signed-in-since` instead of undoing when a new login succeeded after the purge, unless confirmed; and
   * `permission` when the sites were taken away: the copy stays.
   */
  'purge.undo': (confirmed: boolean) => UndoReceipt | 'signed-in-since' | 'expired' | typeof noPermission;
  /** What a deep clean would take, and what is there as far as open pages tell. */
  'deep-clean.plan': () => DeepCleanPlan;
  /** What it is at, and what comes of it, stands in the snapshot. @param click asked twice, it is still one deep clean */
  'deep-clean.run': (click: string) => void;
  /** Ask all that the check asks; what comes of it stands in session memory. @param click asked twice, it is still one check */
  'check.run': (click: string) => void;
  'check.cancel': () => void;
  /** Look at the status page again and again until its incident is over, or no more. */
  'status.watch': (wanted: boolean) => void;
  'step.mark': (step: RemedyId, mark: StepMark | 'open') => void;
  /** Close the other login tabs and open the front page of the login. */
  'login.open': (closeOthers: boolean) => void;
  /** All that a report is made of, about that tab where one is named; its files are written by the page that asks. */
  'report.gather': (tab?: number) => Report;
  /** The plain summary. */
  'summary.make': (language: string) => string;
  /** Watch nothing for so many minutes; until the browser is restarted when absent. */
  'pause.begin': (minutes?: number) => void;
  'pause.end': () => void;
  /** Answers false, and forgets nothing, while cookies are being cleared or brought back. */
  'everything.forget': () => boolean;
}

export type Question = keyof Questions;
export type Answer<Asked extends Question> = ReturnType<Questions[Asked]>;
export type Arguments<Asked extends Question> = Parameters<Questions[Asked]>;

/** A question on its way. */
export interface Asked {
  readonly question: string;
  readonly about: readonly unknown[];
}

/** What goes back: the background's own failure is an answer too; only a worker that was stopped gives none. */
export type Reply = {readonly answer: unknown} | {readonly failure: string};
