import {describe, expect, test} from 'vitest';
import {edge, entry, html, json, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {tokenExchangeFailed} from './token-exchange-failed';

const code = {authCode: 'token_exchange_failed'};
const inAddress = (parts = {}) => entry({url: 'https://auth.openai.com/error', from: 'url', facts: code, ...parts});
const inData = (parts = {}) =>
  request({
    url: 'https://auth.openai.com/api/accounts/workspace/select',
    method: 'POST',
    status: 400,
    headers: {...edge, ...json},
    facts: code,
    ...parts,
  });

describe('verdict', () => {
  verdicts(tokenExchangeFailed, [
    ['certain in the address of the error page', [inAddress()], 'certain'],
    ['certain in the address of next-auth’s page', [inAddress({url: 'https://chatgpt.com/auth/error'})], 'certain'],
    ['certain in an answer', [inData()], 'certain'],
    ['certain in a header', [inData({from: 'header'})], 'certain'],
    [
      'certain in a page of a file',
      [entry({url: 'https://auth.openai.com/error', headers: {...edge, ...html}, facts: code})],
      'certain',
    ],
    ['likely when only the page shows it', [inAddress({from: 'page'})], 'likely'],

    ['not a refused way back', [inAddress({facts: {authCode: 'OAuthCallback'}})], undefined],
    [
      'not too many tries, which have their own code',
      [inData({status: 429, facts: {authCode: 'rate_limit_exceeded'}})],
      undefined,
    ],
    ['not the code in an answer that is well', [inData({status: 200})], undefined],
    [
      'not a code of the app, which exchanges tokens of connectors',
      [inData({url: 'https://chatgpt.com/backend-api/aip/connectors'})],
      undefined,
    ],
    ['not of another host', [inData({url: 'https://platform.openai.com/api/accounts/x'})], undefined],
    ['not a step that worked on the second try', [inData(), inData({status: 200, facts: {}, after: 9})], undefined],
    [
      'not what a session has overcome',
      [inAddress(), request({url: 'https://chatgpt.com/backend-api/me', after: 30})],
      undefined,
    ],
  ]);
});

test('shows code and request id', () => {
  const requestId = '48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4';
  const finding = found(tokenExchangeFailed, [inAddress({facts: {...code, requestId}})]);
  expect(finding?.facts).toEqual({host: 'auth.openai.com', code: 'token_exchange_failed', requestId});
  expect(signsOf(finding)).toEqual(['+auth-code']);
});
