import {say, type TextKey, type Texts} from '../../../texts/say';
import type {Diagnosis, Finding} from '../../diagnosis/diagnosis';
import type {Environment} from '../../evidence/evidence';
import {environmentLine} from '../lines/environment-line';
import {
  answerLine,
  causeOf,
  decidingEntries,
  factsOf,
  signTexts,
  stepsOf,
  sureness,
  titleOf,
} from '../lines/finding-lines';
import {listed, stated} from '../lines/letter';
import {unjudgedLines} from '../lines/unjudged-lines';

const marked = (mark: string, lines: readonly string[]) => lines.map(line => `${mark} ${line}`);

const titled = (texts: Texts, title: TextKey) => say(texts, 'message.section', {title: say(texts, title)});

/** Lines under a title, and nothing where there are none. */
const under = (title: string, lines: readonly string[]) => (lines.length > 0 ? [title, ...lines] : []);

/** One finding in plain lines: what happened, why, what speaks for and against, the deciding answers. */
function findingLines(texts: Texts, finding: Finding): readonly string[] {
  return [
    titleOf(texts, finding),
    causeOf(texts, finding),
    ...stated(texts, 'summary.class', sureness(texts, finding)),
    ...stated(texts, 'summary.facts', factsOf(finding)),
    ...marked('+', signTexts(texts, finding.supports)),
    ...marked('-', signTexts(texts, finding.contradicts)),
    ...marked('?', signTexts(texts, finding.unseen)),
    ...under(titled(texts, 'summary.answers'), marked(' ', decidingEntries(finding).map(answerLine))),
  ];
}

/** That nothing was found is no comfort where the pages never came. */
export function noVerdict(texts: Texts, {solved, neverCame}: Diagnosis): readonly string[] {
  if (solved) return [say(texts, 'summary.solved'), titleOf(texts, solved.finding)];
  return [neverCame ? say(texts, 'summary.never-came', {host: neverCame}) : say(texts, 'summary.none')];
}

/** How far the login got; of pages that never came it says nothing. */
export const stageLines = (texts: Texts, {stage, neverCame}: Diagnosis): readonly string[] =>
  stage && !neverCame ? [say(texts, `stages.${stage}`)] : [];

const numbered = (lines: readonly string[]) => lines.map((line, index) => `${index + 1}. ${line}`);

/** Short plain text for a chat, a ticket or a terminal. Holds nothing that the report does not. */
export function summary(texts: Texts, diagnosis: Diagnosis, environment: Environment = {}): string {
  const [verdict, ...others] = diagnosis.findings;
  const line = environmentLine(environment);
  return [
    ...(verdict ? findingLines(texts, verdict) : noVerdict(texts, diagnosis)),
    ...(verdict ? ['', ...under(titled(texts, 'summary.todo'), numbered(stepsOf(texts, verdict)))] : []),
    ...(others.length > 0
      ? [
          '',
          ...stated(
            texts,
            'summary.also',
            listed(
              texts,
              others.map(({rule}) => rule),
            ),
          ),
        ]
      : []),
    ...stageLines(texts, diagnosis),
    ...unjudgedLines(texts, diagnosis),
    ...(line ? [line] : []),
  ].join('\n');
}
