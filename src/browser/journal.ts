import type {CookieChange, Sighting} from '../engine/evidence/evidence';
import type {Gathered} from '../engine/evidence/gather';
import type {Timed} from '../engine/evidence/steady-times';
import {fromText, toText} from './as-text';
import {browser} from './browser';
import {privateTabsIn} from './private-tabs';
import {cookieKey, eventKey, isCookieKey, isEventKey, isSightingKey, keptUnder, sightingKey} from './record-keys';
import {storedKeys, trimTo} from './room';

/**
 * What was seen, one record per key in session memory, written without reading anything first: a page and a failure
 * survive the worker as soon as their listener has returned. The key tells the same event told twice.
 */

const limit = 1200;

/** Since the journal was trimmed last; not known to a worker that has just come. */
let written = Number.NaN;

/** At once, without reading anything first. @throws when there is no room */
function write(records: ReadonlyArray<readonly [string, object]>): Promise<void> {
  written += records.length;
  return browser.storage.session.set(Object.fromEntries(records.map(([key, record]) => [key, toText(record)])));
}

/** One record for what was gathered of each request, and for each changed cookie. */
export const remember = (gathered: readonly Gathered[], changes: readonly CookieChange[] = []): Promise<void> =>
  write([
    ...gathered.map(events => [eventKey(events), events] as const),
    ...changes.map(change => [cookieKey(change), change] as const),
  ]);

export const rememberSighting = (sighting: Sighting, page: string): Promise<void> =>
  write([[sightingKey(sighting.tab ?? -1, page), sighting]]);

/** Records between two looks at the size: so the journal stays small also while nothing fails and nobody judges. */
const often = 500;
/** Bytes at which a worker that has just come trims: one that lives shortly may never write that many records. */
const large = 3_000_000;

/** Whether it is time to trim; asked after each writing. */
export async function isTimeToTrim(): Promise<boolean> {
  if (written < often) return false;
  const isKnown = written >= often;
  written = 0;
  return isKnown || (await browser.storage.session.getBytesInUse(null)) > large;
}

/** Everything that is remembered. */
export async function readJournal(): Promise<Timed> {
  const all = await browser.storage.session.get(null);
  const secret = privateTabsIn(all);
  const under = <Item extends object>(isOfKind: (key: string) => boolean): readonly Item[] =>
    Object.entries(all).flatMap(([key, text]) => (isOfKind(key) ? (fromText<Item>(text as string) ?? []) : []));
  const events = under<Gathered>(isEventKey).flat();
  return {
    events: events.map(event => (secret.has(event.tab) ? {...event, private: true} : event)),
    cookieChanges: under<CookieChange>(isCookieKey),
    sightings: under<Sighting>(isSightingKey),
  };
}

/** What is remembered of cookies that changed, without reading anything else. */
export async function readCookieChanges(): Promise<readonly CookieChange[]> {
  const found = await browser.storage.session.get((await storedKeys()).filter(isCookieKey));
  return Object.values(found).flatMap(text => fromText<CookieChange>(text as string) ?? []);
}

/** Forgets the requests and changed cookies of this moment and later. ISO date. */
export async function forgetSince(since: string): Promise<void> {
  const keys = await storedKeys();
  const late = keys.filter(key => (keptUnder(key)?.at ?? 0) >= Date.parse(since));
  if (late.length > 0) await browser.storage.session.remove(late);
}

/** Keeps the journal at its size; healthy requests go before failed ones. */
export const trimJournal = async (): Promise<void> => {
  await trimTo(() => limit);
};
