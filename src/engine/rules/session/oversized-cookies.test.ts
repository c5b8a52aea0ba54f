import {describe, expect, test} from 'vitest';
import {cookie, edge, entry, html, json, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {oversizedCookies} from './oversized-cookies';

const auth = 'https://auth.openai.com/log-in';
const jar = (bytes: number, parts = {}) =>
  Array.from({length: Math.ceil(bytes / 1024)}, (_, index) =>
    cookie({name: `_ga_${index % 10}`, path: '/', length: 1017, ...parts}),
  );
const stored = (bytes: number, parts = {}) => ({cookies: jar(bytes, parts)});
const tooLarge = (parts = {}) => entry({status: 431, ...parts});
const bare = (parts = {}) => entry({status: 400, headers: {...edge, ...html}, ...parts});
const page = (parts = {}) =>
  bare({facts: {page: 'headers-too-large', message: 'Request Header Or Cookie Too Large'}, ...parts});
const brokenOff = entry({error: 'net::ERR_HTTP2_PROTOCOL_ERROR'});
const kilo = 1024;

describe('verdict', () => {
  verdicts(oversizedCookies, [
    ['certain when the answer is 431', [tooLarge()], 'certain'],
    ['certain when a data request is answered 431', [request({url: auth, status: 431})], 'certain'],
    ['certain for 494, as nginx calls it', [tooLarge({status: 494})], 'certain'],
    ['certain when the page of a 400 says so', [page()], 'certain'],
    ['certain when that page is a proxy’s own', [page({headers: {server: 'nginx'}})], 'certain'],
    ['certain when the cookies are heavy', [tooLarge()], 'certain', stored(12 * kilo)],
    [
      'likely when the page is built like that one, in other words',
      [page({facts: {page: 'headers-too-large'}})],
      'likely',
    ],
    ['possible when the cookies are too light to be the reason', [tooLarge()], 'possible', stored(2 * kilo)],
    [
      'possible when they are all of another host',
      [tooLarge({url: auth})],
      'possible',
      {cookies: [...jar(40 * kilo), cookie({domain: '.openai.com', length: 40})]},
    ],
    ['likely when a 400 says nothing and the cookies weigh 16 KiB', [bare()], 'likely', stored(16 * kilo)],
    ['possible when they weigh 8 KiB', [bare()], 'possible', stored(8 * kilo)],
    [
      'possible when the same host answered meanwhile, but they weigh 16 KiB',
      [bare(), request({after: 20})],
      'possible',
      stored(16 * kilo),
    ],
    ['possible when a connection was broken off over 16 KiB', [brokenOff], 'possible', stored(16 * kilo)],
    [
      'likely when a file shows cookies of that weight',
      [bare({cookies: Array.from({length: 700}, () => '_ga')})],
      'likely',
    ],

    ['not a 400 with the cookies of a healthy login', [bare()], undefined, stored(7 * kilo)],
    ['not a 400 when nobody looked at the cookies', [bare()], undefined],
    [
      'not a 400 of 8 KiB when the same host answered meanwhile',
      [bare(), request({after: 20})],
      undefined,
      stored(9 * kilo),
    ],
    ['not heavy cookies alone', [entry(), request({after: 3})], undefined, stored(40 * kilo)],
    [
      'not heavy cookies beside another refusal',
      [entry({status: 403}), entry({status: 503})],
      undefined,
      stored(40 * kilo),
    ],
    ['not a 400 that the app itself gave', [bare({headers: {...edge, ...json}})], undefined, stored(40 * kilo)],
    ['not a 400 with a code', [bare({facts: {authCode: 'invalid_session'}})], undefined, stored(40 * kilo)],
    [
      'not a 400 with another sentence',
      [bare({facts: {message: 'Operation timed out'}})],
      undefined,
      stored(40 * kilo),
    ],
    ['not a 400 with another page', [bare({facts: {page: 'auth-route-error'}})], undefined, stored(40 * kilo)],
    [
      'not a challenge',
      [bare({headers: {...edge, ...html, 'cf-mitigated': 'challenge'}})],
      undefined,
      stored(40 * kilo),
    ],
    ['not the sentence in a page that was answered well', [page({status: 200})], undefined, stored(40 * kilo)],
    ['not cookies of another host', [bare({url: auth})], undefined, stored(40 * kilo)],
    ['not cookies of a private window', [bare()], undefined, stored(40 * kilo, {storeId: '1'})],
    ['not cookies of other paths', [bare()], undefined, stored(40 * kilo, {path: '/backend-api'})],
    ['not a connection broken off with light cookies', [brokenOff], undefined, stored(12 * kilo)],
    ['not a connection that was reset', [entry({error: 'net::ERR_CONNECTION_RESET'})], undefined, stored(40 * kilo)],
    [
      'not an answer whose own headers were too large',
      [entry({error: 'net::ERR_RESPONSE_HEADERS_TOO_BIG'})],
      undefined,
      stored(40 * kilo),
    ],
    ['not an upload that was too large', [request({status: 413})], undefined, stored(40 * kilo)],
    ['not an address that was too long', [entry({status: 414})], undefined, stored(40 * kilo)],
    [
      'not the 431 of a host without which the login works',
      [tooLarge({url: 'https://platform.openai.com/'})],
      undefined,
    ],
  ]);
});

describe('proof', () => {
  test('weighs the cookies that go there, the latest refusal first', () => {
    const finding = found(oversizedCookies, [tooLarge({id: '0'}), tooLarge({id: '1', after: 9})], stored(10 * kilo));
    expect(finding?.facts).toEqual({host: 'chatgpt.com', status: 431, cookies: 10, bytes: 10 * 1025 - 2});
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(signsOf(finding)).toEqual(['+headers-refused', '+cookies-weigh', '+answered-again']);
  });

  test('says what speaks against it, and that nobody looked', () => {
    expect(signsOf(found(oversizedCookies, [tooLarge()], stored(kilo)))).toEqual([
      '+headers-refused',
      '-cookies-light',
    ]);
    expect(signsOf(found(oversizedCookies, [page({facts: {page: 'headers-too-large'}})]))).toEqual([
      '+headers-refused-page',
      '?cookies-unknown',
    ]);
  });

  test.each([
    [8, 8192],
    [20, 16_384],
  ])('names the limit that %i KiB go over', (weight, limit) => {
    const finding = found(oversizedCookies, [bare()], stored(weight * kilo));
    expect(finding?.supports[1]).toEqual({sign: 'cookies-over-usual', facts: {limit}});
    expect(signsOf(finding)).toEqual(['+cookies-weigh', '+cookies-over-usual', '+service-status', '?text-unknown']);
  });

  test('has no status where there was no answer', () => {
    const finding = found(oversizedCookies, [brokenOff], stored(20 * kilo));
    expect(finding?.facts).not.toHaveProperty('status');
    expect(signsOf(finding)).toEqual(['+cookies-weigh', '+cookies-over-usual', '?text-unknown']);
  });
});
