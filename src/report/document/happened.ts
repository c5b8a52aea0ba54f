import type {PastFailure} from '../../engine/kept/history';
import type {Report} from '../../engine/report/report';
import {findingIn, shownOf} from './shown';

/** Tries in a row that fail alike are one failure. */
const sameFailure = 15 * 60_000;

export interface Happened {
  readonly count: number;
  /** ISO dates of the first and the last time. */
  readonly since: string;
  readonly last: string;
}

/** How often this very failure came, the present one included; undefined when there is none. */
export function happened(report: Report): Happened | undefined {
  const shown = shownOf(report);
  const finding = findingIn(shown);
  if (!finding) return undefined;
  const last = shown.kind === 'solved' ? (report.diagnosis.solved?.failedAt ?? shown.at) : shown.at;
  const earlier = report.before.filter(
    ({rule, failedAt}) => rule === finding.rule && Date.parse(last) - Date.parse(failedAt) >= sameFailure,
  );
  return {count: earlier.length + 1, since: earlier[0]?.failedAt ?? last, last};
}

/** Other classes that failed before, each with how often. */
export function othersBefore(report: Report): ReadonlyArray<readonly [rule: PastFailure['rule'], count: number]> {
  const own = findingIn(shownOf(report))?.rule;
  const counts = new Map<PastFailure['rule'], number>();
  for (const {rule} of report.before) if (rule !== own) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts];
}
