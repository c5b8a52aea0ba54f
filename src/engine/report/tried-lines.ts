import {say, type Texts} from '../../texts/say';
import type {Report, Tried} from './report';
import {bothTimes} from './spoken-time';

const cookies = (texts: Texts, {cookies}: Tried) =>
  cookies === undefined ? [] : [say(texts, 'summary.cookies', {count: cookies})];

/** A step that was tried, what came of it, and when. */
function triedLine(texts: Texts, tried: Tried, timeZone: string | undefined): string {
  const label = say(texts, `remedies.${tried.remedy}.title`);
  const text = say(texts, `summary.outcomes.${tried.outcome}`);
  const more = [...cookies(texts, tried), ...(tried.at ? [bothTimes(tried.at, timeZone)] : [])];
  const details = more.join(say(texts, 'message.comma'));
  return say(texts, 'message.line', {
    label,
    value: details ? say(texts, 'message.detailed', {text, more: details}) : text,
  });
}

/** The steps that were tried; of what was passed over only that it was. */
export const triedLines = (texts: Texts, {tried, evidence}: Report): readonly string[] =>
  tried.map(step => triedLine(texts, step, evidence.environment?.timeZone));
