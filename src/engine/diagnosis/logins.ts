import {attach} from '../evidence/attach';
import {type Attempt, attemptsOf} from '../evidence/attempt';
import {hostOf, startOf} from '../evidence/entries';
import type {Evidence} from '../evidence/evidence';
import {isLoginCritical} from '../evidence/hosts';
import {isNoise} from '../evidence/noise';
import {once} from '../evidence/once';
import type {Rule} from '../rules/rule';
import type {Finding, Outcome} from './diagnosis';
import {outcomeOf} from './evaluate';
import {failedAt} from './overcome';
import {inOrder} from './precedence';

/** An earlier failure that nothing has overcome stays the verdict for this long. */
export const standing = 60 * 60_000;

/** Nobody tries more often in that time; what looks like it is a page that goes round in circles. */
export const mostJudged = 100;

/** What the rules say of one attempt. */
export interface Judged {
  readonly attempt: Attempt;
  readonly outcomes: readonly Outcome[];
  readonly findings: readonly Finding[];
}

export const iso = (time: number): string => new Date(time).toISOString();

/** The tab in which it took place; absent where nobody told. */
export const tabOf = ({entries}: Attempt): number | undefined => entries.find(({_tab = -1}) => _tab >= 0)?._tab;

export const isFailure = (finding: Finding): boolean => finding.kind !== 'circumstance';

/** The failures of an attempt, the gravest first, each with its time. */
export const failuresOf = ({findings, attempt}: Judged) =>
  findings.filter(isFailure).map(finding => ({finding, at: failedAt(finding, attempt)}));

const findingsOf = (outcomes: readonly Outcome[]) =>
  inOrder(outcomes.flatMap(outcome => (outcome.outcome === 'found' ? [outcome.finding] : [])));

function judge(rules: readonly Rule[], evidence: Evidence, attempt: Attempt): Judged {
  const earlier = (evidence.entries ?? []).filter(entry => startOf(entry) < attempt.from);
  const scope: Evidence = {environment: {}, ...evidence, entries: attempt.entries, earlier};
  const outcomes = rules.map(rule => outcomeOf(rule, scope));
  return {attempt, outcomes, findings: findingsOf(outcomes)};
}

const isAboutLogin = (attempt: Attempt) => attempt.entries.some(entry => isLoginCritical(hostOf(entry)));

const loginsBy = once((rules: readonly Rule[]) =>
  once((evidence: Evidence) => {
    const entries = attach(evidence.entries ?? [], evidence.sightings ?? []).filter(entry => !isNoise(entry));
    const attempts = attemptsOf(entries).filter(isAboutLogin);
    return {attempts, judgedOf: once((attempt: Attempt) => judge(rules, {...evidence, entries}, attempt))};
  }),
);

/** All attempts of what was seen, the latest last, and how to judge one of them; each is judged once, whoever asks. */
export const loginsIn = (evidence: Evidence, rules: readonly Rule[]) => loginsBy(rules)(evidence);

/** The attempts of the hour before the last one ended. */
export const recentOf = (attempts: readonly Attempt[]): readonly Attempt[] =>
  attempts.filter(({to}) => (attempts.at(-1)?.to ?? 0) - to <= standing);
