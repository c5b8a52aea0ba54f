import type {CookieChange, Sighting} from '../engine/evidence/evidence';
import type {Gathered} from '../engine/evidence/gather';
import type {Timed} from '../engine/evidence/steady-times';
import {browser} from './browser';
import {privateTabsIn} from './private-tabs';
import {recordKinds, recordsOf, trimTo} from './room';

/**
 * What was seen, one record per key in session memory, written without reading anything first: a page, a failure and the
 * end of a request survive the worker as soon as their listener has returned. The key tells the same event told twice.
 */

const limit = 1200;

/** Calls back when something was remembered. */
export function onRecorded(listener: () => void): void {
  browser.storage.session.onChanged.addListener(changes => {
    if (Object.entries(changes).some(([key, {newValue}]) => newValue !== undefined && isRecord(key))) listener();
  });
}

const isRecord = (key: string) => recordKinds.some(kind => key.startsWith(kind));

/** At once, without reading anything first. @throws when there is no room */
const write = (key: string, record: unknown): Promise<void> => browser.storage.session.set({[key]: record});

const keyOf = (events: Gathered) =>
  events
    .slice(-1)
    .map(({request, phase, at}) => `event ${request} ${phase} ${at}`)
    .join();

/** One record for what was gathered of each request. */
export const rememberEvents = (...gathered: readonly Gathered[]): Promise<void> =>
  browser.storage.session.set(Object.fromEntries(gathered.map(events => [keyOf(events), events])));

export const rememberCookieChange = (change: CookieChange): Promise<void> =>
  write(`cookie ${change.at} ${change.name} ${change.domain} ${change.removed}`, change);

/** One record for each page that is open: a page that talks a lot only overwrites its own. */
export const rememberSighting = (sighting: Sighting, page: string): Promise<void> =>
  write(`sighting ${sighting.tab} ${page}`, sighting);

/**
 * Records between two looks at the size: so the journal stays small also while nothing fails and nobody judges. Each look
 * reads all of it.
 */
const often = 500;
/** Bytes at which a worker that has just come trims: one that lives shortly may never write that often. */
const large = 3_000_000;
let written = 0;

/** Whether it is time to trim; asked after each record. */
export async function isTimeToTrim(): Promise<boolean> {
  written += 1;
  return written === 1 ? (await browser.storage.session.getBytesInUse?.(null)) > large : written % often === 0;
}

const valuesOf = <Item>(all: Readonly<Record<string, unknown>>, start: (typeof recordKinds)[number]) =>
  recordsOf<Item>(all, start).map(([, value]) => value);

/** Everything that is remembered. */
export async function readJournal(): Promise<Timed> {
  const all = await browser.storage.session.get(null);
  const secret = privateTabsIn(all);
  const events = valuesOf<Gathered>(all, 'event ').flat();
  return {
    events: events.map(event => (secret.has(event.tab) ? {...event, private: true} : event)),
    cookieChanges: valuesOf<CookieChange>(all, 'cookie '),
    sightings: valuesOf<Sighting>(all, 'sighting '),
  };
}

interface Dated {
  readonly at: string | number;
}
const timeOf = ({at}: Dated) => (typeof at === 'number' ? at : Date.parse(at));

/** Forgets what was seen from this moment on. ISO date. */
export async function forgetSince(since: string): Promise<void> {
  const all = await browser.storage.session.get(null);
  const records = Object.entries(all).filter(([key]) => isRecord(key)) as [string, unknown][];
  const late = records.filter(([, record]) => [record].flat().some(one => timeOf(one as Dated) >= Date.parse(since)));
  if (late.length > 0) await browser.storage.session.remove(late.map(([key]) => key));
}

/** Keeps the journal at its size; healthy requests go before failed ones. */
export const trimJournal = async (): Promise<void> => {
  await trimTo(() => limit);
};
