import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {at, edge, entry, request, sessionAnswer, sighting} from '../../testing/builders';
import {attach} from './attach';
import {fact} from './entries';
import type {Entry, PageRequest} from './evidence';

const denied = {edgeCode: {value: 1020, from: 'page'}, rayId: {value: '8e4f1c02ab3d61f7', from: 'page'}} as const;
const dialog = {page: {value: 'signed-out-dialog', from: 'page'}} as const;
const sessionUrl = 'https://chatgpt.com/api/auth/session';
const asked = (after: number, parts: Partial<PageRequest> = {}): PageRequest => ({
  at: at(after),
  url: sessionUrl,
  status: 200,
  size: 2400,
  ...parts,
});
const withFacts = (entries: readonly Entry[]) => entries.filter(item => item._facts).map(({_id}) => _id);

describe('a page that was read', () => {
  test('gives its facts to its own request', () => {
    const log = attach(
      [entry({id: 'a', status: 403, tab: 1})],
      [sighting({after: 1, tab: 1, status: 403, facts: denied})],
    );
    expect(log).toHaveLength(1);
    expect(log[0]?._facts).toEqual(denied);
    expect(log[0]).not.toHaveProperty('_seenBy');
  });

  const cases: ReadonlyArray<readonly [sentence: string, entries: readonly Entry[], owner: string]> = [
    [
      'the latest page before it, of several',
      [entry({id: 'a', tab: 1}), entry({id: 'b', tab: 1, after: 20}), entry({id: 'c', tab: 1, after: 90})],
      'b',
    ],
    ['the page and not its data', [entry({id: 'a', tab: 1}), request({id: 'b', tab: 1, after: 1})], 'a'],
    ['its own tab', [entry({id: 'a', tab: 1}), entry({id: 'b', tab: 2, after: 1})], 'a'],
    [
      'its own host',
      [entry({id: 'a', tab: 1}), entry({id: 'b', tab: 1, url: 'https://auth.openai.com/log-in', after: 1})],
      'a',
    ],
    [
      'the answer, not the redirect before it',
      [entry({id: 'a', tab: 1, status: 302}), entry({id: 'b', tab: 1, after: 0.1})],
      'b',
    ],
    [
      'the answer, not a request that never had one',
      [entry({id: 'a', tab: 1}), entry({id: 'b', tab: 1, status: 0, after: 5})],
      'a',
    ],
    ['clocks that differ by a second', [entry({id: 'a', tab: 1, after: 31})], 'a'],
    ['whatever order the log has', [entry({id: 'b', tab: 1, after: 20}), entry({id: 'a', tab: 1})], 'b'],
  ];
  test.each(cases)('finds %s', (_sentence, entries, owner) => {
    const log = attach(entries, [sighting({after: 30, tab: 1, status: 200, facts: dialog})]);
    expect(withFacts(log)).toEqual([owner]);
  });

  test('stands in for a request that nobody saw, and is marked so', () => {
    const log = attach([], [sighting({after: 3, tab: 4, store: 'x', private: true, status: 403, facts: denied})]);
    expect(log).toMatchObject([
      {
        _seenBy: 'page',
        _tab: 4,
        _store: 'x',
        _private: true,
        _resourceType: 'document',
        startedDateTime: at(3),
        response: {status: 403, headers: []},
        _facts: denied,
      },
    ]);
  });

  test('stands in too when its status is another’s', () => {
    expect(attach([entry({tab: 1, status: 200})], [sighting({tab: 1, status: 403, facts: denied})])).toHaveLength(2);
  });

  test('does not outweigh what the browser saw itself, but what is on the screen now is newer', () => {
    const facts = {authCode: {value: 'from_page', from: 'page'}, page: {value: 'auth-error', from: 'page'}} as const;
    const url = 'https://auth.openai.com/error';
    const seen = entry({url, tab: 1, from: 'url', facts: {authCode: 'from_url', page: 'auth-route-error'}});
    const [log] = attach([seen], [sighting({url, tab: 1, facts})]);
    expect(log && [fact(log, 'authCode'), fact(log, 'page')]).toEqual(['from_url', 'auth-error']);
  });

  test('leaves out what it saw before', () => {
    const earlier = sighting({after: 10, tab: 1, url: 'https://chatgpt.com/', facts: dialog});
    const log = attach([entry({id: 'a', tab: 1}), entry({id: 'b', tab: 1, after: 60})], [earlier]);
    expect(withFacts(log)).toEqual(['a']);
  });
});

describe('a request that a page tells of', () => {
  const told = (entries: readonly Entry[], requests: readonly PageRequest[]) =>
    attach(entries, [sighting({after: 9, tab: 1, facts: {}, requests})]).filter(
      ({request: {url}}) => url === sessionUrl,
    );

  test('adds the size and the facts that the browser does not show', () => {
    const facts = {session: {value: 'signed-in', from: 'probe'}} as const;
    const [answer] = told([sessionAnswer({tab: 1, after: 2})], [asked(2.1, {facts})]);
    expect(answer).toMatchObject({
      response: {
        content: {size: 2400},
        headers: Object.entries(edge)
          .map(([name]) => ({name}))
          .concat({name: 'content-type'}),
      },
      _facts: facts,
    });
  });

  test('finds the nearest of several alike', () => {
    const log = told(
      [sessionAnswer({id: 'a', tab: 1, after: 2}), sessionAnswer({id: 'b', tab: 1, after: 2.8})],
      [asked(2.1)],
    );
    expect(log.map(({_id, response}) => [_id, response.content.size])).toEqual([
      ['a', 2400],
      ['b', 0],
    ]);
  });

  test('two of them are two requests', () => {
    const log = told(
      [sessionAnswer({id: 'a', tab: 1, after: 2}), sessionAnswer({id: 'b', tab: 1, after: 2.2})],
      [asked(2, {size: 1000}), asked(2.1, {size: 3000})],
    );
    expect(log.map(({response}) => response.content.size)).toEqual([1000, 3000]);
  });

  test('told twice, as the page’s entry and as our own question, is one', () => {
    const facts = {session: {value: 'signed-out', from: 'probe'}} as const;
    const log = told([sessionAnswer({id: 'a', tab: 1, after: 2})], [asked(1.98), asked(1.99, {facts})]);
    expect(log.map(({_id, _facts}) => [_id, _facts])).toEqual([['a', facts]]);
  });

  test('is not the leave that was asked for it', () => {
    const log = told(
      [sessionAnswer({id: 'o', method: 'OPTIONS', tab: 1, after: 2}), sessionAnswer({id: 'a', tab: 1, after: 2.4})],
      [asked(2)],
    );
    expect(log.map(({_id, response}) => [_id, response.content.size])).toEqual([
      ['o', 0],
      ['a', 2400],
    ]);
  });

  test('stands in for one that nobody saw, in the order of time', () => {
    const log = attach(
      [entry({id: 'z', tab: 1, after: 8})],
      [sighting({after: 9, tab: 1, facts: {}, requests: [asked(2)]})],
    );
    expect(log.map(({_seenBy, startedDateTime}) => [_seenBy, startedDateTime])).toEqual([
      ['page', at(2)],
      [undefined, at(8)],
    ]);
  });

  test('told by two readings of one page is one request', () => {
    const twice = [
      sighting({after: 5, tab: 1, facts: {}, requests: [asked(2)]}),
      sighting({after: 9, tab: 1, facts: {}, requests: [asked(2)]}),
    ];
    expect(attach([entry({tab: 1})], twice)).toHaveLength(2);
  });
});

test('neither the order of the log nor that of the readings changes anything', () => {
  const entries = [
    entry({id: 'a', tab: 1}),
    sessionAnswer({id: 'b', tab: 1, after: 1}),
    entry({id: 'c', tab: 1, status: 403, after: 60}),
    entry({id: 'd', tab: 2, after: 30}),
    sessionAnswer({id: 'e', tab: 2, after: 31}),
  ];
  const sightings = [
    sighting({after: 2, tab: 1, status: 200, facts: dialog, requests: [asked(1.1)]}),
    sighting({after: 61, tab: 1, status: 403, facts: denied}),
    sighting({after: 32, tab: 2, status: 200, facts: {}, requests: [asked(31.1), asked(12)]}),
    sighting({after: 33, tab: 3, status: 200, facts: {}, requests: [asked(31.5)]}),
  ];
  const all = fc.tuple(fc.shuffledSubarray(entries, {minLength: 5}), fc.shuffledSubarray(sightings, {minLength: 4}));
  fc.assert(
    fc.property(all, ([log, readings]) => {
      expect(attach(log, readings)).toEqual(attach(entries, sightings));
    }),
  );
});
