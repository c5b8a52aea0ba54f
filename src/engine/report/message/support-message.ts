import {say, type Texts} from '../../../texts/say';
import {failureLines, reachedLines} from '../lines/failure-lines';
import {failureOf, isEmpty, isSolved, troubleOf} from '../lines/failure-of';
import {type Block, letter, section} from '../lines/letter';
import {rayIdsOf, requestIdsOf} from '../lines/proof';
import {timeLines} from '../lines/time-lines';
import {triedLines} from '../lines/tried-lines';
import {inShort, whatHappened} from '../lines/what-happened';
import type {Report, Told} from '../report';
import {aboutMeLines} from './about-me-lines';
import {circumstanceLines, interceptionLines} from './network-lines';

function opening(texts: Texts, report: Report): string {
  const {findings, neverCame} = report.diagnosis;
  if (isSolved(report)) return say(texts, 'message.support.opening.solved');
  if (isEmpty(report)) return say(texts, 'message.support.opening.empty');
  if (findings.length === 0 && !neverCame) return say(texts, 'message.support.opening.none');
  return say(texts, `message.support.opening.${troubleOf(report)}`, {what: whatHappened(texts, report)});
}

/** What failed; without a verdict only when it was tried, and how far it got. */
function happened(texts: Texts, report: Report): Block {
  const failure = failureOf(report);
  if (failure) return failureLines(texts, failure, report);
  return [...timeLines(texts, report), ...reachedLines(texts, report)];
}

function request(texts: Texts, report: Report): string {
  if (isSolved(report)) return say(texts, 'message.support.ask-solved');
  const failure = failureOf(report);
  const hasIds = failure && [...requestIdsOf(failure), ...rayIdsOf(failure)].length > 0;
  return say(texts, hasIds ? 'message.support.ask' : 'message.support.ask-plain');
}

/** A message to OpenAI's support, ready to be pasted. They read English best, so it is made with English texts. */
export function supportMessage(report: Report, told: Told, texts: Texts): string {
  const detail = inShort(texts, report);
  return letter([
    [say(texts, `message.support.subject.${isSolved(report) ? 'solved' : troubleOf(report)}`, {detail})],
    [say(texts, 'message.support.hello')],
    [opening(texts, report)],
    section(texts, 'message.support.failure', happened(texts, report)),
    section(texts, 'message.support.about', aboutMeLines(texts, report, told)),
    section(texts, 'message.support.network', [
      ...interceptionLines(texts, report),
      ...circumstanceLines(texts, report),
    ]),
    section(texts, 'message.support.tried', triedLines(texts, report)),
    isEmpty(report) ? [] : [say(texts, 'message.support.attached')],
    [request(texts, report), say(texts, 'message.support.thanks')],
  ]);
}
