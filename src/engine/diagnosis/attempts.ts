import {type Attempt, signedIn} from '../evidence/attempt';
import {startOf} from '../evidence/entries';
import type {Entry, Evidence} from '../evidence/evidence';
import {namelessLoss} from '../evidence/nameless-loss';
import {rules as allRules} from '../rules';
import type {Rule} from '../rules/rule';
import {diagnose, type Remembered} from './diagnose';
import type {Finding, HopId} from './diagnosis';
import {type AttemptFailure, type FailureSeen, failureSeenIn} from './failures-seen';
import {hopOf} from './hops';
import {judgedEntries} from './judged';
import {isLoginStep, untilSignedIn} from './login-part';
import {failuresOf, iso, type Judged, loginsIn, mostJudged, recentOf, standing, tabOf} from './logins';
import {type Measures, measuresOf} from './measured';
import {failedAt, overcome} from './overcome';
import {type SeenTimeline, seenTimeline} from './seen-timeline';

/** How an attempt ended. `open`: nothing failed, and nobody is signed in: it goes on, or was given up. */
export type AttemptResult =
  | (Pick<Finding, 'rule' | 'facts' | 'confidence'> & {
      readonly as: 'failed';
      readonly hop: HopId;
      /** It did not keep somebody out, but disturbs somebody who is in. */
      readonly inUse?: true;
    })
  | {readonly as: 'signed-in' | 'open'};

/** One login of a tab, as a person remembers it. Times are ISO. */
export interface SeenAttempt {
  /** The same in every look. */
  readonly id: string;
  readonly from: string;
  /** When it came to its result. */
  readonly at: string;
  readonly tab?: number;
  readonly private?: true;
  readonly result: AttemptResult;
  readonly timeline: SeenTimeline;
}

/** The logins of the last hour. */
export interface SeenAttempts {
  /** ISO date of this look. */
  readonly at: string;
  /** The latest last. */
  readonly attempts: readonly SeenAttempt[];
  /** What was measured in the attempt that is judged now. */
  readonly measured: Measures;
}

/** Who tried more often has seen it all in these. */
const mostListed = 20;

/** An attempt with its own failures: what later ones have overcome since did fail all the same. */
interface Ended {
  readonly attempt: Attempt;
  readonly failures: readonly AttemptFailure[];
  /** It was said to have failed, so it has been on the list. */
  readonly isKnown: boolean;
}

/** What the same attempt went on to overcome did not end it. */
const failuresAtEnd = (judged: Judged): readonly AttemptFailure[] =>
  failuresOf(judged)
    .filter(({finding, at}) => !overcome([judged.attempt], finding, at))
    .map(({finding}) => finding);

/** What kept somebody out is told as it stood then, unless it is over, also when a cookie that led to it is gone since. */
function ended(judged: Judged, before: readonly FailureSeen[]): Ended {
  const {attempt} = judged;
  const now = failuresAtEnd(judged);
  const then = failureSeenIn(attempt, before);
  const isOver = then && (signedIn(attempt.entries) || overcome([attempt], then, failedAt(then, attempt)));
  const failures = now.length === 0 && then && !isOver ? [then] : now;
  return {attempt: failures.length > 0 ? attempt : untilSignedIn(attempt), failures, isKnown: then !== undefined};
}

/** Something failed, or somebody wanted to log in; who only looks into the app has not tried anything. */
const isWorthListing = ({attempt: {entries}, failures, isKnown}: Ended) =>
  failures.length > 0 || isKnown || entries.some(isLoginStep) || namelessLoss(entries).host !== undefined;

function resultOf({attempt, failures: [failure]}: Ended): AttemptResult {
  if (!failure) return {as: signedIn(attempt.entries) ? 'signed-in' : 'open'};
  const {rule, facts, confidence, layer, whileSignedIn} = failure;
  const isInUse = layer === 'feature' || whileSignedIn;
  return {as: 'failed', rule, ...(facts && {facts}), confidence, hop: hopOf(layer), ...(isInUse && {inUse: true})};
}

/** The last answer that decided it, else the end. */
function endOf({attempt, failures}: Ended): number {
  const deciding = (failures[0]?.entries ?? []).map(startOf);
  return deciding.length > 0 ? deciding.reduce((last, time) => Math.max(last, time)) : attempt.to;
}

/** What a page that stays open tells is told anew with every look: only what the browser saw keeps its name. */
function idOf(attempt: Attempt): string {
  const first = attempt.entries.find(({_seenBy}) => _seenBy !== 'page');
  return first?._id ?? `page-of-${tabOf(attempt) ?? ''}`;
}

function seen(one: Ended): SeenAttempt {
  const {attempt, failures} = one;
  const tab = tabOf(attempt);
  const isPrivate = attempt.entries.some((entry: Entry) => entry._private);
  return {
    id: idOf(attempt),
    from: iso(attempt.from),
    at: iso(endOf(one)),
    ...(tab !== undefined && {tab}),
    ...(isPrivate && {private: true}),
    result: resultOf(one),
    timeline: seenTimeline(attempt.entries, {findings: failures}),
  };
}

/** From the latest backwards, so that nobody judges more than is listed. */
function latestOf(attempts: readonly Attempt[], endedOf: (attempt: Attempt) => Ended): readonly Ended[] {
  const listed: Ended[] = [];
  for (const attempt of attempts.slice(-mostJudged).toReversed()) {
    const one = endedOf(attempt);
    if (isWorthListing(one)) listed.push(one);
    if (listed.length === mostListed) break;
  }
  return listed.sort((one, other) => endOf(one) - endOf(other));
}

/** What judgements before this one have left. */
export interface JudgedBefore {
  readonly remembered?: Remembered;
  readonly failures?: readonly FailureSeen[];
}

/**
 * The attempts of the last hour, each judged by the rules that judge the login now.
 * @param now milliseconds since 1970
 */
export function attemptsSeen(
  evidence: Evidence,
  {remembered, failures = []}: JudgedBefore,
  now: number,
  rules: readonly Rule[] = allRules as unknown as readonly Rule[],
): SeenAttempts {
  const {attempts, judgedOf} = loginsIn(evidence, rules);
  const listed = latestOf(recentOf(attempts), attempt => ended(judgedOf(attempt), failures));
  const last = listed.at(-1);
  const since = (last ? Math.min(endOf(last), now) : now) - standing;
  return {
    at: iso(now),
    attempts: listed.filter(one => endOf(one) >= since).map(seen),
    measured: measuresOf(judgedEntries(evidence, diagnose(evidence, remembered, rules))),
  };
}
