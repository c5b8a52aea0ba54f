import {describe, expect, test} from 'vitest';
import {edge, entry, html, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {wrongPassword} from './wrong-password';

const auth = 'https://auth.openai.com';
const code = {authCode: 'invalid_username_or_password'};
const refused = (parts = {}) =>
  request({
    url: `${auth}/api/accounts/password/verify`,
    method: 'POST',
    status: 401,
    headers: {...edge, ...json},
    facts: code,
    ...parts,
  });
const wordless = (parts = {}) => refused({facts: {}, ...parts});
const refusedCode = (parts = {}) => wordless({url: `${auth}/api/accounts/email-otp/validate`, ...parts});
const shown = (parts = {}) =>
  entry({
    url: `${auth}/log-in/password`,
    from: 'page',
    facts: {message: 'Incorrect email address or password'},
    ...parts,
  });

describe('verdict', () => {
  verdicts(wrongPassword, [
    ['certain when the answer names it', [refused()], 'certain'],
    ['certain when a header names it', [refused({from: 'header'})], 'certain'],
    [
      'certain when the address of the error page names it',
      [entry({url: `${auth}/error`, from: 'url', facts: code})],
      'certain',
    ],
    ['certain when the page says so beside the 401, as live', [shown(), wordless({after: 9})], 'certain'],
    [
      'certain when next-auth names it',
      [entry({url: 'https://chatgpt.com/auth/error', from: 'url', facts: {authCode: 'CredentialsSignin'}})],
      'certain',
    ],
    ['likely for the 401 alone, as live in any other language', [wordless()], 'likely'],
    ['likely for the 401 that the page alone knows of', [wordless({headers: {}, seenBy: 'page'})], 'likely'],
    ['likely for the sentence alone', [shown()], 'likely'],
    ['likely again after a code that fitted nothing', [refusedCode(), wordless({after: 30})], 'likely'],

    ['not a 409, which is a login that the server no longer knows', [wordless({status: 409})], undefined],
    [
      'not a login that the server no longer knows, by name',
      [refused({status: 409, facts: {authCode: 'invalid_state'}})],
      undefined,
    ],
    ['not a 401 with another name', [refused({facts: {authCode: 'some_future_code'}})], undefined],
    ['not an account made another way', [refused({facts: {authCode: 'identity_provider_mismatch'}})], undefined],
    ['not a 401 of something in between', [wordless({headers: {server: 'squid', ...json}})], undefined],
    ['not a challenge', [wordless({headers: {...edge, ...json, 'cf-mitigated': 'challenge'}})], undefined],
    ['not a page with 401', [wordless({headers: {...edge, ...html}})], undefined],
    ['not a wrong code', [refusedCode()], undefined],
    ['not a 401 of the app', [wordless({url: 'https://chatgpt.com/backend-api/me', method: 'GET'})], undefined],
    ['not the browser’s own question for leave', [wordless({method: 'OPTIONS'})], undefined],
    ['not a password that fitted afterwards', [refused(), refused({status: 200, facts: {}, after: 9})], undefined],
    [
      'not a 401 that was followed by a password that fitted',
      [wordless(), wordless({status: 200, after: 9})],
      undefined,
    ],
    ['not when a code let the person in instead', [refused(), refusedCode({status: 200, after: 60})], undefined],
    ['not when the person has moved on to a code that fits nothing', [refused(), refusedCode({after: 60})], undefined],
    [
      'not when somebody signed in afterwards',
      [refused(), sessionAnswer({facts: {session: 'signed-in'}, after: 60})],
      undefined,
    ],
    ['not when the server has lost the login since', [refused(), wordless({status: 409, after: 60})], undefined],
    [
      'not when the next try told more',
      [wordless(), refused({facts: {authCode: 'identity_provider_mismatch'}, after: 60})],
      undefined,
    ],
    [
      'not a 401 after which somebody signed in',
      [wordless(), sessionAnswer({facts: {session: 'signed-in'}, after: 60})],
      undefined,
    ],
    [
      'not when the login is locked by now',
      [wordless(), wordless({after: 9}), wordless({status: 403, after: 20})],
      undefined,
    ],
    [
      'not when the login is locked by now, by name',
      [refused(), refused({status: 403, facts: {authCode: 'account_locked'}, after: 9})],
      undefined,
    ],
    [
      'not the sentence on a page of the app, where people write',
      [shown({url: 'https://chatgpt.com/', headers: {...edge, ...html}, from: 'body'})],
      undefined,
    ],
  ]);
});

describe('proof', () => {
  test('puts the newest answer first, then the page that shows it', () => {
    const finding = found(wrongPassword, [
      shown({id: '0'}),
      wordless({id: '1', after: 9}),
      wordless({id: '2', after: 20}),
    ]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['2', '1', '0']);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', status: 401});
    expect(signsOf(finding)).toEqual(['+auth-message', '+auth-status', '+password-checked', '+answered-again']);
    expect(finding?.supports.at(-1)).toEqual({sign: 'answered-again', facts: {count: 2}});
  });

  test('says what was not seen, and claims no code', () => {
    const finding = found(wrongPassword, [wordless()]);
    expect(signsOf(finding)).toEqual(['+auth-status', '+password-checked', '?text-unknown']);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', status: 401});
  });

  test('says nothing of the step where only an address names it', () => {
    const finding = found(wrongPassword, [entry({url: `${auth}/error`, from: 'url', facts: code})]);
    expect(signsOf(finding)).toEqual(['+auth-code']);
  });
});
