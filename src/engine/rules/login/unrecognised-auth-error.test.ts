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
const nextAuth = (parts = {}) => entry({url: 'https://chatgpt.com/auth/error', from: 'url', facts: code, ...parts});
const requestId = '48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4';
/** A refusal whose code is none that may be kept. */
const unread = (parts = {}) =>
  request({
    url: `${auth}/api/accounts/password/verify`,
    method: 'POST',
    status: 403,
    headers: {...edge, ...json},
    facts: {jsonKeys: ['error']},
    ...parts,
  });
/** A page of errors that says no code. */
const bare = (parts = {}) => entry({url: `${auth}/error`, from: 'url', after: 20, ...parts});
const routeError = (pageStatus: number, parts = {}) =>
  entry({url: `${auth}/log-in`, from: 'page', facts: {page: 'auth-route-error', pageStatus}, after: 20, ...parts});

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
    [
      'likely when a header of the sentinel names it',
      [inJson({url: 'https://sentinel.openai.com/backend-api/sentinel/req', from: 'header', status: 403})],
      'likely',
    ],
    ['likely on the old login server', [inJson({url: 'https://auth0.openai.com/u/login/password'})], 'likely'],
    ['possible when a step is refused and the code cannot be read', [unread()], 'possible'],
    ['not when that step worked afterwards', [unread(), unread({status: 200, facts: {}, after: 9})], undefined],
    ['not when the status says what it is about', [unread({status: 401}), unread({status: 429})], undefined],
    ['not when the answer is no error as data', [unread({facts: {jsonKeys: ['url']}})], undefined],
    ['not when a filter answers so', [unread({headers: json})], undefined],

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
      'not a code that nobody knows beside a sentence of a class',
      [inJson({facts: {...code, message: 'Invalid client. Please start over.'}})],
      undefined,
    ],
    [
      'not a refused way back, which has its own class',
      [nextAuth({facts: {authCode: 'OAuthCallback'}}), nextAuth({facts: {authCode: 'Configuration'}, after: 9})],
      undefined,
    ],

    ['possible for a page of errors that says no code', [bare()], 'possible'],
    ['possible for one of the app', [bare({url: 'https://chatgpt.com/auth/error'})], 'possible'],
    [
      'possible for one that was open before anybody watched',
      [bare({seenBy: 'page', status: 0, headers: {}})],
      'possible',
    ],
    ['possible for a page built as one', [routeError(400)], 'possible'],
    [
      'possible in whatever language, with a request id',
      [bare({url: `${auth}/log-in`, from: 'page', facts: {page: 'auth-error', requestId}})],
      'possible',
    ],
    ['possible after a step that was refused without a word', [inJson({facts: {}}), bare()], 'possible'],
    ['likely after a step that named a code', [inJson(), bare()], 'likely'],
    ['possible when the trouble was long before', [inJson({status: 503, facts: {}}), bare({after: 300})], 'possible'],

    ['not one after a step that names its class', [inJson({facts: {authCode: 'invalid_state'}}), bare()], undefined],
    ['not one after a server’s trouble', [inJson({status: 503, facts: {}}), bare()], undefined],
    ['not one after too many tries', [inJson({status: 429, facts: {}}), bare()], undefined],
    [
      'not one after a challenge',
      [inJson({status: 403, facts: {}, headers: {...edge, ...html, 'cf-mitigated': 'challenge'}}), bare()],
      undefined,
    ],
    [
      'not one after a lost line',
      [inJson({status: 0, facts: {}, error: 'net::ERR_CONNECTION_RESET'}), bare()],
      undefined,
    ],
    [
      'possible after telemetry that was blocked',
      [inJson({url: 'https://ab.chatgpt.com/v1/x', status: 0, facts: {}, error: 'net::ERR_BLOCKED_BY_CLIENT'}), bare()],
      'possible',
    ],
    ['not one that is about the server’s own fault', [routeError(500), routeError(503)], undefined],
    [
      'not one whose sentence says what it is about',
      [routeError(400, {facts: {page: 'auth-route-error', message: 'Invalid content type: text/html'}})],
      undefined,
    ],
    ['not a challenge in its place', [bare({status: 403, headers: {...edge, 'cf-mitigated': 'challenge'}})], undefined],
    ['not a page of something in between', [bare({headers: {server: 'squid', ...html}})], undefined],
    ['not a page that only asks for the address', [entry({url: `${auth}/log-in`})], undefined],
    [
      'not one that a session has overcome',
      [bare(), sessionAnswer({after: 60, facts: {session: 'signed-in'}})],
      undefined,
    ],
  ]);
});

describe('proof', () => {
  test('shows code, host, request id and the status of data', () => {
    const finding = found(unrecognisedAuthError, [inJson({facts: {...code, requestId}})]);
    expect(finding?.facts).toEqual({code: 'some_future_code', host: 'auth.openai.com', requestId, status: 400});
    expect(signsOf(finding)).toEqual(['+auth-code', '+auth-status', '+code-unknown', '?incident-unknown']);
  });

  test('of a page without a code shows what else is known', () => {
    const refused = inJson({facts: {requestId}, status: 422});
    const finding = found(unrecognisedAuthError, [refused, bare()]);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', status: 422, requestId});
    expect(finding?.entries).toHaveLength(2);
    expect(signsOf(finding)).toEqual(['+error-page-shown', '+auth-status', '?code-unread', '?incident-unknown']);
    expect(found(unrecognisedAuthError, [routeError(405)])?.facts).toEqual({host: 'auth.openai.com', status: 405});
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
