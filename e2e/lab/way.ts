import type {Visit} from './answer';
import type {Middlebox} from './middlebox';
import type {TraceFields} from './trace';

/** Milliseconds until an answer begins; a function gives each its own. */
export type Latency = number | ((visit: Visit) => number);

/** How it is between the browser and the sites, whatever the sites answer. */
export interface Way {
  /** Seconds by which every server's clock is ahead of the computer's. */
  skew: number;
  /** By host; `*` is for all others. */
  readonly delays: Map<string, Latency>;
  /** What the edge says of the way, where it is not as usual. By host, after `*`, which is for all. */
  readonly traces: Map<string, TraceFields>;
  /** Who stands in between. */
  box?: Middlebox;
  /** How many requests came since it last changed. */
  turn: number;
}

export const createWay = (): Way => ({skew: 0, delays: new Map(), traces: new Map(), turn: 0});

/** Nothing stands in between any more. */
export function leaveBox(way: Way): void {
  delete way.box;
  way.turn = 0;
}

/** As at the start. */
export function clearWay(way: Way): void {
  leaveBox(way);
  way.skew = 0;
  way.delays.clear();
  way.traces.clear();
}

/** The servers' time, in milliseconds. */
export const serverTime = ({skew, box}: Way): number => Date.now() + (skew + (box?.skew ?? 0)) * 1000;

/** How long this answer waits. */
export function latencyOf({delays, box}: Way, visit: Visit): number {
  const latency = delays.get(visit.host) ?? delays.get('*') ?? box?.delay ?? 0;
  return typeof latency === 'function' ? latency(visit) : latency;
}
