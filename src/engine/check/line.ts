import type {Texts} from '../../texts/say';
import type {HopId} from '../diagnosis/diagnosis';
import type {RemedyId} from '../remedies';
import type {FindingFacts} from '../rules/rule';
import type {Reach} from './asked';
import type {Seen} from './seen';

/** Worst first. */
export const verdicts = ['problem', 'potential', 'fine', 'not-run'] as const;
export type Verdict = (typeof verdicts)[number];

export type LineId = keyof Texts['check']['lines'];
/** What was measured and what is good, in one sentence. */
export type ReadingId = keyof Texts['check']['readings'];

/** What one host came to. */
export interface HostRow {
  readonly host: string;
  readonly reach: Reach;
  readonly facts: FindingFacts;
}

/** What a line says. */
export interface Says {
  readonly verdict: Verdict;
  readonly reading: ReadingId;
  readonly facts?: FindingFacts;
  readonly hosts?: readonly HostRow[];
  /** What helps, where something does. */
  readonly remedy?: RemedyId;
  /** Somebody decided that it is to be so: whom to ask, and no way around. */
  readonly onPurpose?: true;
  /** What may not be looked at before it is allowed. */
  readonly closed?: 'hosts' | 'extensions';
}

export interface Line extends Says {
  readonly id: LineId;
  /** Where in the picture of the way it belongs. */
  readonly hop: HopId;
  /** The provider has an incident: what looks like a fault here may come from there. */
  readonly lowered?: 'incident' | 'portal';
}

/** One line of the check: pure, from what was seen so far. */
export interface LineJudge {
  readonly id: LineId;
  readonly hop: HopId;
  /** Whether all that it is judged by has been asked. */
  readonly isReady: (seen: Seen) => boolean;
  readonly judge: (seen: Seen) => Says;
}

export const defineLine = (line: LineJudge): LineJudge => line;
