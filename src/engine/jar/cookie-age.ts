import {safeCookieName} from '../evidence/cookie-names';
import type {CookieChange} from '../evidence/evidence';
import {groupBy} from '../evidence/group-by';
import {safeDomain} from '../evidence/hosts';
import type {JarCookie} from './jar-cookie';
import {lifetimeOf} from './lifetimes';

/**
 * How long ago a cookie was set for the last time, in milliseconds. No browser says so: `seen` was watched, `about` is
 * reckoned from its end and from how long the site usually sets it for.
 */
export interface CookieAge {
  readonly from: 'seen' | 'about';
  readonly age: number;
}

/** Moments when cookies were set, under what a record of it keeps of their names and places. */
export type SetTimes = ReadonlyMap<string, number>;

const keyOf = ({name, domain, storeId}: Pick<CookieChange, 'name' | 'domain' | 'storeId'>) =>
  [name, domain, storeId].join(' ');

const keyOfCookie = ({name, domain, storeId}: JarCookie) =>
  keyOf({name: safeCookieName(name), domain: safeDomain(domain.toLowerCase()) ?? '', storeId});

/** When each cookie was set last, as far as that was watched; none of two that a record cannot tell apart. */
export function setTimes(cookies: readonly JarCookie[], changes: readonly CookieChange[]): SetTimes {
  const alike = groupBy(cookies, keyOfCookie);
  const times = new Map<string, number>();
  for (const change of changes) {
    const [key, at] = [keyOf(change), Date.parse(change.at)];
    if (!change.removed && alike.get(key)?.length === 1 && at > (times.get(key) ?? 0)) times.set(key, at);
  }
  return times;
}

/** The clock of a server that runs a little ahead. */
const tolerance = 60_000;

function reckoned({name, expires}: JarCookie, now: number): number | undefined {
  const lifetime = lifetimeOf(name);
  if (lifetime === undefined || expires === undefined) return undefined;
  const age = now - (expires - lifetime);
  return age < -tolerance || age > lifetime ? undefined : Math.max(0, age);
}

/** What can be told of it honestly; undefined when that is nothing. @param now milliseconds since 1970 */
export function ageOf(cookie: JarCookie, times: SetTimes, now: number): CookieAge | undefined {
  const seen = times.get(keyOfCookie(cookie));
  if (seen !== undefined && seen <= now) return {from: 'seen', age: now - seen};
  const age = reckoned(cookie, now);
  return age === undefined ? undefined : {from: 'about', age};
}
