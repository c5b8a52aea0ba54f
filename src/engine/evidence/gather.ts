import type {WireEvent} from './wire-event';

/** What belongs to one request, in the order in which it was told. */
export type Gathered = readonly WireEvent[];

const ends = ({phase}: WireEvent): boolean => phase === 'redirect' || phase === 'completed' || phase === 'failed';

/** The end of a request says all that its headers said; only their time is new. */
const withoutHeaders = ({headers, facts, ...event}: WireEvent): WireEvent => event;

const joined = (begun: Gathered, event: WireEvent): Gathered =>
  event.headers ? [...begun.map(withoutHeaders), event] : [...begun, event];

export interface Gatherer {
  /** Answers all that is known of its request by now, and not yet taken. */
  readonly add: (event: WireEvent) => Gathered;
  /** Takes what is to be stored: requests that have ended, and the others as far as they are known. */
  readonly takeAll: () => readonly Gathered[];
}

/** Joins what is told of a request, so that it is stored once instead of three times, and many requests together. */
export function gatherer(): Gatherer {
  const begun = new Map<string, Gathered>();
  let ended: Gathered[] = [];
  return {
    add: event => {
      const all = joined(begun.get(event.request) ?? [], event);
      if (ends(event)) {
        begun.delete(event.request);
        ended.push(all);
      } else begun.set(event.request, all);
      return all;
    },
    takeAll: () => {
      const all = [...ended, ...begun.values()];
      begun.clear();
      ended = [];
      return all;
    },
  };
}
