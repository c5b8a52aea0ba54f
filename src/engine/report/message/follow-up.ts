import {say, type Texts} from '../../../texts/say';
import {errorLines, idLines, requestLines} from '../lines/failure-lines';
import {failedAt, failureOf, isSolved, troubleOf} from '../lines/failure-of';
import {type Block, letter, section, stated} from '../lines/letter';
import {zonedTime} from '../lines/spoken-time';
import {timeLines} from '../lines/time-lines';
import {triedLines} from '../lines/tried-lines';
import {inShort, whatHappened} from '../lines/what-happened';
import type {Report, Told} from '../report';
import {whoLines} from './about-me-lines';

const isAfter = (date: string | undefined, since: string) => date !== undefined && Date.parse(date) > Date.parse(since);

/** Only what is known to have been done after the first message; without a time nobody can say that. */
const triedAfter = (report: Report, since: string): Report => ({
  ...report,
  tried: report.tried.filter(({at}) => isAfter(at, since)),
});

function subject(texts: Texts, report: Report): string {
  const detail = inShort(texts, report);
  return isSolved(report)
    ? say(texts, 'message.support.subject.solved', {detail})
    : say(texts, `message.follow-up.subject.${troubleOf(report)}`, {detail});
}

function now(texts: Texts, report: Report, since: string): string {
  if (isSolved(report)) return say(texts, 'message.follow-up.solved');
  if (!isAfter(failedAt(report), since)) return say(texts, 'message.follow-up.same');
  return say(texts, 'message.follow-up.still', {what: whatHappened(texts, report)});
}

function newest(texts: Texts, report: Report, since: string): Block {
  const failure = failureOf(report);
  if (!failure || isSolved(report) || !isAfter(failedAt(report), since)) return [];
  return [
    ...errorLines(texts, failure),
    ...timeLines(texts, report),
    ...requestLines(texts, failure),
    ...idLines(texts, failure),
  ];
}

function triedSince(texts: Texts, report: Report, since: string): Block {
  const lines = triedLines(texts, triedAfter(report, since));
  return lines.length > 0
    ? section(texts, 'message.follow-up.tried', lines)
    : [say(texts, 'message.follow-up.untried')];
}

/** By which support finds the first message. */
const ticketLines = (texts: Texts): Block => [
  ...stated(texts, 'message.label.account', say(texts, 'message.account')),
  ...stated(texts, 'message.label.case', say(texts, 'message.case')),
];

/**
 * The second message: refers to the first, and says only what is new since then.
 * @param since when the first one was made, an ISO date
 */
export function followUp(report: Report, told: Told, texts: Texts, since: string): string {
  const solved = isSolved(report);
  const day = zonedTime(since, report.evidence.environment?.timeZone).slice(0, '2026-11-22'.length);
  return letter([
    [subject(texts, report)],
    [say(texts, 'message.support.hello')],
    [say(texts, 'message.follow-up.opening', {since: day}), now(texts, report, since)],
    [...ticketLines(texts), ...whoLines(texts, told)],
    section(texts, 'message.follow-up.newest', newest(texts, report, since)),
    triedSince(texts, report, since),
    solved ? [] : [say(texts, 'message.support.attached')],
    [say(texts, solved ? 'message.follow-up.close' : 'message.follow-up.ask'), say(texts, 'message.support.thanks')],
  ]);
}
