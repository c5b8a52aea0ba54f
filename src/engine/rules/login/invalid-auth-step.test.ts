import {describe, expect, test} from 'vitest';
import {edge, entry, html, json, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {invalidAuthStep} from './invalid-auth-step';

const auth = 'https://auth.openai.com';
const code = {authCode: 'invalid_auth_step'};
const step = (parts = {}) =>
  request({
    url: `${auth}/api/accounts/password/verify`,
    method: 'POST',
    status: 400,
    headers: {...edge, ...json},
    facts: {...code, message: 'Invalid authorization step.'},
    ...parts,
  });
const noAction = (parts = {}) =>
  entry({
    url: `${auth}/phone-verification`,
    method: 'POST',
    status: 405,
    headers: {...edge, ...html},
    facts: {message: 'did not provide an action', pageStatus: 405, page: 'auth-route-error'},
    ...parts,
  });

describe('verdict', () => {
  verdicts(invalidAuthStep, [
    ['certain when the answer names the code', [step()], 'certain'],
    ['certain by the sentence alone', [step({facts: {message: 'Invalid authorization step.'}})], 'certain'],
    ['certain by the code in a header', [step({facts: code, from: 'header'})], 'certain'],
    ['certain in the address of the error page', [entry({url: `${auth}/error`, from: 'url', facts: code})], 'certain'],
    ['certain for a step without an action', [noAction()], 'certain'],
    ['likely when only the page shows it', [entry({url: `${auth}/log-in`, from: 'page', facts: code})], 'likely'],

    ['not a login that nobody knows (409)', [step({status: 409, facts: {authCode: 'invalid_state'}})], undefined],
    [
      'not a login that is over (400)',
      [step({facts: {message: 'Your authorization session was not initialized or has expired'}})],
      undefined,
    ],
    [
      'not the healthy 405 of the token address',
      [request({url: `${auth}/oauth/token`, status: 405, headers: {...edge, ...json}})],
      undefined,
    ],
    ['not a 405 of which nobody saw the text', [noAction({facts: {}})], undefined],
    [
      'not a code beside it that has a class',
      [noAction({facts: {authCode: 'account_deactivated', message: 'did not provide an action'}})],
      undefined,
    ],
    ['not a wrong password', [step({status: 401, facts: {authCode: 'invalid_username_or_password'}})], undefined],
    ['not a code of the app', [step({url: 'https://chatgpt.com/backend-api/me'})], undefined],
    ['not when the same step worked afterwards', [step(), step({status: 200, facts: {}, after: 9})], undefined],
    [
      'not what a session has overcome',
      [step(), request({url: 'https://chatgpt.com/backend-api/me', after: 30})],
      undefined,
    ],
  ]);
});

describe('proof', () => {
  const begun = (after = 0) => entry({url: `${auth}/api/accounts/authorize`, status: 302, after});

  test('says code, sentence, status and the age of the login', () => {
    const finding = found(invalidAuthStep, [begun(), step({after: 180})]);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', code: 'invalid_auth_step', status: 400, minutes: 3});
    expect(signsOf(finding)).toEqual(['+auth-code', '+auth-message', '+auth-status']);
  });

  test('begins with the other tab when there was one, but not when the login was too old anyway', () => {
    const first = (after: number) => found(invalidAuthStep, [begun(), begun(30), step({after})])?.remedies[0];
    expect(first(60)).toBe('close-other-tabs');
    expect(first(1200)).toBe('start-again');
  });
});
