import {describe, expect, test} from 'vitest';
import {edge, entry, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {unverifiedEmail} from './unverified-email';

const auth = 'https://auth.openai.com';
const code = {authCode: 'email_not_verified'};
const sentence = {message: 'Please verify your email'} as const;
const refused = (parts = {}) =>
  request({
    url: `${auth}/api/accounts/password/verify`,
    method: 'POST',
    status: 403,
    headers: {...edge, ...json},
    facts: code,
    ...parts,
  });
const errorPage = (parts = {}) => entry({url: `${auth}/error`, from: 'url', facts: code, ...parts});
const waiting = (parts = {}) => entry({url: `${auth}/email-verification`, ...parts});

describe('verdict', () => {
  verdicts(unverifiedEmail, [
    ['certain when the answer names it', [refused()], 'certain'],
    ['certain when a header names it', [refused({from: 'header'})], 'certain'],
    ['certain when the address of the error page names it', [errorPage()], 'certain'],
    ['certain when a refused answer says so', [refused({facts: sentence})], 'certain'],
    [
      'certain when the address of the way back says so',
      [entry({url: 'https://chatgpt.com/auth/error', from: 'url', facts: sentence})],
      'certain',
    ],
    ['likely when only a page shows the code', [entry({url: `${auth}/log-in`, from: 'page', facts: code})], 'likely'],

    ['not the page that waits for a code, a step of every login by e-mail', [waiting()], undefined],
    [
      'not that page, for however long, whatever it asks for',
      [waiting({from: 'page', facts: sentence}), waiting({from: 'body', facts: sentence, after: 600})],
      undefined,
    ],
    [
      'not the same words on the page before it, which turned into it',
      [entry({url: `${auth}/log-in`, from: 'page', facts: sentence})],
      undefined,
    ],
    ['not a wrong code', [refused({status: 401, facts: {authCode: 'wrong_email_otp_code'}})], undefined],
    [
      'not a phone number that is asked for',
      [errorPage({facts: {authCode: 'phone_verification_required'}})],
      undefined,
    ],
    ['not when the same step worked afterwards', [refused(), refused({status: 200, facts: {}, after: 90})], undefined],
    [
      'not when somebody signed in afterwards',
      [errorPage(), sessionAnswer({facts: {session: 'signed-in'}, after: 90})],
      undefined,
    ],
  ]);
});

test('the proof names the code and begins with the e-mail', () => {
  const finding = found(unverifiedEmail, [refused()]);
  expect(finding?.facts).toEqual({host: 'auth.openai.com', code: 'email_not_verified', status: 403});
  expect(signsOf(finding)).toEqual(['+auth-code', '+auth-status']);
  expect(finding?.remedies[0]).toBe('verify-email');
});
