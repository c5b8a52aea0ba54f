import {say, type Texts} from '../../../texts/say';
import {failureOf, isSolved} from '../lines/failure-of';
import {listed} from '../lines/letter';
import {inShort, whatHappened} from '../lines/what-happened';
import type {Report, Told} from '../report';
import {badRowsIn, isForReference, isIncident, isRestricted, troublesIn} from './check-troubles';
import {networksOf} from './it-networks';
import {isOfNetwork} from './it-seen';

/** All that is known comes from a check: no login failed that anybody saw. */
export const isCheckAlone = (report: Report): boolean =>
  report.check !== undefined && report.check.phase !== 'running' && !failureOf(report) && !report.diagnosis.neverCame;

/** Who restricts it, as far as an address shows. */
function restriction(texts: Texts, report: Report): string {
  const row = badRowsIn(report).find(({reach}) => reach === 'product' || reach === 'policy');
  if (row?.facts.product) return say(texts, 'message.what.product', {host: row.host, product: row.facts.product});
  return row ? say(texts, 'check.it.policy', {host: row.host}) : whatHappened(texts, report);
}

function ofCheck(texts: Texts, report: Report, isolated: Told['isolated']): string {
  if (isIncident(report) && isForReference(report)) return say(texts, 'check.it.opening.incident');
  if (isolated) return say(texts, 'check.it.opening.isolated', networksOf(texts, isolated));
  return say(texts, `check.it.opening.${troublesIn(report).length > 0 ? 'found' : 'fine'}`);
}

/** What is asked, and no more blame for the network than the evidence lays on it. */
function opening(texts: Texts, report: Report, {isolated}: Told): string {
  if (isRestricted(report)) return say(texts, 'check.it.opening.restricted', {what: restriction(texts, report)});
  if (isCheckAlone(report)) return ofCheck(texts, report, isolated);
  const failure = failureOf(report);
  const kind = failure && isOfNetwork(failure) ? 'network' : 'unsure';
  return say(texts, `message.it.opening.${isSolved(report) ? 'solved' : kind}`, {what: whatHappened(texts, report)});
}

/** Who writes, and why. */
export const openingLine = (texts: Texts, report: Report, told: Told): string =>
  [say(texts, 'message.it.greeting'), opening(texts, report, told)].join(say(texts, 'ui.space'));

/** The codes of the failure, else an address that does not answer, else the lines of the check that are not as they should be. */
function subjectDetail(texts: Texts, report: Report): string {
  if (!isCheckAlone(report)) return inShort(texts, report);
  const [host, ...others] = new Set(badRowsIn(report).map(row => row.host));
  if (host) return others.length > 0 ? say(texts, 'check.it.andMore', {host, count: others.length}) : host;
  const lines = troublesIn(report)
    .slice(0, 3)
    .map(({id}) => say(texts, `check.lines.${id}`));
  return lines.length > 0 ? listed(texts, lines) : say(texts, 'check.title');
}

/** Nothing is to be changed there, as far as is known: what ChatGPT needs is told for reference. */
export const isReference = (report: Report): boolean =>
  isCheckAlone(report) && !isRestricted(report) && isForReference(report);

export const subject = (texts: Texts, report: Report): string =>
  isReference(report)
    ? say(texts, 'check.it.subject')
    : say(texts, 'message.it.subject', {detail: subjectDetail(texts, report)});
