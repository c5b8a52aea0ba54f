import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {anyJar, jarCookie} from '../../testing/jars';
import type {CookieChange} from '../evidence/evidence';
import {ageOf, setTimes} from './cookie-age';

const now = Date.parse('2026-11-23T09:00:00.000Z');
const minute = 60_000;
const day = 24 * 60 * minute;
const session = '__Secure-next-auth.session-token';

const set = (parts: Partial<CookieChange> = {}): CookieChange => ({
  ...{at: new Date(now - 5 * minute).toISOString(), name: session, domain: '.chatgpt.com', storeId: '0'},
  ...{removed: false, cause: 'explicit'},
  ...parts,
});

const cookie = jarCookie({name: session, expires: now + 87 * day});

describe('the age of a cookie', () => {
  it.each([
    ['is reckoned from its end and its usual lifetime', {}, {from: 'about', age: 3 * day}],
    ['also for a piece of a session', {name: `${session}.1`}, {from: 'about', age: 3 * day}],
    ['and for a family', {name: 'usc_1', expires: now + 399 * day}, {from: 'about', age: day}],
    ['is unknown for one whose lifetime is', {name: '_puid'}, undefined],
    ['and for one that ends later than that lifetime', {expires: now + 91 * day}, undefined],
    ['and for one that is long over', {expires: now - day}, undefined],
    ['allows for a server’s clock that runs ahead', {expires: now + 90 * day + minute / 2}, {from: 'about', age: 0}],
  ] as const)('%s', (_, parts, age) => expect(ageOf(jarCookie({...cookie, ...parts}), new Map(), now)).toEqual(age));

  it('is unknown for one that goes with the browser', () =>
    expect(ageOf(jarCookie({name: session}), new Map(), now)).toBeUndefined());

  it.each([
    ['is known when it was watched', [set()], {from: 'seen', age: 5 * minute}],
    ['since it was set last', [set(), set({at: new Date(now - minute).toISOString()})], {from: 'seen', age: minute}],
    ['not from a removal', [set({removed: true})], {from: 'about', age: 3 * day}],
    ['not from another store', [set({storeId: '1'})], {from: 'about', age: 3 * day}],
    ['not from the future', [set({at: new Date(now + minute).toISOString()})], {from: 'about', age: 3 * day}],
  ] as const)('%s', (_, changes, age) => expect(ageOf(cookie, setTimes([cookie], changes), now)).toEqual(age));

  it('does not take one cookie for another that a record cannot tell from it', () => {
    const twin = jarCookie({name: session, path: '/api'});
    expect(ageOf(twin, setTimes([cookie, twin], [set()]), now)).toBeUndefined();
  });
});

test('no age is ever less than nothing, or comes from nowhere', () =>
  fc.assert(
    fc.property(anyJar, fc.integer({min: -day, max: 500 * day}), (jar, left) => {
      for (const one of jar) {
        expect(ageOf(one, new Map(), now)).toBeUndefined();
        expect(ageOf({...one, expires: now + left}, new Map(), now)?.age ?? 0).toBeGreaterThanOrEqual(0);
      }
    }),
  ));
