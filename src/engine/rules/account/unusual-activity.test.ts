import {describe, expect, test} from 'vitest';
import {edge, entry, html, json, request, sessionAnswer} from '../../../testing/builders';
import {refusedStep, shownPage, signedInLater} from '../../../testing/named';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {unusualActivity} from './unusual-activity';

const message = 'Unusual activity has been detected from your device.';
const chat = 'https://chatgpt.com/backend-api/conversation';
const refused = (parts = {}) =>
  request({url: chat, method: 'POST', status: 403, headers: {...edge, ...json}, facts: {message}, after: 30, ...parts});
const me = (parts = {}) => request({url: 'https://chatgpt.com/backend-api/me', headers: {...edge, ...json}, ...parts});

describe('verdict', () => {
  verdicts(unusualActivity, [
    ['certain when a message is refused with it', [me(), refused()], 'certain'],
    [
      'certain in the words of 2023',
      [refused({facts: {message: 'Our systems have detected unusual activity from your system'}})],
      'certain',
    ],
    [
      'certain in the words of 2024',
      [refused({facts: {message: 'Our systems have detected unusual activity from your device'}})],
      'certain',
    ],
    [
      'certain when the front page is refused with it',
      [entry({status: 403, from: 'page', facts: {message}})],
      'certain',
    ],
    ['certain though the session looks well after it', [refused(), signedInLater()], 'certain'],
    ['certain though the account’s own data came after it', [refused(), me({after: 40})], 'certain'],
    ['certain on a step of the login', [refusedStep({facts: {message}})], 'certain'],
    ['likely when only a page of the login shows it', [shownPage({message})], 'likely'],

    ['not the words on a page of the app', [entry({from: 'page', facts: {message}})], undefined],
    ['not the words in a page that a file holds', [entry({headers: {...edge, ...html}, facts: {message}})], undefined],
    ['not the words in a well answered chat', [refused({status: 200})], undefined],
    ['not a 403 without a word', [refused({facts: {}})], undefined],
    ['not a challenge', [refused({facts: {}, headers: {...edge, ...html, 'cf-mitigated': 'challenge'}})], undefined],
    ['not the words of another site', [refused({url: 'https://foreign.invalid/'})], undefined],
    ['not a code that says something else', [refused({facts: {authCode: 'account_deactivated', message}})], undefined],
    ['not when a message was let through later', [refused(), refused({status: 200, facts: {}, after: 90})], undefined],
    [
      'not on a step of the login when somebody signed in afterwards',
      [refusedStep({facts: {message}}), sessionAnswer({facts: {session: 'signed-in'}, after: 60})],
      undefined,
    ],
  ]);
});

describe('proof', () => {
  test('repeats the sentence and names the request; no session ends it', () => {
    const finding = found(unusualActivity, [refused({id: '0'}), refused({id: '1', after: 50})]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(finding?.facts).toEqual({host: 'chatgpt.com', status: 403});
    expect(signsOf(finding)).toEqual(['+auth-message', '+auth-status']);
    expect(finding?.whileSignedIn).toBe(true);
  });

  test('a step of the login is over with a session', () => {
    expect(found(unusualActivity, [refusedStep({facts: {message}})])).not.toHaveProperty('whileSignedIn');
  });
});
