import type {CookieChange, Sighting} from '../engine/evidence/evidence';
import type {WireEvent} from '../engine/evidence/wire-event';
import {browser} from './browser';
import {recordsOf, store, trimTo} from './room';

/**
 * What was seen, one record per key in session memory. Each is written at once and on its own, without reading anything
 * first: once a listener has returned, its event survives the worker. The key tells the same event told twice.
 */
export interface Journal {
  readonly events: readonly WireEvent[];
  readonly cookieChanges: readonly CookieChange[];
  readonly sightings: readonly Sighting[];
}

const limit = 1200;

/** Calls back when something was remembered. */
export function onRecorded(listener: () => void): void {
  browser.storage.session.onChanged.addListener(changes => {
    if (Object.entries(changes).some(([key, {newValue}]) => newValue !== undefined && isRecord(key))) listener();
  });
}

const kinds = ['event ', 'cookie ', 'sighting '];
const isRecord = (key: string) => kinds.some(kind => key.startsWith(kind));

/** Between two looks at the size: so the journal stays small also while nothing fails and nobody judges. */
const often = 100;
/** Bytes at which a worker that has just come looks at the size: one that lives shortly may never write that often. */
const large = 3_000_000;
let written = 0;

async function trimNowAndThen(): Promise<void> {
  written += 1;
  const isLarge = written === 1 && (await browser.storage.session.getBytesInUse?.(null)) > large;
  if (isLarge || written % often === 0) await trimJournal();
}

/** At once, without reading anything first. @throws when there is no room, and none could be made */
async function write(key: string, record: unknown): Promise<void> {
  await store({[key]: record});
  await trimNowAndThen();
}

export const rememberEvent = (event: WireEvent): Promise<void> =>
  write(`event ${event.request} ${event.phase} ${event.at}`, event);

export const rememberCookieChange = (change: CookieChange): Promise<void> =>
  write(`cookie ${change.at} ${change.name} ${change.domain} ${change.removed}`, change);

/** One record for each page that is open: a page that talks a lot only overwrites its own. */
export const rememberSighting = (sighting: Sighting, page: string): Promise<void> =>
  write(`sighting ${sighting.tab} ${page}`, sighting);

const valuesOf = <Item>(all: Readonly<Record<string, unknown>>, start: string) =>
  recordsOf<Item>(all, start).map(([, value]) => value);

/** Everything that is remembered. */
export async function readJournal(): Promise<Journal> {
  const all = await browser.storage.session.get(null);
  return {
    events: valuesOf<WireEvent>(all, 'event '),
    cookieChanges: valuesOf<CookieChange>(all, 'cookie '),
    sightings: valuesOf<Sighting>(all, 'sighting '),
  };
}

const timeOf = ({at}: {readonly at: string | number}) => (typeof at === 'number' ? at : Date.parse(at));

/** Forgets what was seen from this moment on. ISO date. */
export async function forgetSince(since: string): Promise<void> {
  const all = await browser.storage.session.get(null);
  const records = Object.entries(all).filter(([key]) => isRecord(key)) as [string, {at: string | number}][];
  const late = records.filter(([, record]) => timeOf(record) >= Date.parse(since));
  if (late.length > 0) await browser.storage.session.remove(late.map(([key]) => key));
}

/** Keeps the journal at its size; healthy requests go before failed ones. */
export const trimJournal = async (): Promise<void> => {
  await trimTo(() => limit);
};
