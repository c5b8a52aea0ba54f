import {describe, expect, test} from 'vitest';
import {edge, entry, html, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {unrecognisedAuthError} from './unrecognised-auth-error';

const code = {authCode: 'some_future_code'};
const auth = 'https://auth.openai.com';
const inUrl = (parts = {}) => entry({url: `${auth}/error`, from: 'url', facts: code, ...parts});
const inJson = (parts = {}) =>
  request({
    url: `${auth}/api/accounts/authorize/continue`,
    method: 'POST',
    status: 400,
    headers: {...edge, ...json},
    facts: code,
    ...parts,
  });
const nextAuth = (parts = {}) =>
  entry({url: 'https://chatgpt.com/auth/error', from: 'url', facts: {authCode: 'OAuthCallback'}, ...parts});

describe('verdict', () => {
  verdicts(unrecognisedAuthError, [
    ['likely when the address of the error page names a code', [inUrl()], 'likely'],
    [
      'likely when the page shows it, in whatever language',
      [entry({url: `${auth}/log-in`, from: 'page', facts: {...code, page: 'auth-error'}})],
      'likely',
    ],
    [
      'likely when a file holds the text of that page',
      [entry({url: `${auth}/log-in`, headers: {...edge, ...html}, facts: code})],
      'likely',
    ],
    ['likely when a data answer names it', [inJson()], 'likely'],
    ['likely when a header names it', [inJson({from: 'header', status: 403})], 'likely'],
    ['likely on the error page of next-auth', [nextAuth()], 'likely'],
    [
      'likely when next-auth sends the code to the login page',
      [nextAuth({url: 'https://chatgpt.com/auth/login'})],
      'likely',
    ],
    ['likely when the same error page comes again', [inUrl(), inUrl({after: 30})], 'likely'],
    ['likely on the old login server', [inJson({url: 'https://auth0.openai.com/u/login/password'})], 'likely'],

    [
      'not next-auth’s literal undefined, with which a login comes back that shall take a break',
      [nextAuth({facts: {authCode: 'undefined'}})],
      undefined,
    ],
    [
      'not a code that has its own class',
      [inJson({status: 409, facts: {authCode: 'invalid_state'}}), inUrl({facts: {authCode: 'invalid_state'}})],
      undefined,
    ],
    [
      'not a wrong password or code, which the page names itself',
      [
        inJson({status: 401, facts: {authCode: 'invalid_username_or_password'}}),
        inJson({status: 401, facts: {authCode: 'wrong_email_otp_code'}}),
      ],
      undefined,
    ],
    [
      'not the plain answer that somebody has to sign in',
      [inUrl({facts: {authCode: 'login_required'}}), nextAuth({facts: {authCode: 'SessionRequired'}})],
      undefined,
    ],
    [
      'not token rotation: a background call whose token is old',
      [
        request({
          url: 'https://chatgpt.com/backend-api/me',
          status: 401,
          from: 'header',
          facts: {authCode: 'token_expired'},
        }),
      ],
      undefined,
    ],
    [
      'not token rotation in the session question either, once it is answered',
      [sessionAnswer({status: 401, from: 'header', facts: {authCode: 'token_expired'}}), sessionAnswer({after: 1})],
      undefined,
    ],
    [
      'not an anonymous call',
      [request({url: 'https://chatgpt.com/backend-anon/me', status: 403, facts: code})],
      undefined,
    ],
    ['not a step that worked on the second try', [inJson(), inJson({status: 200, facts: {}, after: 4})], undefined],
    [
      'not an error that a session has overcome',
      [inUrl(), sessionAnswer({after: 20, facts: {session: 'signed-in'}})],
      undefined,
    ],
    ['not a word “code” in an answer that is well', [inJson({status: 200})], undefined],
    ['not a header on an answer that is well', [inJson({status: 200, from: 'header'})], undefined],
    [
      'not the code of another host',
      [inJson({url: 'https://platform.openai.com/api/accounts/x'}), inJson({url: 'https://foreign.invalid/'})],
      undefined,
    ],
    [
      'not an error page without a code',
      [entry({url: `${auth}/error`, facts: {pageStatus: 400, page: 'auth-route-error'}})],
      undefined,
    ],
  ]);
});

describe('proof', () => {
  const requestId = '48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4';

  test('shows code, host, request id and the status of data', () => {
    const finding = found(unrecognisedAuthError, [inJson({facts: {...code, requestId}})]);
    expect(finding?.facts).toEqual({code: 'some_future_code', host: 'auth.openai.com', requestId, status: 400});
    expect(signsOf(finding)).toEqual(['+auth-code', '+code-unknown', '?incident-unknown']);
  });

  test('names the newest code, and no status of a page that was answered well', () => {
    const finding = found(unrecognisedAuthError, [
      inUrl({id: '0'}),
      inUrl({id: '1', after: 9, facts: {authCode: 'other_code'}}),
    ]);
    expect(finding?.facts).toEqual({code: 'other_code', host: 'auth.openai.com'});
    expect(finding?.entries?.[0]?._id).toBe('1');
  });

  test('shows the newest of several first, with its own request id', () => {
    const older = inJson({
      id: '0',
      url: `${auth}/api/accounts/x`,
      facts: {...code, requestId: requestId.replace('4', '5')},
    });
    const finding = found(unrecognisedAuthError, [
      older,
      inJson({id: '1', after: 9, facts: {authCode: 'other_code', requestId}}),
    ]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(finding?.facts).toMatchObject({code: 'other_code', requestId});
  });

  test('is not overcome by what came before it, nor by what proves nothing', () => {
    const signedIn = sessionAnswer({facts: {session: 'signed-in'}});
    expect(found(unrecognisedAuthError, [signedIn, inUrl({after: 9}), entry({after: 20})])?.confidence).toBe('likely');
  });
});
