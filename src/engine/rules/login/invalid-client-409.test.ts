import {describe, expect, test} from 'vitest';
import {cookie, edge, entry, html, json, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {invalidClient409} from './invalid-client-409';

const step = 'https://auth.openai.com/api/accounts/authorize/continue';
const lost = (parts = {}) =>
  request({
    url: step,
    method: 'POST',
    status: 409,
    headers: {...edge, ...json},
    facts: {authCode: 'invalid_state'},
    ...parts,
  });
const begun = (after = 0) => entry({url: 'https://auth.openai.com/api/accounts/authorize', status: 302, after});
const routeError = (parts = {}) =>
  entry({
    url: 'https://auth.openai.com/log-in',
    headers: {...edge, ...html},
    from: 'page',
    facts: {authCode: 'invalid_state', pageStatus: 409, page: 'auth-route-error'},
    ...parts,
  });
const errorPage = () => entry({url: 'https://auth.openai.com/error', from: 'url', facts: {authCode: 'invalid_state'}});
const flow = cookie({name: 'oai-client-auth-session', domain: 'auth.openai.com', hostOnly: true});

describe('verdict', () => {
  verdicts(invalidClient409, [
    ['certain when the answer names invalid_state', [lost()], 'certain'],
    ['certain when only the page names it, as live', [lost({facts: {}}), routeError({after: 1})], 'certain'],
    ['certain when the address of the error page names it', [errorPage()], 'certain'],
    ['certain by the sentence alone', [lost({facts: {message: 'Invalid client. Please start over.'}})], 'certain'],
    ['likely when only the page says so', [routeError()], 'likely'],
    [
      'likely when the page itself made up the rest',
      [lost({facts: {}, status: 401}), routeError({after: 1})],
      'likely',
    ],
    ['certain when a header names it', [lost({from: 'header'})], 'certain'],
    [
      'certain for “Invalid session. Please start over.” with 400, which has the same code',
      [lost({status: 400})],
      'certain',
    ],
    ['certain at every later step', [lost({url: 'https://auth.openai.com/api/accounts/workspace/select'})], 'certain'],
    ['likely when the login server answered 409 and its text was not seen', [lost({facts: {}})], 'likely'],
    [
      'likely on the code page, where a wrong code would be 401',
      [lost({url: 'https://auth.openai.com/api/accounts/email-otp/validate', facts: {}})],
      'likely',
    ],
    [
      'likely for the page’s own data request',
      [lost({url: 'https://auth.openai.com/log-in/password', facts: {}})],
      'likely',
    ],
    ['likely when the page alone knows of the answer', [lost({facts: {}, headers: {}, seenBy: 'page'})], 'likely'],
    ['likely when the exporter names no type of content', [lost({facts: {}, headers: edge})], 'likely'],

    [
      'not a wrong one-time code (401)',
      [
        lost({
          url: 'https://auth.openai.com/api/accounts/email-otp/validate',
          status: 401,
          facts: {authCode: 'wrong_email_otp_code'},
        }),
      ],
      undefined,
    ],
    [
      'not a wrong password (401)',
      [
        lost({
          url: 'https://auth.openai.com/api/accounts/password/verify',
          status: 401,
          facts: {authCode: 'invalid_username_or_password'},
        }),
      ],
      undefined,
    ],
    ['not Cloudflare’s own 409, which is a page', [lost({headers: {...edge, ...html}, facts: {}})], undefined],
    [
      'not Cloudflare’s own 409 as plain text',
      [lost({headers: {...edge, 'content-type': 'text/plain'}, facts: {}})],
      undefined,
    ],
    ['not Cloudflare’s own 409 (1018), which names its code', [lost({facts: {edgeCode: 1018}})], undefined],
    ['not another code with 409', [lost({facts: {authCode: 'user_already_exists'}})], undefined],
    ['not a 409 of something in between', [lost({headers: {server: 'squid', ...json}, facts: {}})], undefined],
    ['not a lost authorization session (400), which is its own class', [lost({status: 400, facts: {}})], undefined],
    [
      'not a rate limit nor a server trouble',
      [lost({status: 429, facts: {}}), lost({status: 503, facts: {}})],
      undefined,
    ],
    [
      'not a 409 of the app: two tabs wrote the same chat',
      [lost({url: 'https://chatgpt.com/backend-api/conversation', facts: {}})],
      undefined,
    ],
    [
      'not the code on a host that is not the login server',
      [lost({url: 'https://platform.openai.com/api/accounts/x'})],
      undefined,
    ],
    [
      'not a 409 of the login server outside of any login',
      [lost({url: 'https://auth.openai.com/oauth/token', facts: {}})],
      undefined,
    ],
    ['not when the same step worked afterwards', [lost(), lost({status: 200, facts: {}, after: 20})], undefined],
    [
      'not a page that was opened by itself: that is a broken link',
      [entry({url: 'https://auth.openai.com/log-in', cookies: ['oai-did']}), lost({after: 9})],
      undefined,
    ],
    ['not a login server that answers well', [begun(), request({url: step, method: 'POST', after: 5})], undefined],
  ]);
});

describe('proof', () => {
  const host = 'auth.openai.com';
  const requestId = '48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4';

  test('puts the 409 itself first and finds the request id wherever it was named', () => {
    const finding = found(invalidClient409, [
      lost({id: '0', facts: {}}),
      routeError({id: '1', after: 1, facts: {authCode: 'invalid_state', requestId}}),
    ]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['0', '1']);
    expect(finding?.facts).toEqual({host, status: 409, code: 'invalid_state', requestId});
  });

  test('shows the newest of several first, with its own request id', () => {
    const older = lost({id: '0', facts: {authCode: 'invalid_state', requestId: requestId.replace('4', '5')}});
    const finding = found(invalidClient409, [older, lost({id: '1', after: 9, url: `${step}/x`, facts: {requestId}})]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(finding?.facts).toMatchObject({requestId});
  });

  test('claims neither a code nor a status that nobody saw', () => {
    expect(found(invalidClient409, [lost({facts: {}})])?.facts).toEqual({host, status: 409});
    expect(found(invalidClient409, [errorPage()])?.facts).toEqual({host, code: 'invalid_state'});
    expect(found(invalidClient409, [routeError()])?.facts).toEqual({host, status: 409, code: 'invalid_state'});
    expect(signsOf(found(invalidClient409, [errorPage()]))).not.toContain('+auth-status');
    expect(signsOf(found(invalidClient409, [lost({facts: {}})]))).toContain('?text-unknown');
  });

  test('says whether the cookie of the running login is there, in the same store', () => {
    const with_ = (cookies = [flow], parts = {}) => signsOf(found(invalidClient409, [lost(parts)], {cookies}));
    expect(with_([])).toContain('+flow-cookie-missing');
    expect(with_()).toContain('+flow-cookie-present');
    expect(with_([{...flow, storeId: '1'}])).toContain('+flow-cookie-missing');
    expect(with_([{...flow, storeId: 'file'}])).toContain('+flow-cookie-missing');
    expect(with_([{...flow, storeId: 'file'}], {cookies: [flow.name]})).toContain('+flow-cookie-present');
    expect(signsOf(found(invalidClient409, [lost()]))).toContain('?cookies-unknown');
  });

  test('says how old the login was, and how many were begun', () => {
    expect(signsOf(found(invalidClient409, [begun(), lost({after: 16 * 60})]))).toContain('+flow-age');
    expect(signsOf(found(invalidClient409, [begun(), lost({after: 15 * 60})]))).toContain('+flow-age');
    expect(signsOf(found(invalidClient409, [begun(), lost({after: 14 * 60})]))).not.toContain('+flow-age');
    expect(signsOf(found(invalidClient409, [begun(), begun(15 * 60), lost({after: 16 * 60})]))).not.toContain(
      '+flow-age',
    );
    expect(found(invalidClient409, [lost({after: 3000})], {earlier: [begun()]})?.facts).toMatchObject({minutes: 50});
    expect(found(invalidClient409, [begun(), begun(8), lost({after: 9})])?.supports).toContainEqual({
      sign: 'several-logins',
      facts: {count: 2},
    });
    expect(signsOf(found(invalidClient409, [begun(), lost({after: 9}), begun(12)]))).not.toContain('+several-logins');
  });
});
