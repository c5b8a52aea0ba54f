import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {anyJar, jarCookie} from '../../testing/jars';
import {fullest, headerWeights, sentTo} from './header-weight';
import type {JarCookie} from './jar-cookie';

const weightOf = (jar: readonly JarCookie[], host = 'chatgpt.com') =>
  headerWeights(jar).find(weight => weight.host === host);

const kept = jarCookie({name: '_ga', bytes: 24});

const cases: ReadonlyArray<readonly [sentence: string, parts: Partial<JarCookie>, bytes: number]> = [
  ['one more cookie counts with what stands between', {}, 24 + 2 + 44],
  ['one of a folder counts there', {path: '/api/auth'}, 24 + 2 + 44],
  ['one of another host does not', {domain: 'a.chatgpt.com', hostOnly: true}, 24],
  ['nor one of the other site', {domain: '.openai.com'}, 24],
  ['nor one of another store', {storeId: '1'}, 24],
  ['one that is kept for pages of the site counts', {partition: 'https://chatgpt.com'}, 24 + 2 + 44],
  ['not when it is for frames of others there', {partition: 'https://chatgpt.com', crossSiteAncestor: true}, 24],
  ['one that is kept under a foreign site does not', {partition: 'https://lab.test'}, 24],
  ['one that is kept apart by its first party goes without the others', {firstParty: 'chatgpt.com', bytes: 60}, 60],
  ['not along with those of another first party', {firstParty: 'openai.com', bytes: 60}, 24],
];

describe('the header of a request', () => {
  it.each(cases)('%s', (_, parts, bytes) => expect(weightOf([kept, jarCookie(parts)])?.bytes).toBe(bytes));

  it('is that of one folder, never of two at once', () => {
    const folders = [jarCookie({path: '/api', bytes: 10}), jarCookie({path: '/backend-api', bytes: 20})];
    expect(weightOf([kept, ...folders])).toMatchObject({path: '/backend-api', bytes: 24 + 2 + 20});
  });

  it('is there for each host and store that gets any', () => {
    const jar = [kept, jarCookie({domain: '.openai.com', storeId: '1'}), jarCookie({storeId: '1'})];
    expect(headerWeights(jar).map(({host, storeId}) => `${host} ${storeId}`)).toEqual([
      'chatgpt.com 0',
      'chatgpt.com 1',
      'auth.openai.com 1',
    ]);
  });

  it.each([
    [8191, 'fine'],
    [8192, 'full'],
    [16_383, 'full'],
    [16_384, 'large'],
  ])('of %i bytes is %s', (bytes, fullness) => expect(weightOf([jarCookie({bytes})])?.fullness).toBe(fullness));

  it('names its biggest cookies first', () =>
    expect(weightOf([kept, jarCookie({bytes: 9000})])?.cookies.map(({name}) => name)).toEqual(['oai-did', '_ga']));
});

test('no header of any jar counts a cookie that would not be sent, and each counts all that would', () =>
  fc.assert(
    fc.property(anyJar, jar => {
      for (const {host, storeId, path, cookies, bytes} of headerWeights(jar)) {
        const own = cookies.map(({domain}) => domain.replace(/^\./, ''));
        expect(own.filter(domain => host !== domain && !host.endsWith(`.${domain}`))).toEqual([]);
        expect(cookies.filter(cookie => cookie.hostOnly && cookie.domain !== host)).toEqual([]);
        expect(cookies.filter(cookie => cookie.storeId !== storeId || cookie.crossSiteAncestor)).toEqual([]);
        expect(cookies.filter(cookie => !`${path}/`.startsWith(cookie.path))).toEqual([]);
        const site = host.split('.').slice(-2).join('.');
        expect(cookies.filter(({partition}) => partition && partition !== `https://${site}`)).toEqual([]);
        const firstParties = new Set(cookies.map(({firstParty}) => firstParty));
        expect(firstParties.size).toBe(1);
        const [firstParty = ''] = firstParties;
        expect(cookies).toHaveLength(sentTo(jar, {host, storeId, path, firstParty}).length);
        expect(bytes).toBe(cookies.reduce((sum, cookie) => sum + cookie.bytes + 2, -2));
      }
    }),
  ));

test('the order of any jar does not matter', () =>
  fc.assert(
    fc.property(
      anyJar.chain(jar => fc.tuple(fc.constant(jar), fc.shuffledSubarray(jar, {minLength: jar.length}))),
      ([jar, shuffled]) => {
        expect(headerWeights(shuffled)).toEqual(headerWeights(jar));
      },
    ),
  ));

test('the fullest header of any jar is as heavy as any', () =>
  fc.assert(
    fc.property(anyJar, jar => {
      const weights = headerWeights(jar);
      expect(fullest(weights)?.bytes ?? 0).toBe(Math.max(0, ...weights.map(({bytes}) => bytes)));
    }),
  ));
