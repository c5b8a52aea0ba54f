import {say, type Texts} from '../../../texts/say';
import type {Finding} from '../../diagnosis/diagnosis';
import type {Entry} from '../../evidence/evidence';
import type {Report} from '../report';
import {stageLines} from '../summary/summary';
import {isSolved} from './failure-of';
import {decidingEntries, plainAddress, resultOf, titleOf} from './finding-lines';
import {type Block, listed, quoted, stated} from './letter';
import {codesOf, namedIn, rayIdOf, rayIdsOf, requestIdOf, requestIdsOf} from './proof';
import {zonedTime} from './spoken-time';
import {whenLines} from './time-lines';
import {kindOf} from './what-happened';

/** What support asks for first, line by line; what the evidence does not have is left out. */

/** Exact codes, the site's own words, and what it looks like. */
export function errorLines(texts: Texts, failure: Finding): Block {
  const kind = kindOf(failure);
  const said = namedIn(failure, 'message').map(text => quoted(texts, text));
  return [
    ...stated(texts, 'message.label.error', listed(texts, codesOf(failure))),
    ...stated(texts, 'message.label.said', listed(texts, said)),
    ...stated(texts, 'message.label.kind', kind && say(texts, `message.kind.${kind}`)),
  ];
}

/** By which the failure is found in anybody's logs. */
export const idLines = (texts: Texts, failure: Finding): Block => [
  ...stated(texts, 'message.label.request-id', listed(texts, requestIdsOf(failure))),
  ...stated(texts, 'summary.ray-id', listed(texts, rayIdsOf(failure))),
];

const answered = (texts: Texts, entry: Entry) =>
  say(texts, 'message.request', {
    request: `${entry.request.method} ${plainAddress(entry)}`,
    result: resultOf(entry) || say(texts, 'ui.why.noAnswer'),
  });

/** The deciding request, where it went, and what came. */
export const requestLines = (texts: Texts, failure: Finding): Block =>
  decidingEntries(failure)
    .slice(0, 1)
    .flatMap(entry => stated(texts, 'message.label.address', answered(texts, entry)));

/** Who names it, and how sure that is: nobody shall take it for the word of the service. */
export const diagnosisLines = (texts: Texts, failure: Finding): Block =>
  stated(
    texts,
    'message.label.diagnosis',
    say(texts, 'message.diagnosis', {
      title: quoted(texts, titleOf(texts, failure)),
      rule: failure.rule,
      confidence: say(texts, `confidence.${failure.confidence}`),
    }),
  );

/** How far the login got that failed; of a later one that worked it would say nothing. */
export const reachedLines = (texts: Texts, report: Report): Block =>
  isSolved(report) ? [] : stageLines(texts, report.diagnosis);

/** All of it. */
export const failureLines = (texts: Texts, failure: Finding, report: Report): Block => [
  ...errorLines(texts, failure),
  ...whenLines(texts, report),
  ...requestLines(texts, failure),
  ...idLines(texts, failure),
  ...reachedLines(texts, report),
  ...diagnosisLines(texts, failure),
];

/** The deciding answers, each as a line of somebody's log: time, request, answer, and its ids. */
export const logLines = (texts: Texts, failure: Finding, report: Report): Block =>
  decidingEntries(failure).map(entry =>
    listed(texts, [
      zonedTime(entry.startedDateTime, report.evidence.environment?.timeZone),
      answered(texts, entry),
      ...stated(texts, 'summary.ray-id', rayIdOf(entry)),
      ...stated(texts, 'message.label.request-id', requestIdOf(entry)),
    ]),
  );
