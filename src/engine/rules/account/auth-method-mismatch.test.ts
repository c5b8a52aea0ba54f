import {describe, expect, test} from 'vitest';
import {edge, entry, html, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {authMethodMismatch} from './auth-method-mismatch';

const auth = 'https://auth.openai.com';
const code = {authCode: 'identity_provider_mismatch'};
const sentence = {message: 'which is not the authentication method you used during sign up'} as const;
const errorPage = (parts = {}) => entry({url: `${auth}/error`, from: 'url', facts: code, ...parts});
const refused = (parts = {}) =>
  request({
    url: `${auth}/api/accounts/password/verify`,
    method: 'POST',
    status: 401,
    headers: {...edge, ...json},
    facts: code,
    ...parts,
  });

describe('verdict', () => {
  verdicts(authMethodMismatch, [
    ['certain when the address of the error page names it', [errorPage()], 'certain'],
    ['certain when an answer names it', [refused()], 'certain'],
    ['certain when a header names it', [refused({from: 'header'})], 'certain'],
    ['certain when the address says so without a code', [errorPage({facts: sentence})], 'certain'],
    [
      'certain when a file holds the text of the page',
      [entry({url: `${auth}/log-in/password`, headers: {...edge, ...html}, facts: sentence})],
      'certain',
    ],
    [
      'certain when next-auth knows the address from another way',
      [errorPage({url: 'https://chatgpt.com/auth/error', facts: {authCode: 'OAuthAccountNotLinked'}})],
      'certain',
    ],
    [
      'likely when only the page shows it',
      [entry({url: `${auth}/log-in`, from: 'page', facts: {...code, ...sentence}})],
      'likely',
    ],

    [
      'not a password that merely does not fit',
      [refused({facts: {authCode: 'invalid_username_or_password'}})],
      undefined,
    ],
    ['not a 401 without a word', [refused({facts: {}})], undefined],
    ['not a company’s login that is demanded', [errorPage({facts: {authCode: 'require_sso_login'}})], undefined],
    ['not the same words on a page of the app', [entry({headers: {...edge, ...html}, facts: sentence})], undefined],
    [
      'not when the right button was used afterwards',
      [errorPage(), sessionAnswer({facts: {session: 'signed-in'}, after: 40})],
      undefined,
    ],
  ]);
});

test('the proof names the code and begins with the way that was used first', () => {
  const finding = found(authMethodMismatch, [errorPage({facts: {...code, ...sentence}})]);
  expect(finding?.facts).toEqual({host: 'auth.openai.com', code: 'identity_provider_mismatch'});
  expect(signsOf(finding)).toEqual(['+auth-code', '+auth-message']);
  expect(finding?.remedies[0]).toBe('use-first-method');
});
