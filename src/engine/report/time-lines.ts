import {say, type Texts} from '../../texts/say';
import {failedAt, failingSince, failuresBefore} from './failure-of';
import {type Block, stated} from './letter';
import type {Report} from './report';
import {bothTimes} from './spoken-time';

const spoken = (date: string | undefined, {evidence}: Report) =>
  date && bothTimes(date, evidence.environment?.timeZone);

/** When it failed the last time. */
export const timeLines = (texts: Texts, report: Report): Block =>
  stated(texts, 'message.label.time', spoken(failedAt(report), report));

/** Since when it does, and how often it did. */
export function sinceLines(texts: Texts, report: Report): Block {
  const [failed, since, {alike}] = [failedAt(report), failingSince(report), failuresBefore(report)];
  return [
    ...stated(texts, 'message.label.since', since === failed ? undefined : spoken(since, report)),
    ...stated(texts, 'message.label.before', alike > 0 ? say(texts, 'message.times', {count: alike}) : undefined),
  ];
}
