import {describe, expect, test} from 'vitest';
import {edge, entry, html, json, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {expiredLoginSession} from './expired-login-session';

const auth = 'https://auth.openai.com';
const sentence = {message: 'Your authorization session was not initialized or has expired'} as const;
const begun = (after = 0) => entry({url: `${auth}/api/accounts/authorize`, status: 302, after});
const answer = (parts = {}) =>
  request({
    url: `${auth}/api/accounts/password/verify`,
    method: 'POST',
    status: 400,
    headers: {...edge, ...json},
    facts: sentence,
    ...parts,
  });
const page = (parts = {}) =>
  entry({
    url: `${auth}/log-in`,
    status: 400,
    headers: {...edge, ...html},
    facts: {...sentence, pageStatus: 400},
    ...parts,
  });

describe('verdict', () => {
  verdicts(expiredLoginSession, [
    ['certain when the login server answers so', [answer()], 'certain'],
    ['certain when its page is that answer', [page()], 'certain'],
    ['certain by the reason alone', [page({facts: {message: 'Route Error (400 Invalid Session)'}})], 'certain'],
    [
      'certain by its code in an address',
      [entry({url: `${auth}/error`, from: 'url', facts: {authCode: 'invalid_session'}})],
      'certain',
    ],
    [
      'certain on the old login server',
      [page({url: 'https://auth0.openai.com/u/login/identifier', facts: {message: "we couldn't find your session"}})],
      'certain',
    ],
    ['likely when only the page shows it', [page({status: 200, from: 'page'})], 'likely'],
    ['certain beside an older sign-in', [answer({after: 9}), entry()], 'certain'],

    [
      'not a login that another one pushed out',
      [answer({status: 409, facts: {authCode: 'invalid_state', message: 'Invalid session. Please start over.'}})],
      undefined,
    ],
    [
      'not a session that has ended',
      [answer({facts: {authCode: 'app_session_terminated', message: 'Your session has ended. Please log in again.'}})],
      undefined,
    ],
    ['not another sentence with 400', [answer({facts: {authCode: 'invalid_auth_step'}})], undefined],
    ['not a 400 of which nobody saw the text', [answer({facts: {}})], undefined],
    [
      'not a code of the app, which has sessions too',
      [answer({url: 'https://chatgpt.com/backend-api/me', facts: {authCode: 'invalid_session'}})],
      undefined,
    ],
    [
      'not what a person wrote in a chat',
      [entry({url: 'https://chatgpt.com/c/1', from: 'page', facts: sentence})],
      undefined,
    ],
    ['not the sentence in an answer that is well', [answer({status: 200})], undefined],
    ['not of another host', [answer({url: 'https://platform.openai.com/api/accounts/x'})], undefined],
    ['not when the same step worked afterwards', [answer(), answer({status: 200, facts: {}, after: 30})], undefined],
    [
      'not a page that was opened by itself, without any login',
      [entry({url: `${auth}/log-in`, cookies: ['oai-did']}), answer({after: 5})],
      undefined,
    ],
    [
      'certain when such a page had a login',
      [entry({url: `${auth}/log-in`, cookies: ['oai-client-auth-session']}), answer({after: 5})],
      'certain',
    ],
  ]);
});

describe('proof', () => {
  test('says how old the login was, also when it was begun before the attempt', () => {
    const finding = found(expiredLoginSession, [answer({after: 3000})], {earlier: [begun()]});
    expect(finding?.facts).toEqual({host: 'auth.openai.com', status: 400, minutes: 50});
    expect(signsOf(finding)).toEqual(['+auth-message', '+auth-status', '+flow-age']);
    expect(finding?.remedies[0]).toBe('start-again');
  });

  test('begins with the other tab when a second login had been begun', () => {
    const finding = found(expiredLoginSession, [begun(), begun(60), answer({after: 120})]);
    expect(signsOf(finding)).toContain('+several-logins');
    expect(finding?.remedies[0]).toBe('close-other-tabs');
  });
});
