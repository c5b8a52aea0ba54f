import {say, type Texts} from '../../../texts/say';
import type {Finding} from '../../diagnosis/diagnosis';
import {failedAt, failureOf, isEmpty} from '../lines/failure-of';
import {causeOf, factsOf, sureness, titleOf} from '../lines/finding-lines';
import {code, inert} from '../lines/inert-text';
import {bothTimes, zonedTime} from '../lines/spoken-time';
import {unjudgedLines} from '../lines/unjudged-lines';
import type {Report} from '../report';
import {noVerdict, stageLines} from './summary';
import {before, bundle, environment} from './summary-about';
import {labelled, type Section, stated} from './summary-section';
import {also, answers, proof, tried} from './summary-sections';

const item = (lines: readonly string[], numbered: boolean) =>
  lines.map((line, index) => `${numbered ? `${index + 1}.` : '-'} ${line}`).join('\n');

const written = ({title, lines, numbered = false}: Section): readonly string[] =>
  lines.length > 0 ? [`## ${inert(title)}`, item(lines, numbered)] : [];

/** What happened, and where; also that nothing was found, or that a later login worked. */
function head(texts: Texts, report: Report): readonly string[] {
  if (isEmpty(report)) return [`**${inert(say(texts, 'summary.empty'))}**`];
  const {diagnosis} = report;
  const [verdict] = diagnosis.findings;
  if (verdict) return [`**${inert(titleOf(texts, verdict))}**`, inert(causeOf(texts, verdict))];
  return noVerdict(texts, diagnosis).map((line, index) => (index === 0 ? `**${inert(line)}**` : inert(line)));
}

/** Names and values as machines spell them. */
function factLine(texts: Texts, failure: Finding): readonly string[] {
  const value = code(factsOf(failure));
  return value ? [say(texts, 'message.line', {label: say(texts, 'summary.facts'), value})] : [];
}

/** Since when and how sure, in lines for the eye. */
function particulars(texts: Texts, report: Report): readonly string[] {
  const [failure, failed] = [failureOf(report), failedAt(report)];
  const zone = report.evidence.environment?.timeZone;
  const worked = failure && report.diagnosis.solved?.solvedAt;
  return [
    ...stated(texts, failure ? 'summary.failed' : 'summary.looked', failed && bothTimes(failed, zone)),
    ...stated(texts, 'summary.worked', worked && zonedTime(worked, zone)),
    ...(failure ? [labelled(texts, 'summary.class', sureness(texts, failure))] : []),
    ...(failure ? factLine(texts, failure) : []),
  ];
}

/** Each step with how it is done: this reader may not have the product at hand. */
const todo = (texts: Texts, verdict: Finding): Section => ({
  title: say(texts, 'summary.todo'),
  lines: verdict.remedies.map(id => {
    const label = `**${inert(say(texts, `remedies.${id}.title`))}**`;
    return say(texts, 'message.line', {label, value: inert(say(texts, `remedies.${id}.how`))});
  }),
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
    plain(say(texts, 'summary.unjudged'), isEmpty(report) ? [] : unjudgedLines(texts, report.diagnosis)),
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
