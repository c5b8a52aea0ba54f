import {attach} from '../evidence/attach';
import {attemptsOf} from '../evidence/attempt';
import type {Entry, Evidence} from '../evidence/evidence';
import type {Diagnosis} from './diagnosis';
import {iso} from './logins';

/** The entries of the attempt that was judged, joined with what the pages showed; none when there was no attempt. */
export function judgedEntries(
  {entries = [], sightings = []}: Evidence,
  {attempt: judged}: Pick<Diagnosis, 'attempt'>,
): readonly Entry[] {
  if (!judged) return [];
  const attempts = attemptsOf(attach(entries, sightings)).filter(
    ({from, to}) => iso(from) === judged.from && iso(to) === judged.to,
  );
  const isSameTab = (entry: Entry) => judged.tab === undefined || entry._tab === judged.tab;
  return attempts.find(attempt => attempt.entries.some(isSameTab))?.entries ?? [];
}
