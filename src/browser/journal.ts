import type {CookieChange, Sighting} from '../engine/evidence/evidence';
import {type Kept, toEvict} from '../engine/evidence/ring';
import type {WireEvent} from '../engine/evidence/wire-event';
import {browser} from './browser';

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

const write = (key: string, record: unknown): Promise<void> => browser.storage.session.set({[key]: record});

export const rememberEvent = (event: WireEvent): Promise<void> =>
  write(`event ${event.request} ${event.phase} ${event.at}`, event);

export const rememberCookieChange = (change: CookieChange): Promise<void> =>
  write(`cookie ${change.at} ${change.name} ${change.domain} ${change.removed}`, change);

/** One record for each page that is open: a page that talks a lot only overwrites its own. */
export const rememberSighting = (sighting: Sighting, page: string): Promise<void> =>
  write(`sighting ${sighting.tab} ${page}`, sighting);

/** Of the ten megabytes of session memory; a journal of its size takes three. */
const plenty = 5_000_000;
const lookEvery = 100;
let remembered = 0;

/** Whether it is time to trim. Asked after each record, it looks seldom; and at first in each life of the worker. */
export async function journalIsLarge(): Promise<boolean> {
  remembered += 1;
  if (remembered % lookEvery !== 1) return false;
  return (await browser.storage.session.getBytesInUse(null)) > plenty;
}

type Stored = Readonly<Record<string, unknown>>;

const recordsOf = <Item>(all: Stored, start: string) =>
  Object.entries(all).flatMap(([key, value]) => (key.startsWith(start) ? [[key, value as Item] as const] : []));

const valuesOf = <Item>(all: Stored, start: string) => recordsOf<Item>(all, start).map(([, value]) => value);

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

function kept(all: Stored): readonly Kept[] {
  const events = recordsOf<WireEvent>(all, 'event ').map(([key, event]) => ({
    key,
    at: event.at,
    group: event.request,
    failed: event.error !== undefined || (event.status ?? 0) >= 400,
  }));
  const others = ['cookie ', 'sighting '].flatMap(start => recordsOf<CookieChange | Sighting>(all, start));
  return [...events, ...others.map(([key, {at}]) => ({key, at: Date.parse(at), group: key, failed: false}))];
}

/** Keeps the journal at its size; healthy requests go before failed ones. */
export async function trimJournal(): Promise<void> {
  const surplus = toEvict(kept(await browser.storage.session.get(null)), limit);
  if (surplus.length > 0) await browser.storage.session.remove([...surplus]);
}
