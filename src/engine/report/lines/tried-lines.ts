import {say, type Texts} from '../../../texts/say';
import type {Report, Tried} from '../report';
import {quoted} from './letter';
import {zonedTime} from './spoken-time';

/** Why a step was passed over, in the words of the button that was pressed. */
const reason = (texts: Texts, {outcome, remedy}: Tried) =>
  outcome === 'skipped' ? [quoted(texts, say(texts, `remedies.${remedy}.skip`))] : [];

const cookies = (texts: Texts, {cookies}: Tried) =>
  cookies === undefined ? [] : [say(texts, 'summary.cookies', {count: cookies})];

/** A step that was tried, what came of it, and when. */
function triedLine(texts: Texts, tried: Tried, timeZone: string | undefined): string {
  const label = say(texts, `remedies.${tried.remedy}.title`);
  const text = say(texts, `summary.outcomes.${tried.outcome}`);
  const more = [
    ...reason(texts, tried),
    ...cookies(texts, tried),
    ...(tried.at ? [zonedTime(tried.at, timeZone)] : []),
  ];
  const details = more.join(say(texts, 'message.comma'));
  return say(texts, 'message.line', {
    label,
    value: details ? say(texts, 'message.detailed', {text, more: details}) : text,
  });
}

/** The steps that were tried; of what was passed over why it was. */
export const triedLines = (texts: Texts, {tried, evidence}: Report): readonly string[] =>
  tried.map(step => triedLine(texts, step, evidence.environment?.timeZone));
