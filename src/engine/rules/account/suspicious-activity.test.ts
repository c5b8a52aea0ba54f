import {describe, expect, test} from 'vitest';
import {edge, entry, html, json, request} from '../../../testing/builders';
import {refusedStep, shownPage, signedInLater} from '../../../testing/named';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {suspiciousActivity} from './suspicious-activity';

const message = 'We detect suspicious activity on your account';
const refused = (parts = {}) =>
  request({
    url: 'https://chatgpt.com/backend-api/conversation',
    method: 'POST',
    status: 403,
    headers: {...edge, ...json},
    facts: {message},
    ...parts,
  });

describe('verdict', () => {
  verdicts(suspiciousActivity, [
    ['certain when the app is refused with it', [refused()], 'certain'],
    ['certain when a step of the login is refused with it', [refusedStep({facts: {message}})], 'certain'],
    ['certain though the session looks well after it', [refused(), signedInLater()], 'certain'],
    ['likely when only a page of the login shows it', [shownPage({message})], 'likely'],

    ['not the words on a page of the app', [entry({headers: {...edge, ...html}, facts: {message}})], undefined],
    [
      'not another warning',
      [refused({facts: {message: 'Unusual activity has been detected from your device.'}})],
      undefined,
    ],
    [
      'not too many tries on an account',
      [
        refusedStep({
          facts: {message: 'We have detected suspicious login behavior and further attempts will be blocked'},
        }),
      ],
      undefined,
    ],
    ['not a 403 without a word', [refused({facts: {}})], undefined],
    ['not when the same was answered well later', [refused(), refused({status: 200, facts: {}, after: 60})], undefined],
    ['not on a page of the login when somebody signed in', [shownPage({message}), signedInLater()], undefined],
  ]);
});

test('the proof repeats the sentence, and the password comes first', () => {
  const finding = found(suspiciousActivity, [refusedStep({facts: {message}})]);
  expect(finding?.facts).toEqual({host: 'auth.openai.com', status: 403});
  expect(signsOf(finding)).toEqual(['+auth-message', '+auth-status']);
  expect(finding?.remedies[0]).toBe('change-password');
});
