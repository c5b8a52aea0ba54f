import type {ClassName, SignId} from '../../texts/say';
import type {CookieRecord, Entry, Evidence, Sighting} from '../evidence/evidence';
import type {RemedyId} from '../remedies';

/** Where on the way to a session it broke, nearest to the person first. */
export const layers = [
  'device',
  'network',
  'edge',
  'region',
  'service',
  'account',
  'login',
  'session',
  'feature',
] as const;
export type Layer = (typeof layers)[number];

/** A cause can be the verdict; a symptom gives way to the cause behind it; a circumstance is only worth knowing. */
export type Kind = 'cause' | 'symptom' | 'circumstance';

/** Surest first. */
export const confidences = ['certain', 'likely', 'possible'] as const;
export type Confidence = (typeof confidences)[number];

/** L1 login transaction, L2 session, L3 edge, L4 everything; `no`: clearing cookies cannot help. */
export const purgeLevels = ['L1', 'L2', 'L3', 'L4'] as const;
export type PurgeLevel = (typeof purgeLevels)[number];

/** Facts of a finding, as shown to the person and to support: code, Ray ID, host, seconds. */
export type FindingFacts = Readonly<Record<string, string | number>>;

/** One thing that speaks for or against, or was not looked at: a text with its facts. */
export interface Sign {
  readonly sign: SignId;
  readonly facts?: FindingFacts;
}

/** What a rule answers when it recognises its failure. The proof comes with it. */
export interface Match {
  readonly confidence: Confidence;
  readonly facts?: FindingFacts;
  /** The deciding entries, the most telling first. */
  readonly entries?: readonly Entry[];
  readonly cookies?: readonly CookieRecord[];
  readonly sightings?: readonly Sighting[];
  readonly supports: readonly Sign[];
  readonly contradicts?: readonly Sign[];
  readonly unseen?: readonly Sign[];
  /** The one thing to do now, where the proof says it better than the order of the rule's remedies. */
  readonly beginWith?: RemedyId;
  /** It happens to somebody who is signed in: a session does not end it, only the same working again does. */
  readonly whileSignedIn?: true;
}

export type Need = keyof Evidence;

/** What a rule answers when what it was handed shows neither its failure nor that all is clear. */
export interface Untold {
  /** What would have told. */
  readonly untold: readonly Need[];
}

/** What a rule is handed: all that it needs, and what it wants where there is some. */
type Handed<Needs extends Need, Wants extends Need> = {
  readonly [Name in Needs]-?: NonNullable<Evidence[Name]>;
} & {readonly [Name in Wants]?: Evidence[Name]};

/**
 * One failure class. `evaluate` is pure, gets only what `needs` and `wants` name, and answers `undefined` when all is
 * clear, or `untold` when it cannot know. See README.md beside this file.
 */
export interface Rule<Id extends string = string, Needs extends Need = Need, Wants extends Need = Need> {
  readonly id: Id;
  readonly layer: Layer;
  readonly kind: Kind;
  /** What clearing cookies can do here. */
  readonly purge: PurgeLevel | 'no';
  /** Without these the answer is unknown. */
  readonly needs: readonly Needs[];
  /** Sharpens the proof where it is there. */
  readonly wants?: readonly Wants[];
  /** Of a circumstance: the failures that it can explain. Beside any other it is only worth knowing. */
  readonly explains?: readonly ClassName[];
  /** The first is the one thing to do now. At least one check and two remedies. */
  readonly remedies: readonly RemedyId[];
  evaluate(evidence: Handed<Needs, Wants>): Match | Untold | undefined;
}

/** Keeps the id's literal type and binds `evaluate` to `needs` and `wants`: reading anything else does not compile. */
export const defineRule = <const Id extends string, const Needs extends Need, const Wants extends Need = never>(
  rule: Rule<Id, Needs, Wants>,
): Rule<Id, Needs, Wants> => rule;
