import {hostOf} from '../evidence/entries';
import type {CookieRecord, Entry, Environment, Evidence} from '../evidence/evidence';
import {isLoginHost} from '../evidence/hosts';
import {cleanCookie, cleanCookieChange} from './clean-cookie';
import {cleanEntry, NotHar} from './clean-entry';
import {cleanEnvironment} from './clean-environment';
import {cleanProbes} from './clean-probe';
import {cleanSighting} from './clean-sighting';
import {decodeText, UnreadableFile} from './decode-text';
import {lengthOfKind} from './kind-of';
import {numbered} from './log-numbers';
import {isRecord, list, optional, pairs, type Raw, record, text} from './raw';
import {headerIn} from './read-headers';
import {safeDate} from './safe-date';
import {skimmer} from './skim';
import {browserOf} from './user-agent';

export {UnreadableFile} from './decode-text';

function parse(json: string): unknown {
  const trimmed = json.trim();
  if (trimmed === '') throw new UnreadableFile('the file is empty; export the HAR again');
  try {
    return JSON.parse(trimmed);
  } catch {
    const cutOff = trimmed.startsWith('{') && !trimmed.endsWith('}');
    throw new UnreadableFile(
      cutOff ? 'the file is not JSON: it is cut off; export the HAR again' : 'the file is not JSON; export it as HAR',
    );
  }
}

type Log = Raw & {readonly entries: readonly unknown[]};

function logOf(file: unknown): Log {
  const log = isRecord(file) ? file.log : undefined;
  if (!isRecord(log)) throw new UnreadableFile('the file is JSON but not HAR: it has no "log"');
  if (!Array.isArray(log.entries))
    throw new UnreadableFile('the file is JSON but not HAR: "log.entries" is not a list');
  return log as Log;
}

/** An entry that does not say when it began, began with the one before it. Asked in the order of the file. */
function beganWith(entries: readonly unknown[]): (index: number) => string | undefined {
  let [asked, began]: [number, string | undefined] = [0, undefined];
  return index => {
    const before = entries.slice(asked, index).findLast(raw => safeDate(record(raw).startedDateTime) !== undefined);
    began = before === undefined ? began : safeDate(record(before).startedDateTime);
    asked = index;
    return began;
  };
}

interface Read {
  readonly entries: readonly Entry[];
  /** Where each of them stands in the file. */
  readonly places: readonly number[];
  /** What is wrong with those that are no entries. */
  readonly refused: readonly string[];
}

function cleanEntries(raws: readonly unknown[], isWanted: (raw: unknown) => boolean): Read {
  const entries: Entry[] = [];
  const places: number[] = [];
  const refused: string[] = [];
  const began = beganWith(raws);
  for (const [index, raw] of raws.entries()) {
    if (!isWanted(raw)) continue;
    try {
      entries.push(cleanEntry(raw, text(record(raw)._id), () => began(index)));
      places.push(index);
    } catch (reason) {
      if (!(reason instanceof NotHar)) throw reason;
      refused.push(`entry ${index}: ${reason.message}`);
    }
  }
  return {entries, places, refused};
}

function refuse(reason: string | undefined): void {
  if (reason !== undefined) throw new UnreadableFile(`the file is not valid HAR: ${reason}`);
}

const carried = (entry: Entry, name: string, kind: string): CookieRecord =>
  cleanCookie({
    name,
    domain: hostOf(entry),
    hostOnly: true,
    path: '/',
    length: lengthOfKind(kind),
    secure: true,
    storeId: 'file',
  });

/** A file has no cookie store; the cookies that its requests carried stand for it. No cookies at all: nobody looked. */
function cookiesOf(entries: readonly Entry[]): readonly CookieRecord[] | undefined {
  const latest = new Map<string, readonly [entry: Entry, name: string, kind: string]>();
  for (const entry of entries)
    for (const {name, value} of entry.request.cookies) latest.set(`${name} ${hostOf(entry)}`, [entry, name, value]);
  const cookies = [...latest.values()].slice(0, 1000).map(([entry, name, kind]) => carried(entry, name, kind));
  return cookies.length > 0 ? cookies : undefined;
}

const agentOf = (entry: unknown) => headerIn(pairs(record(record(entry).request).headers), 'user-agent') ?? '';

/** The browser that asked for the login, by what its requests say; else the one that the program names as recorded. */
function browserIn({browser, entries: raws}: Log, {entries, places}: Read) {
  const rawOf = (index: number) => raws[places[index] ?? -1];
  const asking = entries.findIndex((entry, index) => isLoginHost(hostOf(entry)) && agentOf(rawOf(index)) !== '');
  const {name, version} = record(browser);
  return browserOf(agentOf(rawOf(asking))) ?? `${text(name)} ${text(version)}`;
}

/** What our own file says of browser and system; of the browser, any file may. */
function environmentOf(beside: Raw, otherwise: () => string): Environment | undefined {
  const raw = record(beside.environment);
  const stated = cleanEnvironment(raw);
  const environment = stated.browser ? stated : cleanEnvironment({...raw, browser: otherwise()});
  return isRecord(beside.environment) || environment.browser ? environment : undefined;
}

function evidenceOf(log: Log, read: Read): Evidence {
  const {entries} = read;
  const beside = record(log._loginDoctor);
  const members = <Item>(name: string, one: (value: unknown) => Item) =>
    optional(name, Array.isArray(beside[name]) ? list(beside[name]).map(one) : undefined);
  return numbered({
    entries,
    ...optional('cookies', cookiesOf(entries)),
    ...members('cookies', cleanCookie),
    ...members('cookieChanges', cleanCookieChange),
    ...members('sightings', cleanSighting),
    ...optional('probes', Array.isArray(beside.probes) ? cleanProbes(list(beside.probes)) : undefined),
    ...optional(
      'environment',
      environmentOf(beside, () => browserIn(log, read)),
    ),
  });
}

/**
 * Any HAR log as evidence, whole.
 * @throws UnreadableFile when it is no HAR, or one of its entries is none
 */
export function fromHar(file: unknown): Evidence {
  const log = logOf(file);
  const read = cleanEntries(log.entries, () => true);
  refuse(read.refused[0]);
  return evidenceOf(log, read);
}

/** What of a file can tell anything about a login. */
export interface Skimmed {
  readonly evidence: Evidence;
  /** Where each of the evidence's entries stands in the file. */
  readonly places: readonly number[];
  /** What is wrong with those that could not be read: one damaged entry does not take the others along. */
  readonly refused: readonly string[];
}

/**
 * A HAR log as evidence for a diagnosis: its backdrop is passed over, the diagnosis is the same.
 * @throws UnreadableFile when it is no HAR, or has entries and none of them can be read
 */
export function skimHar(file: unknown): Skimmed {
  const log = logOf(file);
  const read = cleanEntries(log.entries, skimmer(log.entries));
  if (read.entries.length === 0) refuse(read.refused[0]);
  return {evidence: evidenceOf(log, read), places: read.places, refused: read.refused};
}

/** The file's JSON, not yet judged. @throws UnreadableFile with one clear line */
export const parseHar = (bytes: Uint8Array): unknown => parse(decodeText(bytes));

/** @throws UnreadableFile with one clear line */
export const readHar = (bytes: Uint8Array): Skimmed => skimHar(parseHar(bytes));
