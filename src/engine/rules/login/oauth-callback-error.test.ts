import {describe, expect, test} from 'vitest';
import {at, edge, entry, html, json, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import type {CookieChange} from '../../evidence/evidence';
import {oauthCallbackError} from './oauth-callback-error';

const site = 'https://chatgpt.com';
const minutes = (count: number) => count * 60;
const stateCookie = '__Secure-next-auth.state';
const refusal = (code: string) => `${site}/auth/error?error=${code}`;
const page = (code = 'OAuthCallback', parts = {}) =>
  entry({url: `${site}/auth/error`, from: 'url', facts: {authCode: code}, after: 30, ...parts});
const callback = (parts = {}) =>
  entry({
    url: `${site}/api/auth/callback/openai`,
    status: 302,
    redirect: refusal('OAuthCallback'),
    after: 29,
    ...parts,
  });
const begun = (after = 0) => entry({url: 'https://auth.openai.com/api/accounts/authorize', status: 302, after});
const late = [callback({after: minutes(20)}), page('OAuthCallback', {after: minutes(20) + 1})];
const change = (after: number, removed: boolean, parts = {}): CookieChange => ({
  at: at(after),
  name: stateCookie,
  domain: 'chatgpt.com',
  storeId: '0',
  removed,
  cause: 'explicit',
  ...parts,
});

describe('verdict', () => {
  verdicts(oauthCallbackError, [
    ['likely when next-auth shows that it refused the way back', [page()], 'likely'],
    ['likely when the log ends with the way to that page', [callback()], 'likely'],
    ['likely when the sign-in page shows it', [page('OAuthCallback', {url: `${site}/auth/login`})], 'likely'],
    ['likely on the old page of errors', [page('Callback', {url: `${site}/api/auth/error`})], 'likely'],
    ['likely when the login could not even be begun', [page('OAuthSignin')], 'likely'],
    ['likely for a fault of its own', [page('Configuration', {status: 403})], 'likely'],
    ['likely when the sign-in was refused', [page('AccessDenied')], 'likely'],
    [
      'likely by the sentence alone',
      [entry({url: `${site}/auth/error`, headers: {...edge, ...html}, facts: {message: 'State cookie was missing'}})],
      'likely',
    ],
    ['likely when the login was quick', [begun(), callback(), page()], 'likely'],
    ['certain when the login was older than its cookies may be', [begun(), ...late], 'certain'],
    [
      'likely when only the page says so, however old the login',
      [
        begun(),
        callback({redirect: '', after: minutes(20)}),
        page('OAuthCallback', {from: 'page', after: minutes(20) + 1}),
      ],
      'likely',
    ],
    [
      'likely when a second try was refused too',
      [callback(), page(), callback({after: 60}), page('OAuthCallback', {after: 61})],
      'likely',
    ],

    [
      'not what the login server had refused already',
      [callback({from: 'url', facts: {authCode: 'access_denied'}}), page()],
      undefined,
    ],
    [
      'not when a login server’s fault came back',
      [callback({from: 'url', facts: {authCode: 'server_error'}}), page()],
      undefined,
    ],
    [
      'likely when it brought a code that nobody knows',
      [callback({from: 'url', facts: {authCode: 'login_required'}}), page()],
      'likely',
    ],
    [
      'likely long after another way back that brought one',
      [callback({from: 'url', facts: {authCode: 'access_denied'}}), page('OAuthCallback', {after: 300})],
      'likely',
    ],
    ['not a way back that was accepted', [callback({redirect: `${site}/`})], undefined],
    [
      'not a code that the way back could not exchange',
      [callback({redirect: refusal('token_exchange_failed')}), page('token_exchange_failed')],
      undefined,
    ],
    ['not the plain answer that somebody has to sign in', [page('SessionRequired')], undefined],
    ['not an account that was made another way', [page('OAuthAccountNotLinked')], undefined],
    ['not a wrong password', [page('CredentialsSignin')], undefined],
    ['not a code that nobody knows', [page('undefined')], undefined],
    [
      'not a missing token of the sign-in page: its cookies are blocked',
      [entry({url: `${site}/auth/login?csrf=true`})],
      undefined,
    ],
    ['not a way back that the service answered with trouble', [callback({status: 503, redirect: ''})], undefined],
    [
      'not the word in data',
      [request({url: `${site}/api/auth/session`, headers: {...edge, ...json}, facts: {authCode: 'Callback'}})],
      undefined,
    ],
    [
      'not when a session has overcome it',
      [callback(), page(), request({url: `${site}/backend-api/me`, after: 90})],
      undefined,
    ],
    ['not when a later way back was accepted', [callback(), callback({redirect: `${site}/`, after: 60})], undefined],
  ]);
});

describe('the reason', () => {
  const first = (...asked: Parameters<typeof found> extends [unknown, ...infer Rest] ? Rest : never) =>
    found(oauthCallbackError, ...asked);
  const withCookies = (...cookies: readonly string[]) => callback({cookies});

  test('too old: starts again', () => {
    const finding = first([begun(), ...late]);
    expect(signsOf(finding)).toContain('+flow-age');
    expect(finding?.facts).toEqual({host: 'chatgpt.com', code: 'OAuthCallback', minutes: 20});
    expect(finding?.remedies[0]).toBe('start-again');
  });

  test('begun before the attempt: its age is known', () => {
    expect(first(late, {earlier: [begun()]})?.facts).toMatchObject({minutes: 20});
  });

  test('two logins: closes the other tab', () => {
    const finding = first([begun(), begun(20), callback(), page()]);
    expect(signsOf(finding)).toContain('+several-logins');
    expect(finding?.remedies[0]).toBe('close-other-tabs');
  });

  test('the cookie of the login had gone: pauses what clears cookies', () => {
    const finding = first([begun(), withCookies('oai-did'), page()]);
    expect(signsOf(finding)).toContain('+state-cookie-missing');
    expect(finding?.remedies[0]).toBe('pause-extensions');
    expect(signsOf(first([begun(), withCookies('oai-did', stateCookie), page()]))).not.toContain(
      '+state-cookie-missing',
    );
    expect(signsOf(first([begun(), callback(), page()]))).not.toContain('+state-cookie-missing');
  });

  test('live, what was recorded of that cookie tells', () => {
    const signs = (cookieChanges: readonly CookieChange[]) =>
      signsOf(first([begun(), callback(), page()], {cookieChanges}));
    expect(signs([change(1, false), change(9, true)])).toContain('+state-cookie-missing');
    expect(signs([change(1, false), change(9, true), change(9, false)])).not.toContain('+state-cookie-missing');
    expect(signs([change(1, false), change(30, true)])).not.toContain('+state-cookie-missing');
    expect(signs([change(9, true, {storeId: '1'})])).not.toContain('+state-cookie-missing');
    expect(signs([change(9, true, {name: 'oai-sc'})])).not.toContain('+state-cookie-missing');
  });

  test('the service had trouble with the same way back: looks at its status', () => {
    const finding = first([begun(), callback({status: 502, redirect: '', after: 20}), callback(), page()]);
    expect(finding?.supports).toContainEqual({sign: 'service-status', facts: {host: 'chatgpt.com', status: 502}});
    expect(finding?.remedies[0]).toBe('check-status-page');
  });

  test('the code means the server: looks at its status', () => {
    const finding = first([page('Configuration')]);
    expect(signsOf(finding)).toContain('+code-of-server');
    expect(finding?.remedies[0]).toBe('check-status-page');
  });

  test('unknown: starts again, and says what was not seen', () => {
    const finding = first([callback(), page()]);
    expect(finding?.remedies[0]).toBe('start-again');
    expect(signsOf(finding)).toEqual(['+auth-code', '?cookies-unknown', '?incident-unknown']);
  });
});

test('shows the page first, then the way back; without the page the way back alone', () => {
  const both = found(oauthCallbackError, [callback({id: '0'}), page('OAuthCallback', {id: '1'})]);
  expect(both?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
  const alone = found(oauthCallbackError, [callback()]);
  expect(alone?.facts).toEqual({host: 'chatgpt.com', code: 'OAuthCallback'});
  expect(signsOf(alone)).toContain('+auth-code');
});
