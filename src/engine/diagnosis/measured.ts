import {fromEdge, statusOf} from '../evidence/entries';
import type {Entry} from '../evidence/evidence';
import {type HopId, hopIds} from './diagnosis';
import {proofOf} from './hops';

/** An answer in two figures. */
export interface Measured {
  /** 0: there was no answer. */
  readonly status: number;
  /** Milliseconds; absent when nobody told. */
  readonly took?: number;
}

/** What was measured at each hop that was seen to work. */
export type Measures = Readonly<Partial<Record<HopId, Measured>>>;

export function measured(entry: Entry): Measured {
  const status = statusOf(entry);
  return {status, ...(entry.time > 0 && status > 0 && {took: entry.time})};
}

/** The quickest answer of the site's edge says most about the way to it. */
function quickest(entries: readonly Entry[]): Entry | undefined {
  const answered = entries.filter(entry => fromEdge(entry) && entry.time > 0);
  return answered.reduce<Entry | undefined>(
    (best, entry) => (best && best.time <= entry.time ? best : entry),
    undefined,
  );
}

const telling = (entries: readonly Entry[], hop: HopId) =>
  hop === 'network' ? quickest(entries) : proofOf(entries, hop);

/** What an attempt shows of each hop in figures. */
export const measuresOf = (entries: readonly Entry[]): Measures =>
  Object.fromEntries(
    hopIds.flatMap(hop => {
      const entry = telling(entries, hop);
      return entry ? [[hop, measured(entry)]] : [];
    }),
  );
