import type {Sighting} from '../engine/evidence/evidence';
import {type Kept, toEvict} from '../engine/evidence/ring';
import {fromText} from './as-text';
import {browser} from './browser';
import {noRoom} from './questions';
import {isSightingKey, keptUnder} from './record-keys';

/** Session memory has an end (10 MB in Chromium). What is stored there passes here, and what is old makes room. */

/** The names of all that is remembered while the browser runs. */
export const storedKeys = (): Promise<readonly string[]> => browser.storage.session.getKeys();

interface Measured {
  readonly getBytesInUse?: (keys: null) => Promise<number>;
}

/** The record of a page is written anew under the same key, so its time is in the record alone. */
async function keptPages(keys: readonly string[]): Promise<readonly Kept[]> {
  const pages = (await browser.storage.session.get(keys.filter(isSightingKey))) as Readonly<Record<string, string>>;
  return Object.entries(pages).map(([key, text]) => {
    const {at = ''} = fromText<Sighting>(text) ?? {};
    return {key, at: Date.parse(at), group: key, failed: false};
  });
}

/** Drops records of the journal until `limit` is kept, healthy ones first. Answers how many went. */
export async function trimTo(limit: (records: number) => number): Promise<number> {
  const keys = await storedKeys();
  const records = [...keys.flatMap(key => keptUnder(key) ?? []), ...(await keptPages(keys))];
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
export const store = (items: Readonly<Record<string, unknown>>): Promise<void> =>
  withRoom(() => browser.storage.session.set(items));
