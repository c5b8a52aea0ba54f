import {cleanCookie, cleanCookieChange} from './clean-cookie';
import {cleanEntry, NotHar} from './clean-entry';
import {cleanEnvironment} from './clean-environment';
import {cleanProbes} from './clean-probe';
import {cleanSighting} from './clean-sighting';
import {decodeText, UnreadableFile} from './decode-text';
import {hostOf} from './entries';
import type {CookieRecord, Entry, Environment, Evidence} from './evidence';
import {isLoginHost} from './hosts';
import {lengthOfKind} from './kind-of';
import {numbered} from './log-numbers';
import {isRecord, list, optional, pairs, type Raw, record, text} from './raw';
import {headerIn} from './read-headers';
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

function logOf(file: unknown): Raw & {readonly entries: readonly unknown[]} {
  const log = isRecord(file) ? file.log : undefined;
  if (!isRecord(log)) throw new UnreadableFile('the file is JSON but not HAR: it has no "log"');
  if (!Array.isArray(log.entries))
    throw new UnreadableFile('the file is JSON but not HAR: "log.entries" is not a list');
  return log as Raw & {readonly entries: readonly unknown[]};
}

/** An entry that does not say when it began, began with the one before it. */
function cleanEntries(entries: readonly unknown[]): readonly Entry[] {
  const cleaned: Entry[] = [];
  for (const [index, entry] of entries.entries()) {
    try {
      cleaned.push(cleanEntry(entry, text(record(entry)._id), cleaned.at(-1)?.startedDateTime));
    } catch (reason) {
      if (!(reason instanceof NotHar)) throw reason;
      throw new UnreadableFile(`the file is not valid HAR: entry ${index}: ${reason.message}`);
    }
  }
  return cleaned;
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
  const cookies = new Map<string, CookieRecord>();
  for (const entry of entries)
    for (const {name, value} of entry.request.cookies)
      cookies.set(`${name} ${hostOf(entry)}`, carried(entry, name, value));
  return cookies.size > 0 ? (list([...cookies.values()]) as CookieRecord[]) : undefined;
}

const agentOf = (entry: unknown) => headerIn(pairs(record(record(entry).request).headers), 'user-agent') ?? '';

/** The browser that asked for the login, by what its requests say; else the one that the program names as recorded. */
function browserIn(
  {browser, entries: stated}: Raw & {readonly entries: readonly unknown[]},
  entries: readonly Entry[],
) {
  const asking = stated.find((entry, place) => isLoginHost(hostOf(entries[place] as Entry)) && agentOf(entry) !== '');
  const {name, version} = record(browser);
  return browserOf(agentOf(asking)) ?? `${text(name)} ${text(version)}`;
}

/** What our own file says of browser and system; of the browser, any file may. */
function environmentOf(beside: Raw, otherwise: () => string): Environment | undefined {
  const raw = record(beside.environment);
  const environment = cleanEnvironment({...raw, browser: raw.browser ?? otherwise()});
  return isRecord(beside.environment) || environment.browser ? environment : undefined;
}

/**
 * Any HAR log as evidence.
 * @throws UnreadableFile when it is no HAR
 */
export function fromHar(file: unknown): Evidence {
  const log = logOf(file);
  const beside = record(log._loginDoctor);
  const members = <Item>(name: string, one: (value: unknown) => Item) =>
    optional(name, Array.isArray(beside[name]) ? list(beside[name]).map(one) : undefined);
  const entries = cleanEntries(log.entries);
  return numbered({
    entries,
    ...optional('cookies', cookiesOf(entries)),
    ...members('cookies', cleanCookie),
    ...members('cookieChanges', cleanCookieChange),
    ...members('sightings', cleanSighting),
    ...optional('probes', Array.isArray(beside.probes) ? cleanProbes(list(beside.probes)) : undefined),
    ...optional(
      'environment',
      environmentOf(beside, () => browserIn(log, entries)),
    ),
  });
}

/** The file's JSON, not yet judged. @throws UnreadableFile with one clear line */
export const parseHar = (bytes: Uint8Array): unknown => parse(decodeText(bytes));

/** @throws UnreadableFile with one clear line */
export const readHar = (bytes: Uint8Array): Evidence => fromHar(parseHar(bytes));
