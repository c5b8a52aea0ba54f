import {countWhile} from './count-while';
import type {Entry} from './evidence';
import {once} from './once';

/** Long logs are asked again and again what came after a failure: what may answer is put in order once. */

/** Milliseconds since 1970. */
export const startOf = once((entry: Entry) => Date.parse(entry.startedDateTime));

/** A copy in the order of time. */
export const inTime = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((one, other) => startOf(one) - startOf(other));

interface Placed {
  readonly entry: Entry;
  readonly place: number;
}

const earlierFirst = (one: Placed, other: Placed) =>
  startOf(one.entry) - startOf(other.entry) || one.place - other.place;

/** The keys under which an entry may later be found; none when it answers nothing. */
type Keys = (entry: Entry) => readonly string[];
type Index = ReadonlyMap<string, readonly Placed[]>;

function indexed(entries: readonly Entry[], keysOf: Keys): Index {
  const index = new Map<string, Placed[]>();
  for (const [place, entry] of entries.entries())
    for (const key of keysOf(entry)) {
      const known = index.get(key);
      if (known) known.push({entry, place});
      else index.set(key, [{entry, place}]);
    }
  for (const found of index.values()) found.sort(earlierFirst);
  return index;
}

const placesIn = once((entries: readonly Entry[]) => new Map(entries.map((entry, place) => [entry, place])));

/** Where an entry stands in the log; -1 when it does not. */
export const placeOf = (entries: readonly Entry[], entry: Entry): number => placesIn(entries).get(entry) ?? -1;

/** The first of a row in time that comes after; a file may be too coarse to tell: then the order of the log does. */
function firstAfter(row: readonly Placed[], start: number, place: number): Entry | undefined {
  const isUntil = ({entry, place: other}: Placed) =>
    startOf(entry) < start || (startOf(entry) === start && (place < 0 || other <= place));
  return row[countWhile(row, isUntil)]?.entry;
}

/**
 * A question about what came after an entry: the first that has the key.
 * @param keysOf decides once, for each entry of a log, what it can be found under
 */
export function later(keysOf: Keys): (entries: readonly Entry[], entry: Entry, key: string) => Entry | undefined {
  const indexOf = once((entries: readonly Entry[]) => indexed(entries, keysOf));
  return (entries, entry, key) => firstAfter(indexOf(entries).get(key) ?? [], startOf(entry), placeOf(entries, entry));
}
