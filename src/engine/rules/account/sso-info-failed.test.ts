import {describe, expect, test} from 'vitest';
import {refusedExtra, refusedStep, shownPage, signedInLater} from '../../../testing/named';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {ssoInfoFailed} from './sso-info-failed';

const message = 'Something went wrong while getting your SSO info';

describe('verdict', () => {
  verdicts(ssoInfoFailed, [
    ['certain when an answer says it', [refusedStep({facts: {message}})], 'certain'],
    ['likely when only a page shows it', [shownPage({message})], 'likely'],
    ['likely in Chinese', [shownPage({message: '获取您的 SSO 信息时出错'})], 'likely'],

    ['not an extra of the app', [refusedExtra({facts: {message}})], undefined],
    ['not a refusal without a word', [refusedStep()], undefined],
    ['not a sign-in that is demanded', [refusedStep({facts: {authCode: 'require_sso_login'}})], undefined],
    [
      'not when a code beside it says something else',
      [refusedStep({facts: {authCode: 'rate_limit_exceeded', message}})],
      undefined,
    ],
    [
      'not when the same step was answered well',
      [refusedStep({facts: {message}}), refusedStep({status: 200, after: 9})],
      undefined,
    ],
    ['not when somebody signed in afterwards', [shownPage({message}), signedInLater()], undefined],
  ]);
});

test('the proof repeats the sentence, and looks at what may stop the question first', () => {
  const finding = found(ssoInfoFailed, [refusedStep({facts: {message}})]);
  expect(finding?.facts).toEqual({host: 'auth.openai.com', status: 403});
  expect(signsOf(finding)).toEqual(['+auth-message', '+auth-status']);
  expect(finding?.remedies[0]).toBe('turn-off-vpn');
});
