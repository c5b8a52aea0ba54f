import type {WireEvent} from './wire-event';

/** What belongs to one request, in the order in which it was told. */
export type Gathered = readonly WireEvent[];

const ends = ({phase}: WireEvent): boolean => phase === 'redirect' || phase === 'completed' || phase === 'failed';

/** The end of a request says all that its headers said; only their time is new. */
const withoutHeaders = ({headers, facts, ...event}: WireEvent): WireEvent => event;

const joined = (begun: Gathered, event: WireEvent): Gathered =>
  event.headers ? [...begun.map(withoutHeaders), event] : [...begun, event];

export interface Gatherer {
  /**
   * What is to be stored now: nothing while more is to come.
   * @param tells whether it may be a failure
   */
  readonly take: (event: WireEvent, tells: boolean) => Gathered | undefined;
  /** Requests that have not ended, to be stored as far as they are known. */
  readonly takeAll: () => readonly Gathered[];
}

/**
 * Joins what is told of a data request, so that it is stored once instead of three times. Pages and whatever may be a
 * failure wait for nothing.
 */
export function gatherer(): Gatherer {
  const begun = new Map<string, Gathered>();
  return {
    take: (event, tells) => {
      const all = joined(begun.get(event.request) ?? [], event);
      if (ends(event) || event.target === 'document' || tells) {
        begun.delete(event.request);
        return all;
      }
      begun.set(event.request, all);
      return undefined;
    },
    takeAll: () => {
      const all = [...begun.values()];
      begun.clear();
      return all;
    },
  };
}
