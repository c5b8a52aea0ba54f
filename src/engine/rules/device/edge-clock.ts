import {endOf, fromEdge, header, hostOf, onceEachLog, startOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginHost} from '../../evidence/hosts';

/** What the edge's own clock says in the `date` of its answers. */

export interface Dated {
  readonly entry: Entry;
  /** The edge's time, in milliseconds since 1970. */
  readonly at: number;
  /** Milliseconds by which the computer's clock is ahead; nothing where the answer came within its request's time. */
  readonly ahead: number;
}

/** What lay in a cache is dated by when it got there. */
const isFresh = ({_fromCache, response}: Entry) =>
  !_fromCache &&
  Number(header(response, 'age') ?? 0) === 0 &&
  !['hit', 'stale', 'updating', 'revalidated'].includes(header(response, 'cf-cache-status') ?? '');

/** A `date` has whole seconds. */
const second = 1000;

function aheadOf(entry: Entry, at: number): number {
  if (startOf(entry) > at + second) return startOf(entry) - at - second;
  return Math.min(0, endOf(entry) - at);
}

/** A file that does not say when a request began is read as if it began with 1970. */
const isTimed = (entry: Entry) => startOf(entry) > 0;

const dated = (entry: Entry): readonly Dated[] => {
  const at = Date.parse(header(entry.response, 'date') ?? '');
  return at > 0 ? [{entry, at, ahead: aheadOf(entry, at)}] : [];
};

/** Answers of login hosts that the edge gave at that moment, with its time. */
export const datedIn = onceEachLog((entries): readonly Dated[] =>
  entries
    .filter(entry => isLoginHost(hostOf(entry)) && fromEdge(entry) && isFresh(entry) && isTimed(entry))
    .flatMap(dated),
);
