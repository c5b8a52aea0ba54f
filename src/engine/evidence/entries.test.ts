import {describe, expect, test} from 'vitest';
import {edge, entry, html, request} from '../../testing/builders';
import {
  answeredWell,
  foundLater,
  fromEdge,
  header,
  headersSeen,
  isChallenge,
  laterSuccess,
  letInLater,
  since,
  sizeOf,
  usesStore,
} from './entries';
import type {Entry} from './evidence';

const url = 'https://auth.openai.com/api/accounts/authorize/continue';
const failed = request({id: 'failed', url, method: 'POST', status: 503, after: 10});
const again = (parts = {}) => request({url, method: 'POST', after: 20, ...parts});
const page = (parts = {}) => entry({after: 20, ...parts});

type Row = readonly [sentence: string, other: Entry, counts: boolean];

describe('a retry that worked', () => {
  const rows: readonly Row[] = [
    ['the same request', again(), true],
    ['by another way', again({method: 'GET'}), false],
    ['of another host', again({url: url.replace('auth.', 'auth0.')}), false],
    ['of another address', again({url: `${url}/x`}), false],
    ['with another query', again({url: `${url}?x=(text-2)`}), true],
    ['that was redirected', again({status: 302}), true],
    ['that was refused', again({status: 400}), false],
    ['that was answered and then failed', again({status: 200, error: 'net::ERR_FAILED'}), false],
    ['that came before', again({after: 5}), false],
  ];
  test.each(rows)('%s', (_sentence, other, counts) => {
    expect(laterSuccess([failed, other], failed)).toBe(counts ? other : undefined);
  });
});

describe('let in later', () => {
  const refused = page({status: 403, after: 10});
  const rows: readonly Row[] = [
    ['the same page', page(), true],
    ['another page of the host', page({url: 'https://chatgpt.com/auth/login'}), true],
    ['a page of another host', page({url: 'https://auth.openai.com/'}), false],
    ['data of the host', request({after: 20}), false],
    ['a page that was refused too', page({status: 403}), false],
  ];
  test.each(rows)('%s', (_sentence, other, counts) => {
    expect(letInLater([refused, other], refused)).toBe(counts ? other : undefined);
  });

  test('data only at the same address', () => {
    const data = request({url, status: 403, after: 10});
    expect(letInLater([data, page({url: 'https://auth.openai.com/log-in'})], data)).toBeUndefined();
    expect(letInLater([data, again()], data)).toBeDefined();
  });
});

describe('found later', () => {
  const lost = entry({url, error: 'net::ERR_NAME_NOT_RESOLVED', after: 10});
  const rows: readonly Row[] = [
    ['the host answered', again(), true],
    ['it refused', again({status: 403}), true],
    ['another host answered', page(), false],
    ['it was lost again', entry({url, error: 'net::ERR_NAME_NOT_RESOLVED', after: 20}), false],
    ['the answer came from the cache', {...again(), _fromCache: true}, false],
  ];
  test.each(rows)('%s', (_sentence, other, counts) => {
    expect(foundLater([lost, other], lost)).toBe(counts ? other : undefined);
  });
});

test('what came since goes by time, and by place where the times are the same', () => {
  const [one, two, three] = [entry({id: '1'}), entry({id: '2'}), entry({id: '3', after: 1})];
  expect(since([one, two, three], one)).toEqual([two, three]);
  expect(since([one, two, three], two)).toEqual([three]);
  expect(since([three, two, one], two)).toEqual([three, one]);
  expect(since([two, three], one)).toEqual([three]);
});

test('the size is the first of three measures that is there', () => {
  const sized = (size: number, bodySize: number, length?: string): Entry => {
    const made = entry({size, headers: {...edge, ...(length && {'content-length': length})}});
    return {...made, response: {...made.response, bodySize}};
  };
  expect(
    [sized(900, 300, '200'), sized(0, 300, '200'), sized(-1, -1, '200'), sized(0, -1), sized(1, 9)].map(sizeOf),
  ).toEqual([900, 300, 200, 0, 1]);
});

test('a request uses the cookies of its own store', () => {
  const [usual, secret] = [entry(), {...entry(), _private: true}];
  const inContainer = {...entry(), _store: 'firefox-container-2'};
  const used = (item: Entry) =>
    ['0', '1', 'file', 'firefox-default', 'firefox-private', 'firefox-container-2'].filter(id => usesStore(item, id));
  expect(used(usual)).toEqual(['0', 'file', 'firefox-default', 'firefox-container-2']);
  expect(used(secret)).toEqual(['1', 'file', 'firefox-private']);
  expect(used(inContainer)).toEqual(['firefox-container-2']);
});

test('headers of one name are joined', () => {
  const sent = {
    headers: [
      {name: 'vary', value: 'a'},
      {name: 'vary', value: 'b'},
    ],
  };
  expect([header(sent, 'vary'), header(sent, 'via')]).toEqual(['a, b', undefined]);
});

test('an answer of the edge has both marks', () => {
  expect(
    [edge, {server: 'cloudflare'}, {'cf-ray': edge['cf-ray']}, {}].map(headers => fromEdge(entry({headers}))),
  ).toEqual([true, false, false, false]);
});

test('headers were seen when there are any, and a page did not make them up', () => {
  expect([entry(), entry({headers: {}}), entry({seenBy: 'page'})].map(headersSeen)).toEqual([true, false, false]);
});

test('answered well is 200 to 399 without an error', () => {
  const answers = [199, 200, 399, 400, 0].map(status => entry({status}));
  expect([...answers, entry({status: 200, error: 'net::ERR_FAILED'})].map(answeredWell)).toEqual([
    false,
    true,
    true,
    false,
    false,
    false,
  ]);
});

describe('a challenge', () => {
  const looks = {facts: {page: 'cloudflare-challenge'}} as const;
  const rows: readonly Row[] = [
    ['by its header', entry({status: 403, headers: {...edge, 'cf-mitigated': 'challenge'}}), true],
    ['by its structure, with the marks of the edge', entry({status: 400, headers: {...edge, ...html}, ...looks}), true],
    ['by its structure, where headers were not seen', entry({status: 403, headers: {}, ...looks}), true],
    ['by its structure, where not even the status was seen', entry({status: 0, headers: {}, ...looks}), true],
    ['not without the marks', entry({status: 403, headers: html, ...looks}), false],
    ['not when it was answered well', entry({status: 399, ...looks}), false],
    ['not another page', entry({status: 403, facts: {page: 'cloudflare-error'}}), false],
  ];
  test.each(rows)('%s', (_sentence, item, is) => {
    expect(isChallenge(item)).toBe(is);
  });
});
