import {describe, expect, test} from 'vitest';
import {errorPage, refusedExtra, refusedStep, shownPage, signedInLater} from '../../../testing/named';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {ssoRequired} from './sso-required';

const code = 'require_sso_login';
const message = "Please use your organization's SSO to access your account.";

describe('verdict', () => {
  verdicts(ssoRequired, [
    ['certain when the address of the error page names it', [errorPage(code)], 'certain'],
    ['certain when an answer names it', [refusedStep({facts: {authCode: code}})], 'certain'],
    ['certain by its sentence alone', [refusedStep({facts: {message}})], 'certain'],
    ['certain when a header names it', [refusedStep({from: 'header', facts: {authCode: code}})], 'certain'],
    ['likely when only a page shows it', [shownPage({authCode: code, message})], 'likely'],

    ['not an extra of the app that wants it', [refusedExtra({facts: {authCode: code}})], undefined],
    ['not somebody who is in no workspace', [errorPage('chatgpt_account_missing')], undefined],
    ['not a sign-in that is not set up', [errorPage('enterprise_sso_login_unavailable')], undefined],
    ['not a refusal without a word', [refusedStep()], undefined],
    ['not the sentence in a well answered step', [refusedStep({status: 200, facts: {message}})], undefined],
    ['not the words of another site', [errorPage(code, {url: 'https://foreign.invalid/'})], undefined],
    ['not when somebody signed in afterwards', [errorPage(code), signedInLater()], undefined],
    [
      'not when the same step was answered well',
      [refusedStep({facts: {authCode: code}}), refusedStep({status: 200, after: 9})],
      undefined,
    ],
  ]);
});

test('the proof names code and sentence, and sends to the organisation’s sign-in first', () => {
  const finding = found(ssoRequired, [refusedStep({facts: {authCode: code, message}})]);
  expect(finding?.facts).toEqual({host: 'auth.openai.com', code, status: 403});
  expect(signsOf(finding)).toEqual(['+auth-code', '+auth-message', '+auth-status']);
  expect(finding?.remedies[0]).toBe('sign-in-with-sso');
});
