import {describe, expect, test} from 'vitest';
import {at, cookie, edge, entry, html, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {sessionEnded} from './session-ended';

const me = 'https://chatgpt.com/backend-api/me';
const bare = (parts = {}) =>
  request({url: me, status: 401, headers: {...edge, ...json}, facts: {}, after: 30, ...parts});
const refused = (parts = {}) => bare({facts: {message: 'Unauthorized'}, ...parts});
const terminated = (parts = {}) =>
  request({
    url: 'https://auth.openai.com/api/accounts/authorize/continue',
    method: 'POST',
    status: 400,
    headers: {...edge, ...json},
    facts: {authCode: 'app_session_terminated'},
    ...parts,
  });
const signedIn = (parts = {}) => sessionAnswer({facts: {session: 'signed-in'}, size: 2400, after: 1, ...parts});
const signedOut = (parts = {}) => sessionAnswer({facts: {session: 'signed-out'}, size: 237, after: 40, ...parts});
const gotData = (parts = {}) => request({url: me, headers: {...edge, ...json}, after: 50, ...parts});
const dialog = entry({facts: {page: 'signed-out-dialog'}, from: 'page'});
const signOut = request({url: 'https://chatgpt.com/api/auth/signout', method: 'POST', after: 20});
const stored = {cookies: [cookie()]};
const name = '__Secure-next-auth.session-token';

describe('verdict', () => {
  verdicts(sessionEnded, [
    ['certain when the login server names app_session_terminated', [terminated()], 'certain'],
    [
      'certain by its sentence',
      [terminated({facts: {message: 'Your session has ended. Please log in again.'}})],
      'certain',
    ],
    [
      'certain when a header of the app’s data names it, as live',
      [bare({from: 'header', facts: {authCode: 'app_session_terminated'}})],
      'certain',
    ],
    ['likely when the person’s data is refused after a session', [signedIn(), refused()], 'likely'],
    [
      'likely when the session was seen before this attempt',
      [refused()],
      'likely',
      {earlier: [signedIn({after: -600})]},
    ],
    ['likely when the session is gone with its cookie', [signedIn(), refused(), signedOut()], 'likely', {cookies: []}],
    ['likely when the session answer still looks well', [signedIn(), refused(), signedIn({after: 40})], 'likely'],
    ['likely when the text was not seen, but the page asks to sign in again', [dialog, signedIn(), bare()], 'likely'],
    ['possible when a session cookie went along, and no session was seen', [refused({cookies: [name]})], 'possible'],
    ['possible when such a cookie is stored', [refused()], 'possible', stored],
    ['possible when a token went along', [refused({sent: {authorization: 'Bearer (text-1000)'}})], 'possible'],

    ['not when the text was not seen, and no page asks to sign in again', [signedIn(), bare()], undefined],
    [
      'not when of the session only its length is known: that is a dead refresh',
      [dialog, signedIn({after: -600}), sessionAnswer({facts: {}, size: 2400, after: 1}), bare()],
      undefined,
    ],
    ['not while signed out: the app asks all the same', [refused()], undefined, {cookies: []}],
    ['not a bare 401 of somebody of whom only a cookie is known', [bare()], undefined, stored],
    ['not after signing out on purpose', [signedIn(), signOut, refused()], undefined],
    ['not after signing out on purpose before this attempt', [refused()], undefined, {earlier: [signedIn(), signOut]}],
    [
      'not when the session had said before that nobody is signed in',
      [signedIn(), signedOut({after: 20}), refused()],
      undefined,
    ],
    [
      'not for the session of another container',
      [{...refused(), _store: 'firefox-container-1'}],
      undefined,
      {earlier: [signedIn()]},
    ],
    [
      'not a stale cookie, which is a class of its own',
      [signedIn(), refused({cookies: [name]}), signedOut({cookies: [name]})],
      undefined,
      stored,
    ],
    [
      'not a dead refresh, which is a class of its own',
      [signedIn({facts: {session: 'signed-in', sessionError: 'RefreshAccessTokenError'}}), refused({cookies: [name]})],
      undefined,
      stored,
    ],
    [
      'not a token that was over, which is a class of its own',
      [signedIn({facts: {session: 'signed-in', tokenExpires: at(-60)}}), refused()],
      undefined,
    ],
    ['not an expired token', [signedIn(), bare({facts: {authCode: 'token_expired'}})], undefined],
    ['not without a token', [signedIn(), bare({facts: {authCode: 'missing_authorization_header'}})], undefined],
    [
      'not when other data of the person came afterwards',
      [signedIn(), refused(), gotData({url: 'https://chatgpt.com/backend-api/conversations'})],
      undefined,
    ],
    ['not when the data came afterwards', [signedIn(), refused(), gotData()], undefined],
    [
      'not one part of the app that a plan does not include',
      [signedIn(), refused({url: 'https://chatgpt.com/backend-api/settings/user'})],
      undefined,
    ],
    ['not a refusal of something in between', [signedIn(), refused({headers: {server: 'squid', ...json}})], undefined],
    ['not a page in the answer’s place', [signedIn(), refused({headers: {...edge, ...html}})], undefined],
    ['not a 403', [signedIn(), refused({status: 403})], undefined],
    ['not when somebody has signed in since', [terminated(), signedIn({after: 60})], undefined],
    ['not a login transaction that was lost', [terminated({facts: {authCode: 'invalid_session'}})], undefined],
  ]);
});

describe('proof', () => {
  test('shows the refusal first, then when somebody was still signed in', () => {
    const finding = found(sessionEnded, [signedIn({id: '0'}), refused({id: '1', cookies: [name]})], stored);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(finding?.facts).toEqual({host: 'chatgpt.com', status: 401});
    expect(finding?.supports[2]?.facts).toEqual({time: at(1)});
    expect(signsOf(finding)).toEqual([
      '+auth-message',
      '+token-refused',
      '+signed-in-before',
      '+session-brought',
      '?incident-unknown',
    ]);
  });

  test('says what was not seen, and shows the page', () => {
    expect(signsOf(found(sessionEnded, [dialog, signedIn(), bare()]))).toEqual([
      '+token-refused',
      '+signed-in-before',
      '+signed-out-dialog',
      '?text-unknown',
      '?incident-unknown',
    ]);
  });

  test('names the code', () => {
    expect(found(sessionEnded, [terminated()])?.facts).toEqual({
      host: 'auth.openai.com',
      code: 'app_session_terminated',
      status: 400,
    });
  });
});
