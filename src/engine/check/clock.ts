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
  readonly bounds: Bounds;
  readonly answers: number;
}

const within = (point: number, {bounds: [from, to]}: Sample) => from <= point && point <= to;

/** The place that more than half of the samples allow: a clock is wrong by one time, and an answer may be. */
function agreed(samples: readonly Sample[]): readonly Sample[] {
  const points = samples.flatMap(({bounds}) => bounds);
  const sets = points.map(point => samples.filter(sample => within(point, sample)));
  const largest = sets.reduce<readonly Sample[]>((best, set) => (set.length > best.length ? set : best), []);
  return largest.length * 2 > samples.length ? largest : [];
}

/** What all of them allow. */
function joined(samples: readonly Sample[]): Sample {
  const from = Math.max(...samples.map(({bounds}) => bounds[0]));
  const to = Math.min(...samples.map(({bounds}) => bounds[1]));
  return {bounds: [from, to], answers: samples.reduce((sum, {answers}) => sum + answers, 0)};
}

/** What the answers of one host say together; none when they disagree. */
function ofOneHost(entries: readonly Entry[]): readonly Sample[] {
  const bounds = entries.map(boundsOf).filter(found => found !== undefined);
  const agreeing = agreed(bounds.map(found => ({bounds: found, answers: 1})));
  return agreeing.length > 0 ? [joined(agreeing)] : [];
}

/**
 * How far the clock is off, by every answer that the site's own edge dated; undefined without any. What lies between
 * question and answer bounds it: no better is known than the quickest answer allows.
 */
export function offsetOf(asked: readonly Asked[]): Offset | undefined {
  const entries = asked.filter(isGenuine).map(({entry}) => entry);
  const hosts = [...new Set(entries.map(hostOf))];
  // A row of requests to one host is one voice.
  const agreeing = agreed(hosts.flatMap(host => ofOneHost(entries.filter(entry => hostOf(entry) === host))));
  if (agreeing.length === 0) return undefined;
  const {bounds, answers} = joined(agreeing);
  return {from: bounds[0], to: bounds[1], hosts: agreeing.length, answers};
}

/** Seconds by which it is surely off at least, and by which it probably is. */
export const sureSeconds = ({from, to}: Offset): number => Math.round((from > 0 ? from : to < 0 ? to : 0) / second);
export const middleSeconds = ({from, to}: Offset): number => (from + to) / 2 / second;

/** No zone is a day away from another. */
const mostHalves = 47;

/** Off by whole half hours: the time zone is set wrong, and the clock was moved to look right. */
export function zoneHours(offset: Offset): number | undefined {
  const halves = middleSeconds(offset) / 1800;
  const whole = Math.round(halves);
  if (Math.abs(whole) > mostHalves) return undefined;
  return whole !== 0 && Math.abs(halves - whole) * 1800 < 120 ? whole / 2 : undefined;
}
