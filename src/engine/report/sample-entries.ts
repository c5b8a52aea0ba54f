import type {Diagnosis} from '../diagnosis/diagnosis';
import {startOf, statusOf} from '../evidence/entries';
import type {Entry} from '../evidence/evidence';
import {isNoise} from '../evidence/noise';
import {failureOf} from './lines/failure-of';
import type {Report} from './report';

type Attempt = NonNullable<Diagnosis['attempt']>;

const belongs =
  ({from, to, tab}: Attempt) =>
  (entry: Entry): boolean =>
    startOf(entry) >= Date.parse(from) &&
    startOf(entry) <= Date.parse(to) &&
    (tab === undefined || entry._tab === undefined || entry._tab === -1 || entry._tab === tab);

/** What was judged; of a recording without a login all that it has. */
export function judgedEntries({diagnosis: {attempt}, evidence: {entries = []}}: Report): readonly Entry[] {
  return attempt ? entries.filter(entry => belongs(attempt)(entry) && !isNoise(entry)) : entries;
}

const failed = (entry: Entry) => entry._error !== undefined || statusOf(entry) >= 400 || statusOf(entry) === 0;

/** The proof first, then what failed, then what came last: the nearest to where it stopped. */
export function byWeight(report: Report): readonly Entry[] {
  const all = judgedEntries(report).toReversed();
  const proof = (failureOf(report)?.entries ?? []).filter(entry => all.includes(entry));
  return [...new Set([...proof, ...all.filter(failed), ...all])];
}
