import {endOf, fact, header, hostOf, startOf} from '../evidence/entries';
import type {Entry} from '../evidence/evidence';
import {type Asked, isGenuine} from './asked';

/** Milliseconds by which the computer's clock is ahead: somewhere between the two. */
export interface Offset {
  readonly from: number;
  readonly to: number;
  /** How many hosts say so. */
  readonly hosts: number;
  readonly answers: number;
}

/** A `date` has whole seconds. */
const second = 1000;

/** What lay in a cache is older than its answer by its age: https://www.rfc-editor.org/rfc/rfc9111#name-age */
function dateOf({response}: Entry): readonly [earliest: number, latest: number] | undefined {
  const date = Date.parse(header(response, 'date') ?? '');
  const age = Number(header(response, 'age') ?? 0);
  const kept = !['', 'dynamic', 'bypass', 'miss', 'expired'].includes(header(response, 'cf-cache-status') ?? '');
  if (!(date > 0) || !(age >= 0) || kept) return undefined;
  return [date + age * second, date + (age + 1) * second + (age > 0 ? second : 0)];
}

/** The edge's own word has fractions of a second. */
function traceTime(entry: Entry): readonly [number, number] | undefined {
  const ts = Date.parse(fact(entry, 'trace')?.ts ?? '');
  return ts > 0 ? [ts, ts + 1] : undefined;
}

type Bounds = readonly [from: number, to: number];

/** The edge's moment lay between the question and the answer. */
function boundsOf(entry: Entry): Bounds | undefined {
  const times = traceTime(entry) ?? dateOf(entry);
  return times && [startOf(entry) - times[1], endOf(entry) - times[0]];
}

interface Sample {
  readonly host: string;
  readonly bounds: Bounds;
}

const within = (point: number, {bounds: [from, to]}: Sample) => from <= point && point <= to;

/** The place that most samples allow: a clock is wrong by one time, and an answer may be. */
function agreed(samples: readonly Sample[]): readonly Sample[] {
  const points = samples.flatMap(({bounds}) => bounds);
  const sets = points.map(point => samples.filter(sample => within(point, sample)));
  return sets.reduce<readonly Sample[]>((best, set) => (set.length > best.length ? set : best), []);
}

/**
 * How far the clock is off, by every answer that the site's own edge dated; undefined without any. What lies between
 * question and answer bounds it: no better is known than the quickest answer allows.
 */
export function offsetOf(asked: readonly Asked[]): Offset | undefined {
  const samples = asked.filter(isGenuine).flatMap(({entry}) => {
    const bounds = boundsOf(entry);
    return bounds ? [{host: hostOf(entry), bounds}] : [];
  });
  const agreeing = agreed(samples);
  if (agreeing.length * 2 <= samples.length) return undefined;
  return {
    from: Math.max(...agreeing.map(({bounds}) => bounds[0])),
    to: Math.min(...agreeing.map(({bounds}) => bounds[1])),
    hosts: new Set(agreeing.map(({host}) => host)).size,
    answers: agreeing.length,
  };
}

/** Seconds by which it is surely off at least, and by which it probably is. */
export const sureSeconds = ({from, to}: Offset): number => Math.round((from > 0 ? from : to < 0 ? to : 0) / second);
export const middleSeconds = ({from, to}: Offset): number => (from + to) / 2 / second;

/** Off by whole half hours: the time zone is set wrong, and the clock was moved to look right. */
export function zoneHours(offset: Offset): number | undefined {
  const halves = middleSeconds(offset) / 1800;
  const whole = Math.round(halves);
  return whole !== 0 && Math.abs(halves - whole) * 1800 < 120 ? whole / 2 : undefined;
}
