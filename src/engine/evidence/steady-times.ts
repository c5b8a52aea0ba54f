import type {CookieChange, Sighting} from './evidence';
import type {WireEvent} from './wire-event';

/** What was seen, each with its time by the clock on the wall. */
export interface Timed {
  readonly events: readonly WireEvent[];
  readonly cookieChanges: readonly CookieChange[];
  readonly sightings: readonly Sighting[];
}

/** A clock that was set back before a request began. Browsers count their requests upwards. */
interface SetBack {
  readonly request: number;
  readonly by: number;
}

/** Requests that begin at once may be told in another order; a clock is set by more than this. */
const tolerance = 5000;

const startsOf = (events: readonly WireEvent[]) =>
  new Map(
    events
      .filter(({phase, request}) => phase === 'start' && Number.isSafeInteger(Number(request)))
      .sort((one, other) => other.at - one.at)
      .map(({request, at}) => [Number(request), at]),
  );

function setBacksIn(starts: ReadonlyMap<number, number>): readonly SetBack[] {
  const found: SetBack[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const [request, at] of [...starts].sort(([one], [other]) => one - other)) {
    if (at < latest - tolerance) found.push({request, by: latest - at + 1});
    latest = at < latest - tolerance ? at : Math.max(latest, at);
  }
  return found;
}

const iso = (time: number) => new Date(time).toISOString();

/**
 * Moves what was seen before the clock was set back to where it belongs: before what came after. A wrong clock is itself
 * a reason why logins fail, and who has set it right must not read of a failure in the future.
 * @param now what lies after it was seen by the clock of before
 */
export function steadyTimes({events, cookieChanges, sightings}: Timed, now: number): Timed {
  const starts = startsOf(events);
  const setBacks = setBacksIn(starts);
  const moved = (event: WireEvent): WireEvent => {
    const request = Number(event.request);
    const start = starts.get(request) ?? event.at;
    const by = setBacks.filter(back => request < back.request).reduce((sum, back) => sum + back.by, 0);
    // What began by the old clock and went on by the new one did not end before it began.
    return {...event, at: event.at < start - tolerance ? Math.max(event.at, start - by) : event.at - by};
  };
  const notAhead = <Item extends {readonly at: string}>(item: Item): Item => {
    const at = setBacks.reduceRight((time, {by}) => (time > now ? time - by : time), Date.parse(item.at));
    return {...item, at: iso(Math.min(at, now))};
  };
  return {
    events: events.map(moved),
    cookieChanges: cookieChanges.map(notAhead),
    sightings: sightings.map(notAhead),
  };
}
