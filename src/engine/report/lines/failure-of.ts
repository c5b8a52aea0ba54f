import type {Finding} from '../../diagnosis/diagnosis';
import type {Report} from '../report';

/** The failure that a report is about: the verdict, or what a later login has solved. */
export const failureOf = ({diagnosis}: Report): Finding | undefined =>
  diagnosis.findings[0] ?? diagnosis.solved?.finding;

/** Nothing fails now, and something did before. */
export const isSolved = ({diagnosis}: Report): boolean => diagnosis.findings.length === 0 && !!diagnosis.solved;

/** No login was seen, and nothing else that anybody could be told of. */
export const isEmpty = (report: Report): boolean =>
  !failureOf(report) && !report.diagnosis.neverCame && !report.diagnosis.attempt;

/** Whether it keeps somebody out, or disturbs somebody who is signed in. */
export function troubleOf(report: Report): 'login' | 'use' {
  const failure = failureOf(report);
  return failure?.layer === 'feature' || failure?.whileSignedIn ? 'use' : 'login';
}

/** When it failed, ISO: the deciding request, the page that showed it, or the end of the attempt. */
export function failedAt(report: Report): string | undefined {
  const {attempt, findings, solved} = report.diagnosis;
  if (solved && isSolved(report)) return solved.failedAt;
  const failure = findings[0];
  return failure?.entries?.[0]?.startedDateTime ?? failure?.sightings?.[0]?.at ?? attempt?.to;
}

/** Since when it fails: the first of the same failures that no login came between, as far as it is remembered. */
export function failingSince(report: Report): string | undefined {
  const alike = report.before.filter(({rule}) => rule === failureOf(report)?.rule);
  const worked = alike.findLastIndex(({solvedAt}) => solvedAt !== undefined);
  return alike.slice(worked + 1)[0]?.failedAt ?? failedAt(report);
}

/** How often the same failed before, and how often anything did; this failure may stand in the list already. */
export function failuresBefore(report: Report): {readonly all: number; readonly alike: number} {
  const now = failedAt(report);
  const past = report.before.filter(({failedAt}) => failedAt !== now);
  return {all: past.length, alike: past.filter(({rule}) => rule === failureOf(report)?.rule).length};
}
