import {describe, expect, test} from 'vitest';
import {edge, entry, html, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {accountDeactivated} from './account-deactivated';

const code = {authCode: 'account_deactivated'};
const verify = 'https://auth.openai.com/api/accounts/password/verify';
const me = 'https://chatgpt.com/backend-api/me';
const refused = (parts = {}) =>
  request({url: verify, method: 'POST', status: 403, headers: {...edge, ...json}, facts: code, ...parts});
const errorPage = (parts = {}) => entry({url: 'https://auth.openai.com/error', from: 'url', facts: code, ...parts});
const shown = (parts = {}) =>
  entry({url: 'https://auth.openai.com/log-in', from: 'page', facts: {...code, page: 'auth-error'}, ...parts});
const sentence = {message: 'You do not have an account because it has been deleted or deactivated.'} as const;

describe('verdict', () => {
  verdicts(accountDeactivated, [
    ['certain when the answer names it', [refused()], 'certain'],
    ['certain when a header names it, of whose answer no text was seen', [refused({from: 'header'})], 'certain'],
    ['certain when the address of the error page names it', [errorPage()], 'certain'],
    ['certain by its other names', [refused({status: 401, facts: {authCode: 'user_deactivated'}})], 'certain'],
    ['certain by its sentence alone', [refused({facts: sentence})], 'certain'],
    ['certain when the app is refused for it', [refused({url: me, method: 'GET', status: 401})], 'certain'],
    ['likely when only a page shows the code, in whatever language', [shown()], 'likely'],

    ['not a closed workspace', [refused({facts: {authCode: 'deactivated_workspace'}})], undefined],
    ['not a password that does not fit', [refused({facts: {authCode: 'invalid_username_or_password'}})], undefined],
    ['not a 403 without a word', [refused({facts: {}})], undefined],
    ['not on an answer that is well', [refused({status: 200, from: 'header'})], undefined],
    [
      'not a background call that recovers',
      [refused({url: me, method: 'GET', status: 401, from: 'header'}), request({url: me, after: 1})],
      undefined,
    ],
    ['not when the same step worked afterwards', [refused(), refused({status: 200, facts: {}, after: 9})], undefined],
    [
      'not when somebody signed in afterwards',
      [errorPage(), sessionAnswer({facts: {session: 'signed-in'}, after: 60})],
      undefined,
    ],
    [
      'certain although the session is well: the app still refuses',
      [refused({url: me, method: 'GET'}), sessionAnswer({facts: {session: 'signed-in'}, after: 60})],
      'certain',
    ],
    [
      'not on an extra of the app',
      [refused({url: 'https://chatgpt.com/backend-api/settings/user', method: 'GET'})],
      undefined,
    ],
    [
      'not a page of the app in which somebody writes of it',
      [entry({url: 'https://chatgpt.com/', headers: {...edge, ...html}, facts: sentence})],
      undefined,
    ],
    ['not on another host', [refused({url: 'https://platform.openai.com/api/accounts/password/verify'})], undefined],
  ]);
});

describe('proof', () => {
  test('shows code, status and request id, the newest first', () => {
    const requestId = '48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4';
    const finding = found(accountDeactivated, [
      refused({id: '0'}),
      errorPage({id: '1', after: 5, facts: {...code, requestId}}),
    ]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', code: 'account_deactivated', status: 403, requestId});
    expect(signsOf(finding)).toEqual(['+auth-code', '+auth-status']);
  });

  test('offers no clearing of cookies, and OpenAI’s e-mail first', () => {
    expect(found(accountDeactivated, [refused()])).toMatchObject({
      purge: 'no',
      remedies: ['read-mail-from-openai', 'choose-right-account', 'send-report'],
    });
  });
});
