import {say, type Texts} from '../../../texts/say';
import type {Finding} from '../../diagnosis/diagnosis';
import type {Entry} from '../../evidence/evidence';
import {decidingEntries, plainAddress, resultOf, signTexts, sureness, titleOf} from '../lines/finding-lines';
import {code, inert} from '../lines/inert-text';
import {rayIdOf, requestIdOf} from '../lines/proof';
import {zonedTime} from '../lines/spoken-time';
import {triedLines} from '../lines/tried-lines';
import type {Report} from '../report';
import {type Section, stated} from './summary-section';

function answerOf(texts: Texts, entry: Entry, timeZone: string | undefined): string {
  const label = inert(zonedTime(entry.startedDateTime, timeZone));
  const request = code(`${entry.request.method} ${plainAddress(entry)}`);
  const value = say(texts, 'message.request', {request, result: code(String(resultOf(entry)))});
  const answer = say(texts, 'message.line', {label, value});
  const ids = [
    ...stated(texts, 'summary.ray-id', rayIdOf(entry)),
    ...stated(texts, 'message.label.request-id', requestIdOf(entry)),
  ];
  return [answer, ...ids].join(say(texts, 'message.comma'));
}

/** The answers that decided it, with all by which support finds them. */
export const answers = (texts: Texts, failure: Finding, {evidence}: Report): Section => ({
  title: say(texts, 'summary.answers'),
  lines: decidingEntries(failure).map(entry => answerOf(texts, entry, evidence.environment?.timeZone)),
});

/** What speaks for it, what against it, and what nobody looked at. */
export const proof = (texts: Texts, failure: Finding): readonly Section[] =>
  (['supports', 'contradicts', 'unseen'] as const).map(side => ({
    title: say(texts, `ui.why.${side}`),
    lines: signTexts(texts, failure[side]).map(inert),
  }));

export const tried = (texts: Texts, report: Report): Section => ({
  title: say(texts, 'summary.tried'),
  lines: (report.tried.length > 0 ? triedLines(texts, report) : [say(texts, 'summary.untried')]).map(inert),
});

/** What was also found; a circumstance is no failure, and still worth a reader's knowing. */
export const also = (texts: Texts, {diagnosis}: Report): Section => ({
  title: say(texts, 'summary.also'),
  lines: [...diagnosis.findings.slice(1), ...diagnosis.circumstances].map(finding =>
    inert(say(texts, 'message.line', {label: titleOf(texts, finding), value: sureness(texts, finding)})),
  ),
});
