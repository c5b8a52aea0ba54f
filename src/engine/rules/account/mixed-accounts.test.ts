import {describe, expect, test} from 'vitest';
import {at, cookie, edge, entry, html, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import type {CookieChange, Evidence} from '../../evidence/evidence';
import {mixedAccounts} from './mixed-accounts';

const message = 'Could not parse your authentication token. Please try signing in again.';
const me = 'https://chatgpt.com/backend-api/me';
const callback = entry({url: 'https://chatgpt.com/api/auth/callback/openai', status: 302});
const lostCallback = entry({
  url: 'https://chatgpt.com/api/auth/callback/openai',
  status: 302,
  from: 'url',
  facts: {authCode: 'OAuthCallback'},
});
const signedIn = (parts = {}) => sessionAnswer({facts: {session: 'signed-in'}, size: 2400, after: 1, ...parts});
const refused = (parts = {}) =>
  request({url: me, status: 401, headers: {...edge, ...json}, facts: {message}, after: 2, ...parts});

describe('verdict', () => {
  verdicts(mixedAccounts, [
    ['likely when a login has just come back', [callback, refused()], 'likely'],
    ['likely when a session has just been handed out', [signedIn(), refused()], 'likely'],
    [
      'likely by its code in a header, as live',
      [callback, refused({from: 'header', facts: {authCode: 'invalid_jwt'}})],
      'likely',
    ],
    ['likely though the session, asked again, looks well', [callback, refused(), signedIn({after: 4})], 'likely'],

    ['not without a sign-in before it: the token is too old', [refused()], undefined],
    ['not before the sign-in', [refused({after: 0}), signedIn()], undefined],
    ['not when the token is said to be too old', [callback, refused({facts: {authCode: 'token_expired'}})], undefined],
    ['not when the token was withdrawn', [callback, refused({facts: {authCode: 'token_invalidated'}})], undefined],
    ['not a login that came back with an error', [lostCallback, refused()], undefined],
    ['not a 401 without a reason', [callback, refused({facts: {}})], undefined],
    ['not a page in the answer’s place', [callback, refused({headers: {...edge, ...html}})], undefined],
    ['not when the same was answered well afterwards', [callback, refused(), request({url: me, after: 9})], undefined],
    [
      'not the sentence of the login server about an old link',
      [callback, refused({url: 'https://auth.openai.com/api/accounts/email-otp/validate'})],
      undefined,
    ],
  ]);
});

describe('proof', () => {
  const change = (name: string, after: number): CookieChange => ({
    at: at(after),
    name,
    domain: '.chatgpt.com',
    storeId: '0',
    removed: false,
    cause: 'explicit',
  });
  const session = change('__Secure-next-auth.session-token.0', 1);
  const account = 'oai-client-auth-info';
  const signs = (more: Evidence) => signsOf(found(mixedAccounts, [callback, refused()], more));

  test('names sentence, place and the sign-in before it', () => {
    const finding = found(mixedAccounts, [callback, refused({id: '0'}), refused({id: '1', after: 5})]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(finding?.facts).toEqual({host: 'chatgpt.com', status: 401});
    expect(signsOf(finding)).toEqual([
      '+auth-message',
      '+token-refused',
      '+answered-again',
      '+signed-in-just-before',
      '?incident-unknown',
      '?cookies-unknown',
    ]);
  });

  test('a cookie that names the account and is older than the session speaks for it', () => {
    const stored = [cookie({name: account})];
    const older = '+account-cookie-older';
    expect(signs({cookies: stored, cookieChanges: [session]})).toContain(older);
    expect(signs({cookies: stored, cookieChanges: [change(account, -300), session]})).toContain(older);
    expect(signs({cookies: stored, cookieChanges: [session, change(account, 2)]})).not.toContain(older);
    expect(signs({cookies: stored, cookieChanges: []})).not.toContain(older);
    expect(signs({cookies: [], cookieChanges: [session]})).not.toContain(older);
    expect(signs({cookies: [cookie({name: account, storeId: '1'})], cookieChanges: [session]})).not.toContain(older);
    expect(signs({cookies: stored, cookieChanges: [{...session, storeId: '1'}]})).not.toContain(older);
  });
});
