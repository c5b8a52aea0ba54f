import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {beginning, edge} from '../../testing/builders';
import {entriesFrom, type WireEvent} from './wire-event';

const front = 'https://chatgpt.com/';
const login = 'https://auth.openai.com/log-in';
const headers = Object.entries(edge).map(([name, value]) => ({name, value}));

/** An event so many milliseconds after the beginning. */
const event = (phase: WireEvent['phase'], at: number, parts: Partial<WireEvent> = {}): WireEvent => ({
  request: '7',
  phase,
  at: beginning + at,
  url: front,
  method: 'GET',
  target: 'document',
  tab: 1,
  ...parts,
});

const answered = (at: number, parts: Partial<WireEvent> = {}) => [
  event('start', at, parts),
  event('headers', at + 80, {status: 200, headers, ...parts}),
  event('completed', at + 100, {status: 200, headers, ...parts}),
];

/** `/` leads to the login page, as Firefox tells it: several events in the same millisecond. */
const redirected = (parts: Partial<WireEvent> = {}) => [
  event('start', 0, parts),
  event('redirect', 50, {status: 302, redirectUrl: login, headers, ...parts}),
  event('start', 50, {url: login, ...parts}),
  event('completed', 90, {url: login, status: 200, headers, ...parts}),
];

describe('a request', () => {
  test('becomes one entry, with its times', () => {
    expect(entriesFrom(answered(10))).toMatchObject([
      {
        _id: '7/0',
        _tab: 1,
        _resourceType: 'document',
        startedDateTime: '2026-11-22T03:40:00.010Z',
        time: 100,
        timings: {wait: 80, receive: 20},
        request: {method: 'GET', url: front},
        response: {status: 200, headers},
      },
    ]);
  });

  test('keeps how it was asked, and ends no sooner for that', () => {
    const sent = [{name: 'sec-fetch-mode', value: 'cors'}];
    const [entry] = entriesFrom([event('start', 0), event('sent', 10, {sent}), event('completed', 40, {status: 200})]);
    expect(entry).toMatchObject({request: {headers: sent}, time: 40});
  });

  test('whose events share a millisecond is the same in any order', () => {
    const events = answered(0).map(one => ({...one, at: beginning, facts: {}}));
    const [entry] = entriesFrom(events.toReversed());
    expect(entriesFrom(events)).toEqual([entry]);
    expect(entry).toMatchObject({time: 0, timings: {send: 0, wait: 0, receive: 0}, response: {status: 200, headers}});
    expect(entry).not.toHaveProperty('_facts');
  });

  test('takes its type of content from its headers, and the last word of each event', () => {
    const typed = [...headers, {name: 'content-type', value: 'application/json'}];
    const [entry] = entriesFrom([
      event('start', 0),
      event('headers', 5, {status: 103, headers}),
      event('headers', 20, {status: 200, headers: typed}),
      event('completed', 30, {status: 200, headers: typed}),
    ]);
    expect(entry).toMatchObject({
      timings: {wait: 5},
      response: {status: 200, content: {size: 0, mimeType: 'application/json'}},
    });
    expect(entriesFrom(answered(0))[0]?.response.content.mimeType).toBe('');
  });

  test('without an end has status 0 and no error', () => {
    const [entry] = entriesFrom([event('start', 0)]);
    expect(entry).toMatchObject({time: 0, response: {status: 0, headers: []}});
    expect(entry).not.toHaveProperty('_error');
  });

  test('that was answered and then withheld has both', () => {
    const [entry] = entriesFrom([
      event('start', 0),
      event('headers', 30, {status: 403, headers}),
      event('failed', 31, {error: 'net::ERR_FAILED', initiatorOrigin: 'https://auth.openai.com'}),
    ]);
    expect(entry).toMatchObject({
      time: 31,
      _error: 'net::ERR_FAILED',
      _initiatorOrigin: 'https://auth.openai.com',
      response: {status: 403, headers},
    });
  });

  test('whose beginning nobody saw is told from what was seen', () => {
    expect(entriesFrom([event('completed', 40, {status: 200})])).toMatchObject([{time: 0, response: {status: 200}}]);
  });

  test('keeps its store, its window, its kind of address, the cache and its facts', () => {
    const facts = {requestId: {value: '48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4', from: 'header'}} as const;
    const [entry] = entriesFrom([
      event('start', 0, {store: 'firefox-default', private: true, facts: {authCode: {value: 'x_y', from: 'url'}}}),
      event('completed', 9, {status: 200, fromCache: true, address: 'private', facts}),
    ]);
    expect(entry).toMatchObject({_store: 'firefox-default', _private: true, _fromCache: true, _address: 'private'});
    expect(entry?._facts).toEqual({authCode: {value: 'x_y', from: 'url'}, ...facts});
  });
});

describe('a chain of redirects', () => {
  const hops = (events: readonly WireEvent[]) =>
    entriesFrom(events).map(({_id, request, response}) => [_id, request.url, response.status, response.redirectURL]);

  test('is one entry for each hop, with one name', () => {
    expect(hops(redirected())).toEqual([
      ['7/0', front, 302, login],
      ['7/1', login, 200, ''],
    ]);
  });

  test('is that too when all of it happens in one millisecond', () => {
    const events = redirected().map(one => ({...one, at: beginning}));
    expect(hops(events)).toEqual([
      ['7/0', front, 302, login],
      ['7/1', login, 200, ''],
    ]);
  });

  test('may lead to the same address', () => {
    const events = [
      event('start', 0),
      event('redirect', 5, {status: 302, redirectUrl: front}),
      event('start', 6),
      event('completed', 9, {status: 200}),
    ];
    expect(hops(events)).toEqual([
      ['7/0', front, 302, front],
      ['7/1', front, 200, ''],
    ]);
  });

  test('goes on although the beginning of a hop was not seen', () => {
    expect(hops(redirected().filter(({phase}) => phase !== 'start'))).toEqual([
      ['7/0', front, 302, login],
      ['7/1', login, 200, ''],
    ]);
  });

  test('twenty hops are twenty entries', () => {
    const events = Array.from({length: 20}, (_, hop) => [
      event('start', hop * 2, {url: hop % 2 ? login : front}),
      event('redirect', hop * 2 + 1, {url: hop % 2 ? login : front, status: 302, redirectUrl: hop % 2 ? front : login}),
    ]).flat();
    expect(entriesFrom(events)).toHaveLength(20);
  });
});

describe('properties', () => {
  const requests = fc
    .array(fc.tuple(fc.integer({min: 0, max: 30}), fc.boolean(), fc.integer({min: -1, max: 2})), {maxLength: 6})
    .map(list =>
      list.flatMap(([at, chain, tab], index) => {
        const parts = {request: String(index), tab};
        return (chain ? redirected(parts) : answered(0, parts)).map(one => ({...one, at: one.at + at}));
      }),
    );
  const disordered = requests.chain(events =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray(events, {minLength: events.length}), fc.subarray(events)),
  );

  test('neither the order of the events nor telling one twice changes anything', () => {
    fc.assert(
      fc.property(disordered, ([events, shuffled, again]) => {
        expect(entriesFrom([...shuffled, ...again])).toEqual(entriesFrom(events));
      }),
    );
  });

  test('entries stand in the order of time, each under a name of its own', () => {
    fc.assert(
      fc.property(disordered, ([, shuffled]) => {
        const entries = entriesFrom(shuffled);
        const times = entries.map(({startedDateTime}) => startedDateTime);
        expect(times).toEqual([...times].sort());
        expect(new Set(entries.map(({_id}) => _id)).size).toBe(entries.length);
      }),
    );
  });
});
