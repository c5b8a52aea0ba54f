import type {Conclusion} from '../check/conclusion';
import type {CheckState} from '../check/state';
import type {Diagnosis} from '../diagnosis/diagnosis';
import type {Evidence} from '../evidence/evidence';
import type {PastFailure} from '../kept/history';
import type {RemedyId} from '../remedies';

/** A step that was tried against the failure, and what came of it. */
export interface Tried {
  readonly remedy: RemedyId;
  /** `other`: it failed for another cause since. `unknown`: done, and no login was seen since. */
  readonly outcome: 'helped' | 'no-help' | 'other' | 'unknown' | 'skipped' | 'undone';
  /** ISO date, where it is known. */
  readonly at?: string;
  /** How many cookies a purge removed. */
  readonly cookies?: number;
}

/** All that a report is made of. Everything in it came through the door; it is gathered once, and every file tells the same. */
export interface Report {
  /** ISO date. */
  readonly madeAt: string;
  /** Of the product, as `0.1.0`. */
  readonly version: string;
  readonly evidence: Evidence;
  readonly diagnosis: Diagnosis;
  readonly tried: readonly Tried[];
  /** Failed logins of earlier days and hours, the oldest first. */
  readonly before: readonly PastFailure[];
  /** The last network check, where one was made since the browser was started; without the names of extensions. */
  readonly check?: CheckState;
}

export const whos = ['only-me', 'others-too'] as const;
export const signIns = ['email', 'google', 'microsoft', 'apple', 'phone', 'sso'] as const;
export const plans = ['free', 'go', 'plus', 'pro', 'business', 'enterprise', 'edu'] as const;

/** What only the person can say; each may be left out. */
export interface Told {
  readonly who?: (typeof whos)[number];
  readonly signIn?: (typeof signIns)[number];
  readonly plan?: (typeof plans)[number];
  /** On which network it fails and on which it works, as two checks show. */
  readonly isolated?: Pick<Conclusion, 'lines' | 'fails' | 'works'>;
}
