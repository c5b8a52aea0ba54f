import type {Diagnosis, Finding} from '../diagnosis/diagnosis';
import {isPrivate} from '../diagnosis/private';
import {list, record} from '../door/raw';
import {safeDate} from '../door/safe-date';
import type {RuleId} from '../rules';

/** A login that failed: by which class, when, and when it worked again. ISO dates. Nothing in it names a person. */
export interface PastFailure {
  readonly rule: RuleId;
  readonly failedAt: string;
  readonly solvedAt?: string;
}

const longest = 50;

/** Tries in a row that fail alike are one failure. */
const sameFailure = 15 * 60_000;

const isOpen = (past: PastFailure, rule: RuleId) => past.rule === rule && past.solvedAt === undefined;

function withFailure(history: readonly PastFailure[], finding: Finding, failedAt: string): readonly PastFailure[] {
  const last = history.findLast(past => isOpen(past, finding.rule));
  const isKnown = last && Math.abs(Date.parse(failedAt) - Date.parse(last.failedAt)) < sameFailure;
  return isPrivate(finding) || isKnown ? history : [...history, {rule: finding.rule, failedAt}].slice(-longest);
}

/** A failure that is over was failing before, so it is known. */
function withSolution(history: readonly PastFailure[], finding: Finding, solvedAt: string): readonly PastFailure[] {
  if (isPrivate(finding)) return history;
  const last = history.findLast(past => isOpen(past, finding.rule));
  return last ? history.map(past => (past === last ? {...past, solvedAt} : past)) : history;
}

/**
 * The history with what this diagnosis adds; the very same list when that is nothing.
 * @param failure the verdict, when it is sure enough to be remembered, with its time
 */
export function withDiagnosis(
  history: readonly PastFailure[],
  failure: {readonly finding: Finding; readonly failedAt: string} | undefined,
  solved: Diagnosis['solved'],
): readonly PastFailure[] {
  const failed = failure ? withFailure(history, failure.finding, failure.failedAt) : history;
  return solved ? withSolution(failed, solved.finding, solved.solvedAt) : failed;
}

/** The history as stored, by whatever version; a class that is no longer known is left out. */
export function readHistory(stored: unknown, known: readonly string[]): readonly PastFailure[] {
  return list(stored).flatMap((item): readonly PastFailure[] => {
    const raw = record(item);
    const rule = known.find(id => id === raw.rule) as RuleId | undefined;
    const [failedAt, solvedAt] = [safeDate(raw.failedAt), safeDate(raw.solvedAt)];
    return rule && failedAt ? [{rule, failedAt, ...(solvedAt && {solvedAt})}] : [];
  });
}
