import type {ScopeName} from '../purge/scope';
import type {RemedyId} from '../remedies';
import type {RuleId} from '../rules';

/** What a step is tried against: a failure class, or nothing that was recognised. */
export type About = RuleId | 'none';

export const stepMarks = ['done', 'skipped'] as const;
export type StepMark = (typeof stepMarks)[number];

/** What the next login showed: it works, it fails alike, or it fails for another cause, which is `now`. ISO date. */
export type TryOutcome =
  | {readonly result: 'fixed'; readonly at: string}
  | {readonly result: 'same' | 'other'; readonly at: string; readonly now: RuleId};

/** A purge as it is remembered when the browser is closed: never what it removed. */
export interface PurgeTrace {
  /** The click that began it. */
  readonly click: string;
  readonly name: ScopeName;
  readonly cookies: number;
  /** How long it can be undone while the browser runs. ISO date. */
  readonly until: string;
  /** Begun, and not known to have come to its end. */
  readonly unfinished?: true;
  readonly undone?: true;
}

/** A step that was tried against a failure, or passed over, and what came of it. Nothing in it names a person. */
export interface Try {
  readonly step: RemedyId;
  readonly about: About;
  /** ISO date. */
  readonly at: string;
  readonly mark: StepMark;
  /** We did it ourselves. */
  readonly purge?: PurgeTrace;
  readonly outcome?: TryOutcome;
  /** A login has worked since: it belongs to a failure of the past. */
  readonly over?: true;
}

const mostTries = 50;

/** With one more, which takes the place of an earlier one of the same click. */
export const withTry = (tries: readonly Try[], more: Try): readonly Try[] =>
  [...tries.filter(({purge}) => !purge || purge.click !== more.purge?.click), more].slice(-mostTries);

/** Without the last time that the step was ticked. */
export function withoutTry(tries: readonly Try[], step: RemedyId, about: About): readonly Try[] {
  const last = tries.findLast(tried => tried.step === step && tried.about === about && !tried.purge);
  return tries.filter(tried => tried !== last);
}

/** Of two ISO dates. */
export const isAfter = (one: {readonly at: string} | undefined, other: {readonly at: string}): boolean =>
  one !== undefined && Date.parse(one.at) > Date.parse(other.at);

/** With those purges changed that are meant; the very same list when there are none. */
const withPurges = (
  tries: readonly Try[],
  isMeant: (purge: PurgeTrace) => boolean,
  change: (tried: Try, purge: PurgeTrace) => Try,
) =>
  tries.some(({purge}) => purge && isMeant(purge))
    ? tries.map(tried => (tried.purge && isMeant(tried.purge) ? change(tried, tried.purge) : tried))
    : tries;

/** With every purge that an undo of this moment brings back. */
export const withUndone = (tries: readonly Try[], at: string): readonly Try[] =>
  withPurges(
    tries,
    ({until}) => Date.parse(until) > Date.parse(at),
    (tried, purge) => ({...tried, purge: {...purge, undone: true}}),
  );

/** With the purge of that click at its end. */
export const withDone = (
  tries: readonly Try[],
  {click, at, cookies}: Pick<PurgeTrace, 'click' | 'cookies'> & Pick<Try, 'at'>,
): readonly Try[] =>
  withPurges(
    tries,
    purge => purge.click === click,
    (tried, {unfinished: _, ...purge}) => ({...tried, at, purge: {...purge, cookies}}),
  );

/** A tick of yesterday is none of today's failure. */
const aDay = 24 * 60 * 60_000;

export const ofLastDay = (tries: readonly Try[], now: string): readonly Try[] =>
  tries.filter(({at}) => Date.parse(now) - Date.parse(at) < aDay);

/** What was tried since it last worked, of the last day. */
export const currentTries = (tries: readonly Try[], now: string): readonly Try[] =>
  ofLastDay(tries, now).filter(({over}) => !over);

/** The last step after which it failed for this cause. */
export const failedAfter = (current: readonly Try[], rule: RuleId): Try | undefined =>
  current.findLast(({outcome}) => outcome && 'now' in outcome && outcome.now === rule);

/** The step that made it work again. @param since when it failed: what was fixed before that is another story */
export const fixedBy = (tries: readonly Try[], since: string): Try | undefined =>
  tries.findLast(({outcome}) => outcome?.result === 'fixed' && isAfter(outcome, {at: since}));

/** A purge whose copy for the undo went with the browser that was closed, and whether it was cut off by that. */
export interface Lost {
  readonly what: 'undo' | 'purge';
  readonly name: ScopeName;
}

/** @param isKnown whether this browser knows of a purge itself: then its copy is there, or was used */
export function lostPurge(tries: readonly Try[], isKnown: boolean, now: string): Lost | undefined {
  const trace = tries.findLast(({purge}) => purge !== undefined)?.purge;
  if (!trace || isKnown || trace.undone || Date.parse(trace.until) <= Date.parse(now)) return undefined;
  return {what: trace.unfinished ? 'purge' : 'undo', name: trace.name};
}
