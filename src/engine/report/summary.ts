import {say, type TextKey, type Texts} from '../../texts/say';
import type {Diagnosis, Finding, Outcome} from '../diagnosis/diagnosis';
import {hopOf} from '../diagnosis/hops';
import type {Entry, Environment} from '../evidence/evidence';
import {groupBy} from '../evidence/group-by';
import type {Sign} from '../rules/rule';

const minute = (date: string) => `${date.slice(0, 16).replace('T', ' ')} UTC`;
const second = (date: string) => `${date.slice(0, 19).replace('T', ' ')} UTC`;

/** Times in facts are ISO dates; a summary says them with their zone. */
const spoken = (facts: Sign['facts'] = {}) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, name === 'time' ? minute(String(value)) : value]),
  );

const signs = (texts: Texts, mark: string, list: readonly Sign[] = []) =>
  list.map(({sign, facts}) => `${mark} ${say(texts, `signs.${sign}`, spoken(facts))}`);

const answer = ({request, response, startedDateTime, _error}: Entry) =>
  `  ${second(startedDateTime)}  ${request.method} ${request.url.split('?')[0]}  ${_error ?? response.status}`;

const factLine = (finding: Finding) =>
  Object.entries(finding.facts ?? {})
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');

/** One finding in plain lines: what happened, why, what speaks for and against, the deciding answers. */
function findingLines(texts: Texts, finding: Finding): readonly string[] {
  const text = (part: 'title' | 'cause') => say(texts, `rules.${finding.rule}.${part}` as TextKey, finding.facts);
  return [
    text('title'),
    `${say(texts, `hops.${hopOf(finding.layer)}.stopped`)} ${text('cause')}`,
    `${say(texts, 'summary.class')}: ${finding.rule} (${say(texts, `confidence.${finding.confidence}`)})`,
    ...(factLine(finding) ? [`${say(texts, 'summary.facts')}: ${factLine(finding)}`] : []),
    ...signs(texts, '+', finding.supports),
    ...signs(texts, '-', finding.contradicts),
    ...signs(texts, '?', finding.unseen),
    ...(finding.entries?.length
      ? [`${say(texts, 'summary.answers')}:`, ...finding.entries.slice(0, 5).map(answer)]
      : []),
  ];
}

const environmentLine = ({browser, system, language, timeZone, extensionVersion}: Environment) =>
  [browser, system, language, timeZone, extensionVersion && `Login Doctor ${extensionVersion}`]
    .filter(Boolean)
    .join(' · ');

const todo = (texts: Texts, finding: Finding) =>
  finding.remedies.map((id, index) => `${index + 1}. ${say(texts, `remedies.${id}.title`)}`);

type Unknown = Extract<Outcome, {outcome: 'unknown'}>;

const isUnknown = (outcome: Outcome): outcome is Unknown => outcome.outcome === 'unknown';

/** What nobody could judge for the same reason, and the check that would tell. */
function unknownLine(texts: Texts, {missing, check}: Unknown, alike: readonly Unknown[]): string {
  const without = say(texts, `summary.missing.${missing[0] ?? 'entries'}`);
  const would = say(texts, `remedies.${check}.title`);
  return `${say(texts, 'summary.unknown', {missing: without, check: would})}: ${alike.map(({rule}) => rule).join(', ')}`;
}

function unknownLines(texts: Texts, outcomes: readonly Outcome[]): readonly string[] {
  const alike = groupBy(outcomes.filter(isUnknown), ({missing, check}) => `${missing[0]} ${check}`);
  return [...alike.values()].flatMap(group => group.slice(0, 1).map(first => unknownLine(texts, first, group)));
}

/** That nothing was found is no comfort where the pages never came. */
function noVerdict(texts: Texts, {solved, neverCame}: Diagnosis): readonly string[] {
  if (solved)
    return [
      say(texts, 'summary.solved'),
      say(texts, `rules.${solved.finding.rule}.title` as TextKey, solved.finding.facts),
    ];
  return [neverCame ? say(texts, 'summary.never-came', {host: neverCame}) : say(texts, 'summary.none')];
}

/** Short plain text for a chat, a ticket or a terminal. Holds nothing that the report does not. */
export function summary(texts: Texts, diagnosis: Diagnosis, environment: Environment = {}): string {
  const [verdict, ...others] = diagnosis.findings;
  const head = verdict ? findingLines(texts, verdict) : noVerdict(texts, diagnosis);
  return [
    ...head,
    ...(verdict ? ['', `${say(texts, 'summary.todo')}:`, ...todo(texts, verdict)] : []),
    ...(others.length > 0 ? ['', `${say(texts, 'summary.also')}: ${others.map(({rule}) => rule).join(', ')}`] : []),
    ...(diagnosis.stage && !diagnosis.neverCame ? [say(texts, `stages.${diagnosis.stage}`)] : []),
    ...(verdict || diagnosis.solved || diagnosis.stage === 'app' ? [] : unknownLines(texts, diagnosis.outcomes)),
    ...(environmentLine(environment) ? [environmentLine(environment)] : []),
  ].join('\n');
}
