import type {CookieChange, Sighting} from '../engine/evidence/evidence';
import type {Gathered} from '../engine/evidence/gather';
import {type Kept, toEvict} from '../engine/evidence/ring';
import {browser} from './browser';
import {noRoom} from './questions';

/** Session memory has an end (10 MB in Chromium). What is stored there passes here, and what is old makes room. */

type Stored = Readonly<Record<string, unknown>>;

interface Measured {
  readonly getBytesInUse?: (keys: null) => Promise<number>;
}

/** How the keys of the journal's records begin. */
export const recordKinds = ['event ', 'cookie ', 'sighting '] as const;
type RecordKind = (typeof recordKinds)[number];

/** The records under keys that begin so. */
export const recordsOf = <Item>(all: Stored, start: RecordKind): ReadonlyArray<readonly [string, Item]> =>
  Object.entries(all).flatMap(([key, value]) => (key.startsWith(start) ? [[key, value as Item] as const] : []));

function kept(all: Stored): readonly Kept[] {
  const events = recordsOf<Gathered>(all, 'event ').map(([key, gathered]) => ({
    key,
    at: Math.max(...gathered.map(({at}) => at)),
    group: gathered[0]?.request ?? key,
    failed: gathered.some(({error, status = 0}) => error !== undefined || status >= 400),
  }));
  const others = (['cookie ', 'sighting '] as const).flatMap(start => recordsOf<CookieChange | Sighting>(all, start));
  return [...events, ...others.map(([key, {at}]) => ({key, at: Date.parse(at), group: key, failed: false}))];
}

/** Drops records of the journal until `limit` is kept, healthy ones first. Answers how many went. */
export async function trimTo(limit: (records: number) => number): Promise<number> {
  const records = kept(await browser.storage.session.get(null));
  const surplus = toEvict(records, limit(records.length));
  if (surplus.length > 0) await browser.storage.session.remove([...surplus]);
  return surplus.length;
}

/** Whether little room is left, so that old records have to go for new ones. */
export async function isNearlyFull(): Promise<boolean> {
  const {session} = browser.storage as unknown as {readonly session: {readonly QUOTA_BYTES?: number} & Measured};
  const used = (await session.getBytesInUse?.(null)) ?? 0;
  return used > 0.9 * (session.QUOTA_BYTES ?? Number.POSITIVE_INFINITY);
}

/**
 * Where something does not fit, the older half of the journal goes, as often as that helps.
 * @param write stores all of it or nothing
 * @throws `noRoom`
 */
export async function withRoom(write: () => Promise<void>): Promise<void> {
  for (;;) {
    const stored = await write().then(
      () => true,
      () => false,
    );
    if (stored) return;
    if ((await trimTo(records => Math.floor(records / 2))) === 0) throw new Error(noRoom);
  }
}

/** Stores all of it or nothing. @throws `noRoom` */
export const store = (items: Stored): Promise<void> => withRoom(() => browser.storage.session.set(items));
