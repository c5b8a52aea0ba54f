import {say, type Texts} from '../../texts/say';
import type {Finding} from '../diagnosis/diagnosis';
import {failedAt, failureOf} from './failure-of';
import {causeOf, factsOf, stepsOf, sureness, titleOf} from './finding-lines';
import {inert} from './inert-text';
import type {Report} from './report';
import {bothTimes} from './spoken-time';
import {noVerdict, stageLines} from './summary';
import {before, bundle, environment} from './summary-about';
import {labelled, type Section, stated} from './summary-section';
import {also, answers, proof, tried} from './summary-sections';
import {unjudgedLines} from './unjudged-lines';

const item = (lines: readonly string[], numbered: boolean) =>
  lines.map((line, index) => `${numbered ? `${index + 1}.` : '-'} ${line}`).join('\n');

const written = ({title, lines, numbered = false}: Section): readonly string[] =>
  lines.length > 0 ? [`## ${inert(title)}`, item(lines, numbered)] : [];

/** What happened, and where; also that nothing was found, or that a later login worked. */
function head(texts: Texts, {diagnosis}: Report): readonly string[] {
  const [verdict] = diagnosis.findings;
  if (verdict) return [`**${inert(titleOf(texts, verdict))}**`, inert(causeOf(texts, verdict))];
  return noVerdict(texts, diagnosis).map((line, index) => (index === 0 ? `**${inert(line)}**` : inert(line)));
}

/** Since when and how sure, in lines for the eye. */
function particulars(texts: Texts, report: Report): readonly string[] {
  const [failure, failed] = [failureOf(report), failedAt(report)];
  const spoken = (date: string | undefined) => date && bothTimes(date, report.evidence.environment?.timeZone);
  return [
    ...stated(texts, failure ? 'summary.failed' : 'summary.looked', spoken(failed)),
    ...stated(texts, 'summary.worked', spoken(failure && report.diagnosis.solved?.solvedAt)),
    ...(failure ? [labelled(texts, 'summary.class', sureness(texts, failure))] : []),
    ...stated(texts, 'summary.facts', failure && (factsOf(failure) || undefined)),
  ];
}

const todo = (texts: Texts, verdict: Finding): Section => ({
  title: say(texts, 'summary.todo'),
  lines: stepsOf(texts, verdict).map(inert),
  numbered: true,
});

function sections(texts: Texts, report: Report): readonly Section[] {
  const failure = failureOf(report);
  const [verdict] = report.diagnosis.findings;
  const plain = (title: string, lines: readonly string[]): Section => ({title, lines: lines.map(inert)});
  return [
    ...(verdict ? [todo(texts, verdict)] : []),
    tried(texts, report),
    ...(failure ? [answers(texts, failure, report), ...proof(texts, failure)] : []),
    also(texts, report),
    plain(say(texts, 'summary.unjudged'), unjudgedLines(texts, report.diagnosis)),
    plain(say(texts, 'summary.stage'), stageLines(texts, report.diagnosis)),
    environment(texts, report),
    before(texts, report),
    bundle(texts, report),
  ];
}

/**
 * The summary for a reader who has nothing else, as Markdown that shows every text as it stands. Holds nothing that the
 * report does not.
 */
export const summaryMarkdown = (report: Report, texts: Texts): string =>
  [
    `# ${inert(say(texts, 'summary.title'))}`,
    ...head(texts, report),
    item(particulars(texts, report), false),
    ...sections(texts, report).flatMap(written),
  ]
    .filter(block => block !== '')
    .join('\n\n')
    .concat('\n');
