import type * as Har from 'har-format';
import type {Diagnosis} from '../diagnosis/diagnosis';
import {carriedCookies} from '../door/carried-cookies';
import {cleanCookie, cleanCookieChange} from '../door/clean-cookie';
import {cleanEnvironment} from '../door/clean-environment';
import {cleanProbes} from '../door/clean-probe';
import {cleanSighting} from '../door/clean-sighting';
import {logNumbers} from '../door/log-numbers';
import {safeQuery} from '../door/safe-url';
import {addressIn} from '../door/web-address';
import type {Entry, Evidence} from '../evidence/evidence';
import {type Receipt, receipts} from './receipt';
import {type VerdictJson, verdictOf} from './verdict-json';

export const creator = 'Login Doctor for ChatGPT';

/** What stands beside the HAR entries in our files, and is read back by `fromHar`. */
interface Beside extends Omit<Evidence, 'entries' | 'earlier'> {
  /** What was left out, and is nowhere in the file. */
  readonly receipt: Receipt;
  readonly diagnosis?: VerdictJson;
}

export interface ReportLog extends Har.Log {
  readonly _loginDoctor: Beside;
}

function setsCookies({response}: Entry): boolean {
  for (const {name} of response.headers) if (name === 'set-cookie') return true;
  return false;
}

/** What HAR says twice: the recorder keeps it once. */
function inFull(entry: Entry): Entry {
  const {request, response} = entry;
  const address = request.url.includes('?') ? addressIn(request.url) : undefined;
  if (!address && !setsCookies(entry)) return entry;
  return {
    ...entry,
    request: {...request, queryString: address ? safeQuery(address) : request.queryString},
    response: {...response, cookies: carriedCookies(response.cookies, response.headers, 'set-cookie')},
  };
}

const atTheDoor = ({cookies, cookieChanges, sightings, probes, environment}: Evidence): Evidence => ({
  ...(cookies && {cookies: cookies.map(cleanCookie)}),
  ...(cookieChanges && {cookieChanges: cookieChanges.map(cleanCookieChange)}),
  ...(sightings && {sightings: sightings.map(cleanSighting)}),
  ...(probes && {probes: cleanProbes(probes)}),
  ...(environment && {environment: cleanEnvironment(environment)}),
});

/** A report on its way out: the entries first, each once, then what stands beside them. */
export interface Outgoing {
  readonly head: Omit<Har.Log, 'entries'>;
  readonly entries: () => Generator<Entry>;
  readonly beside: () => Beside;
}

interface Told {
  readonly diagnosis?: VerdictJson | undefined;
  /** What left no trace in the evidence. */
  readonly dropped?: Receipt;
}

/**
 * Evidence as a HAR 1.2 log that any viewer opens; ours stands in `_` fields. Its entries came through the door one by
 * one as they were recorded or read, and nothing else is ever kept; what stands beside them is little and goes through
 * it once more. To send long logs through the door twice would take three times as long as to write them.
 * @param version of the product, as `0.1.0`
 */
export function outgoing(evidence: Evidence, version: string, told: Told = {}): Outgoing {
  const numbers = logNumbers();
  const counts = receipts();
  return {
    // HAR may do without pages; Firefox's network panel opens no file that does.
    head: {version: '1.2', creator: {name: creator, version}, pages: []},
    *entries() {
      let index = 0;
      for (const recorded of evidence.entries ?? []) {
        const entry = numbers.entry(inFull(recorded), index);
        counts.entry(entry);
        index += 1;
        yield entry;
      }
    },
    beside: () => {
      const clean = numbers.beside(atTheDoor(evidence));
      return {...clean, receipt: counts.total(clean, told.dropped), ...(told.diagnosis && {diagnosis: told.diagnosis})};
    },
  };
}

/** The whole report at once. */
export function logOf({head, entries, beside}: Outgoing): {readonly log: ReportLog} {
  const all = [...entries()] as unknown as Har.Entry[];
  return {log: {...head, entries: all, _loginDoctor: beside()}};
}

/** What was recorded, with its diagnosis, on its way out. */
export const reportOf = (evidence: Evidence, version: string, diagnosis?: Diagnosis): Outgoing =>
  outgoing(evidence, version, {diagnosis: diagnosis && verdictOf(diagnosis, evidence.entries ?? [])});

/** What was recorded as one HAR log. */
export const toHar = (evidence: Evidence, version: string, diagnosis?: Diagnosis): {readonly log: ReportLog} =>
  logOf(reportOf(evidence, version, diagnosis));

/** What a report leaves out, without writing it. */
export function receiptOf({entries, beside}: Outgoing): Receipt {
  for (const _ of entries());
  return beside().receipt;
}
