import {describe, expect, test} from 'vitest';
import {edge, entry, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {wrongCode} from './wrong-code';

const accounts = 'https://auth.openai.com/api/accounts';
const refused = (parts = {}) =>
  request({
    url: `${accounts}/email-otp/validate`,
    method: 'POST',
    status: 401,
    headers: {...edge, ...json},
    facts: {authCode: 'wrong_email_otp_code'},
    ...parts,
  });
const wordless = (parts = {}) => refused({facts: {}, ...parts});
const ofApp = (parts = {}) => wordless({url: `${accounts}/mfa/verify`, ...parts});
const refusedPassword = (parts = {}) => wordless({url: `${accounts}/password/verify`, ...parts});

describe('verdict', () => {
  verdicts(wrongCode, [
    ['certain when the answer names it', [refused()], 'certain'],
    ['certain when a header names it', [refused({from: 'header'})], 'certain'],
    ['certain for the code of an app', [ofApp({facts: {authCode: 'mfa_invalid_code'}})], 'certain'],
    ['likely for the 401 alone, as live', [wordless()], 'likely'],
    ['likely for the 401 of an app’s code', [ofApp()], 'likely'],
    ['likely for the 401 of a text message', [wordless({url: `${accounts}/phone-otp/validate`})], 'likely'],
    ['likely after a password that was refused before', [refusedPassword(), wordless({after: 30})], 'likely'],
    ['likely after a password that fitted', [refusedPassword({status: 200}), ofApp({after: 30})], 'likely'],

    ['not a 409, which is a login that the server no longer knows', [wordless({status: 409})], undefined],
    ['not a 409 of an app’s code either', [ofApp({status: 409})], undefined],
    ['not a wrong password', [refusedPassword()], undefined],
    ['not a code that could not be sent', [wordless({url: `${accounts}/email-otp/send`})], undefined],
    ['not the page that waits for the code', [entry({url: 'https://auth.openai.com/email-verification'})], undefined],
    ['not a 401 with another name', [refused({facts: {authCode: 'some_future_code'}})], undefined],
    ['not a 401 of something in between', [wordless({headers: {server: 'squid'}})], undefined],
    ['not a limit', [wordless({status: 429})], undefined],
    ['not a code that fitted afterwards', [refused(), refused({status: 200, facts: {}, after: 9})], undefined],
    ['not when another way let the person in', [refused(), refusedPassword({status: 200, after: 60})], undefined],
    [
      'not when the person has moved on to a password that does not fit',
      [refused(), refusedPassword({after: 60})],
      undefined,
    ],
    [
      'not when the login is locked by now',
      [wordless(), wordless({after: 9}), wordless({status: 429, after: 20})],
      undefined,
    ],
    [
      'not when somebody signed in afterwards',
      [refused(), sessionAnswer({facts: {session: 'signed-in'}, after: 60})],
      undefined,
    ],
  ]);
});

test('the proof counts the tries and names the step', () => {
  const finding = found(wrongCode, [wordless({id: '0'}), refused({id: '1', after: 9})]);
  expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
  expect(finding?.facts).toEqual({host: 'auth.openai.com', code: 'wrong_email_otp_code', status: 401});
  expect(signsOf(finding)).toEqual(['+auth-code', '+auth-status', '+code-checked', '+answered-again']);
});
