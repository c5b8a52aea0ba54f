import {attach} from '../evidence/attach';
import {type Attempt, attemptsOf, provesSignedIn, signedIn} from '../evidence/attempt';
import {hostOf, laterSuccess, startOf} from '../evidence/entries';
import type {Entry, Evidence} from '../evidence/evidence';
import {isNoise} from '../evidence/noise';
import {rules as allRules} from '../rules';
import type {Rule} from '../rules/rule';
import type {Diagnosis, Finding, Outcome} from './diagnosis';
import {outcomeOf} from './evaluate';
import {hopsOf} from './hops';
import {inOrder} from './precedence';
import {lastStage} from './stage';

/** An earlier failure that nothing has overcome stays the verdict for this long. */
const standing = 60 * 60_000;

export interface Remembered {
  readonly finding: Finding;
  /** ISO date. */
  readonly failedAt: string;
}

interface Judged {
  readonly attempt: Attempt;
  readonly outcomes: readonly Outcome[];
  readonly findings: readonly Finding[];
}

const findingsOf = (outcomes: readonly Outcome[]) =>
  inOrder(outcomes.flatMap(outcome => (outcome.outcome === 'found' ? [outcome.finding] : [])));

function judge(rules: readonly Rule[], evidence: Evidence, attempt: Attempt): Judged {
  const earlier = (evidence.entries ?? []).filter(entry => startOf(entry) < attempt.from);
  const scope: Evidence = {environment: {}, ...evidence, entries: attempt.entries, earlier};
  const outcomes = rules.map(rule => outcomeOf(rule, scope));
  return {attempt, outcomes, findings: findingsOf(outcomes)};
}

/** Signed in since, or the very request that failed has been answered well. A session trouble ends only with a session. */
const overcomes = (attempt: Attempt, finding: Finding, failedAt: number): Entry | undefined => {
  const later = attempt.entries.filter(entry => startOf(entry) > failedAt);
  const deciding = finding.entries?.[0];
  const again =
    deciding && finding.layer !== 'session' && !provesSignedIn(deciding) ? laterSuccess(later, deciding) : undefined;
  return signedIn(later) ? later.findLast(provesSignedIn) : again;
};

const overcomeBy = (attempts: readonly Attempt[], finding: Finding, failedAt: number) =>
  attempts.map(attempt => overcomes(attempt, finding, failedAt)).find(entry => entry !== undefined);

const failedAt = (finding: Finding, attempt: Attempt) =>
  finding.entries?.[0] ? startOf(finding.entries[0]) : attempt.to;

const isFailure = (finding: Finding | undefined): finding is Finding =>
  finding !== undefined && finding.kind !== 'circumstance';

interface Chosen {
  readonly judged: Judged;
  readonly solved?: NonNullable<Diagnosis['solved']>;
}

const iso = (time: number) => new Date(time).toISOString();

function solvedBy(entry: Entry, finding: Finding, at: number): NonNullable<Diagnosis['solved']> {
  return {finding, failedAt: iso(at), solvedAt: entry.startedDateTime};
}

/** The latest attempt that failed and was not overcome since; else the latest one, with what it overcame. */
function choose(judged: readonly Judged[], remembered: Remembered | undefined): Chosen | undefined {
  const latest = judged.at(-1);
  if (!latest) return undefined;
  const attempts = judged.map(({attempt}) => attempt);
  for (const candidate of judged.toReversed()) {
    const verdict = candidate.findings.find(isFailure);
    if (!verdict || latest.attempt.to - candidate.attempt.to > standing) continue;
    const at = failedAt(verdict, candidate.attempt);
    const since = overcomeBy(attempts, verdict, at);
    return since ? {judged: latest, solved: solvedBy(since, verdict, at)} : {judged: candidate};
  }
  const since = remembered && overcomeBy(attempts, remembered.finding, Date.parse(remembered.failedAt));
  return {judged: latest, ...(since && {solved: solvedBy(since, remembered.finding, Date.parse(remembered.failedAt))})};
}

/** Nothing of a login was seen: what needs entries is unknown only when nobody watched. */
const withoutAttempt = (rules: readonly Rule[], evidence: Evidence): Diagnosis => ({
  outcomes: rules.map(rule => outcomeOf(rule, {environment: {}, earlier: evidence.entries, ...evidence} as Evidence)),
  findings: [],
  circumstances: [],
  hops: hopsOf([]),
});

const isAboutLogin = (attempt: Attempt) => attempt.entries.some(entry => hostOf(entry) !== '');

/**
 * Judges the latest login. Pure: the same evidence gives the same diagnosis in worker, popup, panel and command line.
 * @param remembered the last verdict, for when the evidence that led to it (a cookie, say) is gone
 */
export function diagnose(
  evidence: Evidence,
  remembered?: Remembered,
  rules: readonly Rule[] = allRules as unknown as readonly Rule[],
): Diagnosis {
  const entries = attach(evidence.entries ?? [], evidence.sightings ?? []).filter(entry => !isNoise(entry));
  const attempts = attemptsOf(entries).filter(isAboutLogin);
  const chosen = choose(
    attempts.map(attempt => judge(rules, {...evidence, entries}, attempt)),
    remembered,
  );
  if (!chosen) return withoutAttempt(rules, evidence);
  const {judged, solved} = chosen;
  const findings = solved ? [] : judged.findings.filter(isFailure);
  const circumstances = judged.findings.filter(finding => finding.kind === 'circumstance');
  const marked = solved
    ? ({layer: solved.finding.layer, as: 'solved'} as const)
    : findings[0] && ({layer: findings[0].layer, as: 'failed'} as const);
  const stage = lastStage(judged.attempt.entries, signedIn(judged.attempt.entries));
  const tab = judged.attempt.entries.find(entry => entry._tab !== undefined)?._tab;
  return {
    outcomes: judged.outcomes,
    findings,
    circumstances,
    ...(solved && {solved}),
    ...(stage && {stage}),
    hops: hopsOf(judged.attempt.entries, marked),
    attempt: {
      from: iso(judged.attempt.from),
      to: iso(judged.attempt.to),
      requests: judged.attempt.entries.length,
      ...(tab !== undefined && {tab}),
    },
  };
}
