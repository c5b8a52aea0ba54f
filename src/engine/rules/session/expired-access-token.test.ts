import {describe, expect, test} from 'vitest';
import {at, edge, entry, html, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import type {Probe} from '../../evidence/evidence';
import {expiredAccessToken} from './expired-access-token';

const me = 'https://chatgpt.com/backend-api/me';
const refused = (parts = {}) =>
  request({
    url: me,
    status: 401,
    headers: {...edge, ...json},
    facts: {authCode: 'token_expired', message: 'Your authentication token has expired. Please try refreshing it.'},
    after: 5,
    ...parts,
  });
const unparsed = (parts = {}) =>
  refused({
    facts: {message: 'Could not parse your authentication token. Please try signing in again.'},
    ...parts,
  });
const bare = (parts = {}) => refused({facts: {}, ...parts});
const signedIn = (parts = {}) => sessionAnswer({facts: {session: 'signed-in'}, size: 2400, after: 1, ...parts});
const outlived = (parts = {}) => signedIn({facts: {session: 'signed-in', tokenExpires: at(-86_400)}, ...parts});
const gotData = (parts = {}) => request({url: me, headers: {...edge, ...json}, after: 8, ...parts});
const incident: Probe = {
  at: at(60),
  probe: 'status',
  fine: true,
  facts: {service: {value: 'login-incident', from: 'probe'}},
};

describe('verdict', () => {
  verdicts(expiredAccessToken, [
    ['certain when the answer names token_expired', [refused()], 'certain'],
    ['certain when only a header names it, as live', [refused({from: 'header', headers: edge})], 'certain'],
    [
      'certain by its sentence alone',
      [refused({facts: {message: 'Your authentication token has expired. Please try refreshing it.'}})],
      'certain',
    ],
    ['certain although the session looks well before it', [signedIn(), refused()], 'certain'],
    ['certain although the session, asked again, looks well after it', [refused(), signedIn({after: 9})], 'certain'],
    [
      'certain when a message could not be sent',
      [refused({url: 'https://chatgpt.com/backend-api/conversation', method: 'POST'})],
      'certain',
    ],
    [
      'certain when only the list without a person answered later',
      [refused(), gotData({url: 'https://chatgpt.com/backend-api/models'})],
      'certain',
    ],
    [
      'likely when a poll in the background was refused',
      [refused({url: 'https://chatgpt.com/backend-api/settings/user'})],
      'likely',
    ],
    ['likely when the token cannot be read and nobody has just signed in', [unparsed()], 'likely'],
    ['likely by the code of 2023 for that', [unparsed({facts: {authCode: 'invalid_jwt'}})], 'likely'],
    ['likely while the provider reports an incident', [refused()], 'likely', {probes: [incident]}],
    ['possible when the session handed out a token that was over', [outlived(), bare()], 'possible'],
    [
      'possible when such a 401 says no more than that',
      [outlived(), bare({facts: {message: 'Unauthorized'}})],
      'possible',
    ],

    ['not when the same was answered well afterwards: a token was renewed', [refused(), gotData()], undefined],
    [
      'not when other data of the person came afterwards',
      [refused({url: 'https://chatgpt.com/backend-api/settings/user'}), gotData()],
      undefined,
    ],
    ['not a token that cannot be read right after a login: two accounts', [signedIn(), unparsed()], undefined],
    [
      'not while signed out, without any token',
      [refused({from: 'header', facts: {authCode: 'missing_authorization_header'}})],
      undefined,
    ],
    ['not a 401 without a reason', [bare()], undefined],
    [
      'not a 401 without a reason beside a good token',
      [signedIn({facts: {session: 'signed-in', tokenExpires: at(86_400)}}), bare()],
      undefined,
    ],
    ['not a token that was over, with no 401', [outlived(), entry()], undefined],
    [
      'not a token that was over, when other data of the person came',
      [outlived(), bare(), gotData({url: 'https://chatgpt.com/backend-api/conversations'})],
      undefined,
    ],
    ['not a token that was over, when the data came', [outlived(), bare(), gotData()], undefined],
    [
      'not a token that was over, beside the 401 of a poll',
      [outlived(), bare({url: 'https://chatgpt.com/backend-api/settings/user'})],
      undefined,
    ],
    [
      'not a token that was over, beside a 401 of something in between',
      [outlived(), bare({headers: {server: 'squid', ...json}})],
      undefined,
    ],
    [
      'not when the refresh is dead, which leaves an old token behind',
      [outlived({facts: {session: 'signed-in', sessionError: 'RefreshAccessTokenError'}}), refused()],
      undefined,
    ],
    [
      'not a token by the clock of a computer that is ahead',
      [outlived({headers: {...edge, ...json, date: new Date(at(-90_000)).toUTCString()}}), bare()],
      undefined,
    ],
    ['not a withdrawn token', [refused({facts: {authCode: 'token_invalidated'}})], undefined],
    [
      'not the same code for an old link of the login server',
      [refused({url: 'https://auth.openai.com/api/accounts/email-otp/validate'})],
      undefined,
    ],
    ['not the code in the app’s own data', [refused({status: 200})], undefined],
    ['not a page in the answer’s place', [refused({headers: {...edge, ...html}})], undefined],
    ['not the code of another host', [refused({url: 'https://api.openai.com/backend-api/me'})], undefined],
  ]);
});

describe('proof', () => {
  test('names code, sentence, place and number, and what was not asked', () => {
    const finding = found(expiredAccessToken, [refused({id: '0'}), refused({id: '1', after: 7})]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(finding?.facts).toEqual({host: 'chatgpt.com', code: 'token_expired', status: 401});
    expect(signsOf(finding)).toEqual([
      '+auth-code',
      '+auth-message',
      '+token-refused',
      '+answered-again',
      '?incident-unknown',
    ]);
    expect(finding?.supports[2]?.facts).toEqual({status: 401, path: '/backend-api/me'});
  });

  test('shows the session answer whose token was over', () => {
    const finding = found(expiredAccessToken, [outlived({id: '0'}), bare({id: '1'})]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(finding?.facts).toEqual({status: 401, tokenExpired: at(-86_400)});
    expect(signsOf(finding)).toEqual(['+token-expired', '+token-refused', '?incident-unknown']);
  });

  test('says what the provider’s status page said', () => {
    expect(signsOf(found(expiredAccessToken, [refused()], {probes: [incident]}))).toContain('-login-incident-on');
    const operational: Probe = {...incident, facts: {service: {value: 'operational', from: 'probe'}}};
    const signs = signsOf(found(expiredAccessToken, [refused()], {probes: [incident, operational]}));
    expect(signs.filter(sign => sign.includes('incident'))).toEqual([]);
  });
});
