import type {Evidence} from '../evidence/evidence';
import type {Stage} from '../evidence/stage';
import type {RemedyId} from '../remedies';
import type {RuleId} from '../rules';
import type {Kind, Layer, Match, PurgeLevel} from '../rules/rule';

/** The seven hops of the path picture, from the person outwards. */
export const hopIds = ['device', 'network', 'gate', 'service', 'login', 'account', 'session'] as const;
export type HopId = (typeof hopIds)[number];

/** `unseen` also before the failing hop: nothing is ticked that was not seen to work. */
export type HopState = 'passed' | 'failed' | 'potential' | 'unseen' | 'solved';
export type Hops = Readonly<Record<HopId, HopState>>;

export interface Finding extends Omit<Match, 'beginWith'> {
  readonly rule: RuleId;
  readonly layer: Layer;
  readonly kind: Kind;
  readonly purge: PurgeLevel | 'no';
  readonly remedies: readonly RemedyId[];
}

export type Outcome =
  | {readonly rule: RuleId; readonly outcome: 'found'; readonly finding: Finding}
  | {readonly rule: RuleId; readonly outcome: 'clear'}
  | {
      readonly rule: RuleId;
      readonly outcome: 'unknown';
      readonly missing: ReadonlyArray<keyof Evidence>;
      readonly check: RemedyId;
    }
  | {readonly rule: RuleId; readonly outcome: 'failed'; readonly error: string};

export interface Diagnosis {
  readonly outcomes: readonly Outcome[];
  /** The first is the verdict, the others are what was also seen, surest first. Empty when nothing failed. */
  readonly findings: readonly Finding[];
  /** Worth knowing, not a cause by itself. */
  readonly circumstances: readonly Finding[];
  /** An earlier failure that a later login has overcome. */
  readonly solved?: {readonly finding: Finding; readonly failedAt: string; readonly solvedAt: string};
  /** Nothing is found, but of this login host no page came, and nobody says why. */
  readonly neverCame?: string;
  readonly stage?: Stage;
  readonly hops: Hops;
  /** The attempt that was judged. Times are ISO. */
  readonly attempt?: {
    readonly from: string;
    readonly to: string;
    readonly tab?: number;
    readonly requests: number;
    readonly private?: true;
  };
}
