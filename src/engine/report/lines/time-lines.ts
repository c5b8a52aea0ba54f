import {say, type Texts} from '../../../texts/say';
import type {Report} from '../report';
import {failedAt, failingSince, failuresBefore, isSolved} from './failure-of';
import {type Block, stated} from './letter';
import {bothTimes, zonedTime} from './spoken-time';

const spoken = (date: string | undefined, {evidence}: Report, speak = zonedTime) =>
  date && speak(date, evidence.environment?.timeZone);

/** When it failed the last time; the one time that is also told in UTC. */
export const timeLines = (texts: Texts, report: Report): Block =>
  stated(texts, 'message.label.time', spoken(failedAt(report), report, bothTimes));

/** Since when it works, where a later login has solved it. */
export const solvedLines = (texts: Texts, report: Report): Block =>
  stated(texts, 'summary.worked', isSolved(report) ? spoken(report.diagnosis.solved?.solvedAt, report) : undefined);

/** Since when it does, and how often it did. */
export function sinceLines(texts: Texts, report: Report): Block {
  const [failed, since, {alike}] = [failedAt(report), failingSince(report), failuresBefore(report)];
  return [
    ...stated(texts, 'message.label.since', since === failed ? undefined : spoken(since, report)),
    ...stated(texts, 'message.label.before', alike > 0 ? say(texts, 'message.times', {count: alike}) : undefined),
  ];
}

/** When it failed, since when, and when it worked again. */
export const whenLines = (texts: Texts, report: Report): readonly string[] => [
  ...timeLines(texts, report),
  ...sinceLines(texts, report),
  ...solvedLines(texts, report),
];
