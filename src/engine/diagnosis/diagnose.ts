import {attach} from '../evidence/attach';
import {type Attempt, attemptsOf, signedIn} from '../evidence/attempt';
import {hostOf, startOf} from '../evidence/entries';
import type {Evidence} from '../evidence/evidence';
import {isLoginCritical} from '../evidence/hosts';
import {namelessLoss} from '../evidence/nameless-loss';
import {isNoise} from '../evidence/noise';
import {lastStage} from '../evidence/stage';
import {rules as allRules} from '../rules';
import type {Rule} from '../rules/rule';
import type {Diagnosis, Finding, Outcome} from './diagnosis';
import {outcomeOf} from './evaluate';
import {hopsOf} from './hops';
import {failedAt, overcome} from './overcome';
import {inOrder} from './precedence';

/** An earlier failure that nothing has overcome stays the verdict for this long. */
const standing = 60 * 60_000;
/** Nobody tries more often in that time; what looks like it is a page that goes round in circles. */
const mostJudged = 100;

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

const isFailure = (finding: Finding): boolean => finding.kind !== 'circumstance';
const iso = (time: number) => new Date(time).toISOString();

type Solved = NonNullable<Diagnosis['solved']>;

function solvedSince(attempts: readonly Attempt[], finding: Finding, at: number): Solved | undefined {
  const since = overcome(attempts, finding, at);
  return since?.signedIn ? {finding, failedAt: iso(at), solvedAt: since.by.startedDateTime} : undefined;
}

interface Chosen {
  readonly judged: Judged;
  /** Failures that nothing has overcome, the verdict first. */
  readonly open: readonly Finding[];
  readonly solved?: Solved | undefined;
}

/** A failure that is remembered, but no longer to be seen: solved for as long as a failure would have stood. */
function solvedFromMemory(attempts: readonly Attempt[], {finding, failedAt: at}: Remembered): Solved | undefined {
  const solved = solvedSince(attempts, finding, Date.parse(at));
  const now = attempts.at(-1)?.to ?? 0;
  return solved && now - Date.parse(solved.solvedAt) <= standing ? solved : undefined;
}

/** The latest first; before them those of the tab that the person looks at: its failure is the one they ask about. */
function inTurn(attempts: readonly Attempt[], frontTab: number | undefined): readonly Attempt[] {
  const isFront = ({entries}: Attempt) => frontTab !== undefined && entries.some(({_tab}) => _tab === frontTab);
  const latest = attempts.toReversed().map(attempt => ({attempt, front: isFront(attempt)}));
  const turns = [...latest.filter(({front}) => front), ...latest.filter(({front}) => !front)];
  return turns.map(({attempt}) => attempt).slice(0, mostJudged);
}

const failuresOf = ({findings, attempt}: Judged) =>
  findings.filter(isFailure).map(finding => ({finding, at: failedAt(finding, attempt)}));

/** What the attempts in turn have overcome; the latest is the one that is shown. */
function afterAll(judged: readonly Judged[], recent: readonly Attempt[]): Chosen | undefined {
  const latest = judged.find(({attempt}) => attempt === recent.at(-1)) ?? judged[0];
  const solved = judged.flatMap(failuresOf).map(({finding, at}) => solvedSince(recent, finding, at));
  return latest && {judged: latest, open: [], solved: solved.find(found => found !== undefined)};
}

/** The first attempt in turn with a failure that was not overcome since; else the latest one, with what it overcame. */
function choose(
  recent: readonly Attempt[],
  judgedOf: (attempt: Attempt) => Judged,
  frontTab: number | undefined,
): Chosen | undefined {
  const well: Judged[] = [];
  for (const attempt of inTurn(recent, frontTab)) {
    const judged = judgedOf(attempt);
    const open = failuresOf(judged).filter(({finding, at}) => !overcome(recent, finding, at));
    if (open.length > 0) return {judged, open: open.map(({finding}) => finding)};
    well.push(judged);
  }
  return afterAll(well, recent);
}

/** A circumstance counts as a finding only beside a failure that it can explain. */
const explainsOne = (rules: readonly Rule[], id: string, open: readonly Finding[]) =>
  rules.find(rule => rule.id === id)?.explains?.some(failure => open.some(finding => finding.rule === failure)) ??
  false;

/** Nothing of a login was seen: what needs entries is unknown only when nobody watched. */
const withoutAttempt = (rules: readonly Rule[], evidence: Evidence): Diagnosis => ({
  outcomes: rules.map(rule => outcomeOf(rule, {environment: {}, earlier: evidence.entries, ...evidence} as Evidence)),
  findings: [],
  circumstances: [],
  hops: hopsOf([]),
});

const isAboutLogin = (attempt: Attempt) => attempt.entries.some(entry => isLoginCritical(hostOf(entry)));

const recentOf = (attempts: readonly Attempt[]) =>
  attempts.filter(({to}) => (attempts.at(-1)?.to ?? 0) - to <= standing);

const markOf = (verdict: Finding | undefined, solved: Solved | undefined) =>
  (verdict && {layer: verdict.layer, as: 'failed' as const}) ??
  (solved && {layer: solved.finding.layer, as: 'solved' as const});

function about({entries, from, to}: Attempt): NonNullable<Diagnosis['attempt']> {
  const tab = entries.find(({_tab = -1}) => _tab >= 0)?._tab;
  return {from: iso(from), to: iso(to), requests: entries.length, ...(tab !== undefined && {tab})};
}

/**
 * Judges the login of the tab in front if it failed, else the latest one. Pure: the same evidence gives the same
 * diagnosis in worker, popup, panel and command line.
 * @param remembered the last verdict, for when the evidence that led to it (a cookie, say) is gone
 */
export function diagnose(
  evidence: Evidence,
  remembered?: Remembered,
  rules: readonly Rule[] = allRules as unknown as readonly Rule[],
): Diagnosis {
  const entries = attach(evidence.entries ?? [], evidence.sightings ?? []).filter(entry => !isNoise(entry));
  const attempts = attemptsOf(entries).filter(isAboutLogin);
  const judgedOf = (attempt: Attempt) => judge(rules, {...evidence, entries}, attempt);
  const chosen = choose(recentOf(attempts), judgedOf, evidence.environment?.frontTab);
  if (!chosen) return withoutAttempt(rules, evidence);
  const {judged, open} = chosen;
  const solved =
    chosen.solved ?? (open.length === 0 && remembered ? solvedFromMemory(attempts, remembered) : undefined);
  const {attempt, outcomes, findings} = judged;
  const circumstances = findings.filter(finding => !isFailure(finding));
  const explaining = circumstances.filter(({rule}) => explainsOne(rules, rule, open));
  const {host: neverCame} = namelessLoss(attempt.entries);
  const stage = lastStage(attempt.entries, signedIn(attempt.entries));
  return {
    outcomes,
    findings: [...open, ...explaining],
    circumstances: circumstances.filter(finding => !explaining.includes(finding)),
    ...(solved && {solved}),
    ...(neverCame !== undefined && open.length === 0 && !solved && {neverCame}),
    ...(stage && {stage}),
    hops: hopsOf(attempt.entries, markOf(open[0], solved)),
    attempt: about(attempt),
  };
}
