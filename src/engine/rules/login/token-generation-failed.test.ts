import {describe, expect, test} from 'vitest';
import {edge, entry, html, json, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {tokenGenerationFailed} from './token-generation-failed';

const sentence = {message: 'Token generation failed (19AF30E4)'} as const;
const shown = (parts = {}) => entry({url: 'https://chatgpt.com/auth/error', from: 'page', facts: sentence, ...parts});
const answered = (parts = {}) =>
  request({
    url: 'https://auth.openai.com/api/accounts/x',
    status: 400,
    headers: {...edge, ...json},
    facts: sentence,
    ...parts,
  });

describe('verdict', () => {
  verdicts(tokenGenerationFailed, [
    ['possible when a page shows it', [shown()], 'possible'],
    ['possible in a page of a file', [entry({headers: {...edge, ...html}, facts: sentence})], 'possible'],
    ['possible in an answer', [answered()], 'possible'],

    ['not the code of an exchange', [answered({facts: {authCode: 'token_exchange_failed'}})], undefined],
    [
      'not an old access token',
      [answered({facts: {message: 'Your authentication token has expired. Please try refreshing it.'}})],
      undefined,
    ],
    [
      'not beside a code that has a class',
      [answered({facts: {...sentence, authCode: 'account_deactivated'}})],
      undefined,
    ],
    ['not in an answer that is well', [answered({status: 200})], undefined],
    ['not of another host', [answered({url: 'https://foreign.invalid/'})], undefined],
    [
      'not what a session has overcome',
      [shown(), request({url: 'https://chatgpt.com/backend-api/me', after: 30})],
      undefined,
    ],
  ]);
});

test('says the sentence', () => {
  const finding = found(tokenGenerationFailed, [shown()]);
  expect(finding?.facts).toEqual({host: 'chatgpt.com'});
  expect(signsOf(finding)).toEqual(['+auth-message']);
});
