import type * as Har from 'har-format';
import type {Diagnosis} from '../diagnosis/diagnosis';
import {cleanCookie, cleanCookieChange} from '../door/clean-cookie';
import {cleanEntry} from '../door/clean-entry';
import {cleanEnvironment} from '../door/clean-environment';
import {cleanProbes} from '../door/clean-probe';
import {cleanSighting} from '../door/clean-sighting';
import {numbered} from '../door/log-numbers';
import type {Evidence} from '../evidence/evidence';
import {type VerdictJson, verdictOf} from './verdict-json';

export const creator = 'Login Doctor for ChatGPT';

/** What stands beside the HAR entries in our files, and is read back by `fromHar`. */
interface Beside extends Omit<Evidence, 'entries' | 'earlier'> {
  readonly diagnosis?: VerdictJson;
}

export interface ReportLog extends Har.Log {
  readonly _loginDoctor: Beside;
}

/** Everything once more through the door, on its way out. */
function throughTheDoor(evidence: Evidence): Evidence {
  return numbered({
    entries: (evidence.entries ?? []).map(entry => cleanEntry(entry, entry._id)),
    ...(evidence.cookies && {cookies: evidence.cookies.map(cleanCookie)}),
    ...(evidence.cookieChanges && {cookieChanges: evidence.cookieChanges.map(cleanCookieChange)}),
    ...(evidence.sightings && {sightings: evidence.sightings.map(cleanSighting)}),
    ...(evidence.probes && {probes: cleanProbes(evidence.probes)}),
    ...(evidence.environment && {environment: cleanEnvironment(evidence.environment)}),
  });
}

/** Evidence that came through the door, as a HAR 1.2 log that any viewer opens; ours stands in `_` fields. */
export function logOf(clean: Evidence, version: string, diagnosis?: VerdictJson): {readonly log: ReportLog} {
  const {entries = [], ...beside} = clean;
  const log: ReportLog = {
    version: '1.2',
    creator: {name: creator, version},
    pages: [],
    entries: entries as unknown as Har.Entry[],
    _loginDoctor: {...beside, ...(diagnosis && {diagnosis})},
  };
  return {log};
}

/**
 * The report of what the live recorder saw.
 * @param version of the product, as `0.1.0`
 */
export const toHar = (evidence: Evidence, version: string, diagnosis?: Diagnosis): {readonly log: ReportLog} =>
  logOf(throughTheDoor(evidence), version, diagnosis && verdictOf(diagnosis, evidence.entries ?? []));
