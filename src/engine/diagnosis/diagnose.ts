import {type Attempt, signedIn} from '../evidence/attempt';
import type {Evidence} from '../evidence/evidence';
import {namelessLoss} from '../evidence/nameless-loss';
import {lastStage} from '../evidence/stage';
import {rules as allRules} from '../rules';
import type {Rule} from '../rules/rule';
import type {Diagnosis, Finding} from './diagnosis';
import {outcomeOf} from './evaluate';
import {hopsOf} from './hops';
import {failuresOf, isFailure, iso, type Judged, loginsIn, mostJudged, recentOf, standing, tabOf} from './logins';
import {overcome} from './overcome';

export interface Remembered {
  readonly finding: Finding;
  /** ISO date. */
  readonly failedAt: string;
}

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

const markOf = (verdict: Finding | undefined, solved: Solved | undefined) =>
  (verdict && {layer: verdict.layer, as: 'failed' as const}) ??
  (solved && {layer: solved.finding.layer, as: 'solved' as const});

const isSecret = ({entries}: Attempt) => entries.some(({_private}) => _private);

function about(attempt: Attempt): NonNullable<Diagnosis['attempt']> {
  const {entries, from, to} = attempt;
  const tab = tabOf(attempt);
  return {
    from: iso(from),
    to: iso(to),
    requests: entries.length,
    ...(tab !== undefined && {tab}),
    ...(isSecret(attempt) && {private: true}),
  };
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
  const {attempts, judgedOf} = loginsIn(evidence, rules);
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
