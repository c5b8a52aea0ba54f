import {describe, expect, test} from 'vitest';
import {edge, entry, html, json, request, sessionAnswer} from '../../testing/builders';
import {attemptsOf, provesSignedIn, signedIn} from './attempt';
import type {Entry} from './evidence';

const idsOf = (entries: readonly Entry[]) =>
  attemptsOf(entries).map(({entries: own}) => own.map(({_id}) => _id).join(' '));
const minutes = (count: number) => count * 60;

const land = (id: string, parts = {}) => entry({id, ...parts});
const page = (id: string, path: string, parts = {}) => entry({id, url: `https://chatgpt.com${path}`, ...parts});
const callback = (id: string, parts = {}) => page(id, '/api/auth/callback/openai', {status: 302, ...parts});
const step = (id: string, parts = {}) =>
  request({id, url: 'https://auth.openai.com/api/accounts/authorize/continue', method: 'POST', ...parts});
const session = (id: string, parts = {}) => sessionAnswer({id, facts: {session: 'signed-in'}, ...parts});
const other = (parts: Partial<Entry>, item: Entry): Entry => ({...item, ...parts});

describe('attempts', () => {
  const cases: ReadonlyArray<readonly [sentence: string, entries: readonly Entry[], attempts: readonly string[]]> = [
    ['none in an empty log', [], []],
    [
      'one login is one attempt',
      [land('a'), step('b', {after: 9}), callback('c', {after: 20}), session('d', {after: 21})],
      ['a b c d'],
    ],
    ['whatever order the log has', [step('b', {after: 9}), land('a')], ['a b']],
    ['noise belongs to none', [land('a'), request({id: 'n', url: 'https://ab.chatgpt.com/v1/rgstr', after: 1})], ['a']],
    [
      'tabs are apart',
      [land('a', {tab: 1}), land('b', {tab: 2, after: 1}), step('c', {tab: 1, after: 2})],
      ['b', 'a c'],
    ],
    [
      'stores are apart, even in one tab',
      [other({_store: 'x'}, land('a', {tab: 1})), other({_store: 'y'}, land('b', {tab: 1, after: 1}))],
      ['a', 'b'],
    ],
    ['private windows are apart', [land('a'), other({_private: true}, land('b', {after: 1}))], ['a', 'b']],
    [
      'a service worker belongs to the tab before it',
      [land('a', {tab: 1}), land('b', {tab: 2, after: 1}), session('w', {tab: -1, after: 2})],
      ['a', 'b w'],
    ],
    [
      'a service worker of a private window does not belong to a usual tab',
      [land('a', {tab: 1}), other({_private: true}, session('w', {tab: -1, after: 2}))],
      ['a', 'w'],
    ],
    [
      'a service worker that was there first is not lost',
      [session('v', {tab: -1}), land('a', {tab: 1, after: 1}), session('w', {tab: -1, after: 2})],
      ['v', 'a w'],
    ],

    ['15 quiet minutes end it', [land('a'), request({id: 'b', after: minutes(15) + 1})], ['a', 'b']],
    ['14 do not', [land('a'), request({id: 'b', after: minutes(14)})], ['a b']],
    [
      'a long answer is not quiet',
      [other({time: minutes(10) * 1000}, land('a')), request({id: 'b', after: minutes(20)})],
      ['a b'],
    ],
    [
      'a late callback still belongs to it: its age is evidence',
      [land('a'), callback('b', {after: minutes(30)}), session('c', {after: minutes(30) + 1})],
      ['a b c'],
    ],
    [
      'a late answer to an open login page still belongs to it',
      [land('a'), step('b', {after: minutes(30), status: 409})],
      ['a b'],
    ],
    [
      'so does a late answer that the page itself sends on',
      [land('a'), step('b', {url: 'https://auth.openai.com/log-in/password', after: minutes(30), status: 400})],
      ['a b'],
    ],

    [
      'landing again begins the next one when it went wrong',
      [land('a'), step('b', {after: 5, status: 409}), land('c', {after: 9})],
      ['a b', 'c'],
    ],
    [
      'landing again begins the next one after a page of errors, with a code or without',
      [land('a'), land('b', {url: 'https://auth.openai.com/error', after: 5}), land('c', {after: 9})],
      ['a b', 'c'],
    ],
    [
      'so does the sign-in page',
      [
        land('a'),
        step('b', {after: 5, status: 503}),
        page('c', '/auth/login', {after: 9}),
        page('d', '/auth/login_with', {after: 10}),
      ],
      ['a b', 'c d'],
    ],
    [
      'so does landing after an error page that was itself answered well',
      [
        land('a'),
        entry({id: 'b', url: 'https://auth.openai.com/error', from: 'url', facts: {authCode: 'x_y'}}),
        land('c', {after: 9}),
      ],
      ['a b', 'c'],
    ],
    [
      'so does landing after a lost request',
      [
        land('a'),
        entry({id: 'b', url: 'https://auth.openai.com/log-in', error: 'net::ERR_NAME_NOT_RESOLVED'}),
        land('c', {after: 9}),
      ],
      ['a b', 'c'],
    ],
    [
      'so does landing when somebody had got in',
      [land('a'), session('b', {after: 1}), land('c', {after: 9})],
      ['a b', 'c'],
    ],
    [
      'so does landing when the session had died',
      [
        land('a'),
        sessionAnswer({id: 'b', facts: {session: 'signed-in', sessionError: 'RefreshAccessTokenError'}}),
        land('c', {after: 9}),
      ],
      ['a b', 'c'],
    ],
    [
      'so does landing when the cookie went along for nothing',
      [
        land('a'),
        sessionAnswer({id: 'b', facts: {session: 'signed-out'}, cookies: ['__Secure-next-auth.session-token.0']}),
        land('c', {after: 9}),
      ],
      ['a b', 'c'],
    ],
    [
      'landing twice is one attempt when nothing has happened yet',
      [
        land('a'),
        sessionAnswer({id: 'b', facts: {session: 'signed-out'}, after: 1}),
        page('c', '/auth/login', {after: 9}),
      ],
      ['a b c'],
    ],
    [
      'a challenge may still pass',
      [land('a', {status: 403, headers: {...edge, ...html, 'cf-mitigated': 'challenge'}}), land('b', {after: 4})],
      ['a b'],
    ],
    [
      'an anonymous call that is refused decides nothing',
      [
        land('a'),
        request({id: 'b', url: 'https://chatgpt.com/backend-api/me', status: 401, after: 1}),
        page('c', '/auth/login', {after: 9}),
      ],
      ['a b c'],
    ],
    [
      'nor does a missing picture',
      [
        land('a'),
        entry({id: 'b', url: 'https://chatgpt.com/favicon.ico', target: 'other', status: 404, after: 1}),
        page('c', '/auth/login', {after: 9}),
      ],
      ['a b c'],
    ],
    [
      'nor a failure of somebody else',
      [
        land('a'),
        request({id: 'b', url: 'https://foreign.invalid/', status: 500, after: 1}),
        page('c', '/auth/login', {after: 9}),
      ],
      ['a b c'],
    ],
    [
      'another page does not begin one',
      [land('a'), step('b', {after: 5, status: 409}), page('c', '/auth/error', {after: 9})],
      ['a b c'],
    ],
    [
      'a landing by data does not begin one',
      [land('a'), step('b', {after: 5, status: 409}), request({id: 'c', url: 'https://chatgpt.com/', after: 9})],
      ['a b c'],
    ],
    [
      'the page on which a login comes back belongs to that login',
      [land('a'), step('b', {after: 5, status: 401}), callback('c', {after: 20}), land('d', {after: 20.5})],
      ['a b c d'],
    ],
    [
      'but not when it came back with an error',
      [
        land('a'),
        callback('b', {after: 5}),
        page('c', '/auth/error', {after: 6, from: 'url', facts: {authCode: 'OAuthCallback'}}),
        land('d', {after: 30}),
      ],
      ['a b c', 'd'],
    ],
    [
      'the latest one is the last, by its end',
      [land('a', {tab: 1}), land('b', {tab: 2, after: 5}), step('c', {tab: 1, after: 9})],
      ['b', 'a c'],
    ],
  ];

  test.each(cases)('%s', (_sentence, entries, attempts) => {
    expect(idsOf(entries)).toEqual(attempts);
  });

  test('tell when they began and ended', () => {
    expect(attemptsOf([step('b', {after: 9}), land('a', {after: 2})])).toMatchObject([
      {from: Date.parse('2026-11-22T03:40:02.000Z'), to: Date.parse('2026-11-22T03:40:09.000Z')},
    ]);
  });
});

describe('signed in', () => {
  const me = (parts = {}) =>
    request({url: 'https://chatgpt.com/backend-api/me', headers: {...edge, ...json}, ...parts});
  const cases: ReadonlyArray<readonly [sentence: string, item: Entry, proves: boolean]> = [
    ['the session says so', session('a'), true],
    [
      'the session says so, but names an error',
      sessionAnswer({facts: {session: 'signed-in', sessionError: 'RefreshAccessTokenError'}}),
      false,
    ],
    ['the session says no', sessionAnswer({facts: {session: 'signed-out'}}), false],
    ['the session was asked, and its text was not seen', sessionAnswer({size: 2400}), false],
    ['a request of the person was answered', me(), true],
    [
      'so was the check of the accounts',
      me({url: 'https://chatgpt.com/backend-api/accounts/check/v4-2023-04-27'}),
      true,
    ],
    ['a request of the person was refused', me({status: 401}), false],
    ['an address that only begins alike was answered', me({url: 'https://chatgpt.com/backend-api/memories'}), false],
    ['an anonymous one was answered', me({url: 'https://chatgpt.com/backend-anon/me'}), false],
    ['a portal answers everything with its page', me({headers: html}), false],
    ['another host has the same path', me({url: 'https://foreign.invalid/backend-api/me'}), false],
  ];
  test.each(cases)('%s', (_sentence, item, proves) => {
    expect(provesSignedIn(item)).toBe(proves);
  });

  test('the last word counts', () => {
    const out = sessionAnswer({facts: {session: 'signed-out'}, after: 9});
    expect(signedIn([session('a'), out])).toBe(false);
    expect(signedIn([out, me({after: 10})])).toBe(true);
    expect(signedIn([entry()])).toBe(false);
  });
});
