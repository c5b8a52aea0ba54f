import {describe, expect, test} from 'vitest';
import {at, cookie, edge, entry, html, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {loginLoop} from './login-loop';

const site = 'https://chatgpt.com';
const back = (after: number, parts = {}) =>
  entry({url: `${site}/api/auth/callback/openai`, status: 302, redirect: `${site}/`, after, ...parts});
const out = (after: number, parts = {}) => sessionAnswer({facts: {session: 'signed-out'}, size: 237, after, ...parts});
const inside = (after: number) => sessionAnswer({facts: {session: 'signed-in'}, size: 2400, after});
const begin = (after: number) => request({url: `${site}/api/auth/signin/openai`, method: 'POST', after});
const signOut = (after: number) => request({url: `${site}/api/auth/signout`, method: 'POST', after});

const givenUp = entry({url: `${site}/auth/login`, error: 'net::ERR_TOO_MANY_REDIRECTS', after: 3});
const onward = (times: number, seconds: number, parts = {}) =>
  Array.from({length: times}, (_, index) =>
    entry({url: `${site}/auth/login`, status: 307, redirect: `${site}/`, after: index * seconds, ...parts}),
  );
const set = {
  at: at(30),
  name: '__Secure-next-auth.session-token',
  domain: '.chatgpt.com',
  storeId: '0',
  removed: false,
  cause: 'explicit',
};

describe('verdict', () => {
  verdicts(loginLoop, [
    [
      'likely when two logins came back, and nobody is signed in',
      [back(1), out(2), begin(9), back(20), out(21)],
      'likely',
    ],
    ['possible when one login came back to nothing', [back(1), out(2)], 'possible'],
    [
      'possible when the answer is too short for a session, and its text was not seen',
      [back(1), out(2, {facts: {}})],
      'possible',
    ],
    [
      'likely when three logins came back in a hurry, and nobody asked for the session',
      [back(1), back(60), back(120)],
      'likely',
    ],
    ['likely when the browser gave up going round', [givenUp], 'likely'],
    [
      'likely when Firefox says so in its own name',
      [entry({url: `${site}/`, error: 'NS_ERROR_REDIRECT_LOOP'})],
      'likely',
    ],
    [
      'likely when the login host goes round',
      [entry({url: 'https://auth.openai.com/log-in', error: 'net::ERR_TOO_MANY_REDIRECTS'})],
      'likely',
    ],
    [
      'likely when a question of the login goes round',
      [request({url: `${site}/api/auth/csrf`, error: 'net::ERR_TOO_MANY_REDIRECTS'})],
      'likely',
    ],
    ['likely when one address sent on five times in a row, though no program says why', onward(5, 0.2), 'likely'],
    [
      'likely when two logins came back after a session that was left',
      [back(1), inside(2), signOut(5), back(20), out(21), back(40), out(41)],
      'likely',
    ],
    [
      'likely when the goal of the way back was not written down',
      [back(1, {redirect: ''}), back(9, {redirect: ''}), out(21)],
      'likely',
    ],

    ['not a login that came back to a session', [back(1), inside(2)], undefined],
    [
      'not a session of which only the length was seen',
      [back(1), sessionAnswer({size: 2400, after: 2}), out(9)],
      undefined,
    ],
    [
      'not when the app itself let the person in',
      [back(1), request({url: `${site}/backend-api/me`, after: 2}), out(9)],
      undefined,
    ],
    ['not a session that was left again', [back(1), inside(2), signOut(5), out(6)], undefined],
    ['not after signing out where the session was never seen', [back(1), signOut(5), out(6)], undefined],
    ['not signed out before the login came back', [out(0), back(1)], undefined],
    ['not while the login was just coming back', [{...back(1), time: 2000}, out(2)], undefined],
    ['not when another tab stored a session since', [back(1), out(2)], undefined, {cookieChanges: [set]}],
    ['not signed out without any login', [entry(), out(2)], undefined],
    ['not logins that were begun, and never came back', [begin(1), begin(9), begin(20), out(21)], undefined],
    [
      'not a way back that was refused',
      [back(1, {redirect: `${site}/auth/error?error=OAuthCallback`}), out(2)],
      undefined,
    ],
    [
      'not a way back that ended at the sign-in page',
      [back(1, {redirect: `${site}/auth/login?error=Callback`}), out(2)],
      undefined,
    ],
    ['not a way back that names a code', [back(1, {facts: {authCode: 'access_denied'}}), out(2)], undefined],
    ['not a way back that failed', [back(1, {status: 500}), back(9, {status: 403}), out(21)], undefined],
    ['not a page in the answer’s place', [back(1), out(2, {facts: {}, headers: {...edge, ...html}})], undefined],
    ['not an answer whose size nobody knows', [back(1), out(2, {facts: {}, size: 0})], undefined],
    ['not two logins, when nobody asked for the session', [back(1), back(60)], undefined],
    ['not three logins of one day', [back(1), back(100), back(182)], undefined],
    ['not one address that sent on four times: a healthy login has several redirects', onward(4, 0.2), undefined],
    ['not five times within minutes: that is a person', onward(5, 8), undefined],
    ['not answers that have not changed', onward(9, 0.2, {status: 304, redirect: ''}), undefined],
    [
      'not the redirects of different addresses',
      ['/', '/auth/login', '/auth/error', '/a', '/b'].map(path => entry({url: site + path, status: 302})),
      undefined,
    ],
    [
      'not a background request of the app that goes round',
      [request({url: `${site}/backend-api/me`, error: 'net::ERR_TOO_MANY_REDIRECTS'})],
      undefined,
    ],
    [
      'not another host that goes round',
      [entry({url: 'https://platform.openai.com/', error: 'net::ERR_TOO_MANY_REDIRECTS'})],
      undefined,
    ],
    ['not another error', [entry({error: 'net::ERR_CONNECTION_RESET'})], undefined],
  ]);
});

describe('proof', () => {
  test('counts the logins, and says that nothing was kept of them', () => {
    const finding = found(loginLoop, [back(1, {id: '1'}), out(2), back(20, {id: '2'}), out(21, {id: '3'})], {
      cookies: [],
    });
    expect(finding?.facts).toEqual({times: 2});
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['3', '2', '1']);
    expect(signsOf(finding)).toEqual(['+login-passed', '+session-never-came', '+session-cookie-absent']);
  });

  test('says what was not looked at, and that it happened once', () => {
    expect(signsOf(found(loginLoop, [back(1), out(2, {facts: {}})]))).toEqual([
      '+login-passed',
      '+session-answer-small',
      '-answered-once',
      '?session-unknown',
      '?cookies-unknown',
    ]);
    expect(signsOf(found(loginLoop, [back(1), out(2)], {cookies: [cookie()]}))).toEqual([
      '+login-passed',
      '+session-never-came',
      '-answered-once',
    ]);
  });

  test('shows where the browser was sent round, and that it gave up', () => {
    const finding = found(loginLoop, [
      ...onward(6, 0.1),
      ...onward(5, 0.1, {url: `${site}/`, redirect: `${site}/auth/login`}),
      givenUp,
    ]);
    expect(finding?.facts).toEqual({host: 'chatgpt.com', times: 6});
    expect(finding?.entries?.[0]).toBe(givenUp);
    expect(finding?.supports).toEqual([
      {sign: 'redirects-given-up', facts: {error: 'net::ERR_TOO_MANY_REDIRECTS'}},
      {sign: 'redirected-again', facts: {host: 'chatgpt.com', path: '/auth/login', count: 6}},
    ]);
  });
});
