import {describe, expect, test} from 'vitest';
import {at, edge, entry, html, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {diagnose} from '../../diagnosis/diagnose';
import {deadSessionRefresh} from './dead-session-refresh';
import {revokedSession} from './revoked-session';

const me = 'https://chatgpt.com/backend-api/me';
const refused = (parts = {}) =>
  request({
    url: me,
    status: 401,
    headers: {...edge, ...json},
    facts: {authCode: 'token_invalidated'},
    after: 5,
    ...parts,
  });
const signedIn = (parts = {}) =>
  sessionAnswer({facts: {session: 'signed-in', tokenExpires: at(864_000)}, size: 2400, after: 1, ...parts});
const gotData = (parts = {}) => request({url: me, headers: {...edge, ...json}, after: 20, ...parts});

describe('verdict', () => {
  verdicts(revokedSession, [
    ['certain when the answer names token_invalidated', [refused()], 'certain'],
    ['certain when it names token_revoked', [refused({facts: {authCode: 'token_revoked'}})], 'certain'],
    ['certain when only a header names it, as live', [refused({from: 'header', headers: edge})], 'certain'],
    [
      'certain by its sentence alone',
      [refused({facts: {message: 'Encountered invalidated oauth token for user, failing request'}})],
      'certain',
    ],
    ['certain although the session still looks well', [signedIn(), refused(), signedIn({after: 9})], 'certain'],
    [
      'likely when only a poll in the background was refused',
      [refused({url: 'https://chatgpt.com/backend-api/settings/user'})],
      'likely',
    ],
    [
      'likely when a header says so at another step',
      [refused({url: 'https://chatgpt.com/api/auth/providers', from: 'header'})],
      'likely',
    ],
    [
      'certain when it was both',
      [refused({url: 'https://chatgpt.com/backend-api/settings/user'}), refused({after: 6})],
      'certain',
    ],
    [
      'likely while the provider reports an incident',
      [refused()],
      'likely',
      {probes: [{at: at(9), probe: 'status', fine: true, facts: {service: {value: 'login-incident', from: 'probe'}}}]},
    ],

    ['not when the same was answered well afterwards', [refused(), gotData()], undefined],
    [
      'not when other data of the person came afterwards',
      [refused(), gotData({url: 'https://chatgpt.com/backend-api/conversations'})],
      undefined,
    ],
    ['not an expired token', [refused({facts: {authCode: 'token_expired'}})], undefined],
    ['not a 401 without a reason', [refused({facts: {}})], undefined],
    ['not a 401 that says no more than that', [refused({facts: {message: 'Unauthorized'}})], undefined],
    ['not while signed out', [refused({facts: {authCode: 'missing_authorization_header'}})], undefined],
    ['not an account that was closed', [refused({facts: {authCode: 'account_deactivated'}})], undefined],
    ['not the code in the app’s own data', [refused({status: 200})], undefined],
    ['not a page in the answer’s place', [refused({headers: {...edge, ...html}})], undefined],
    ['not the code of a service for programs', [refused({url: 'https://api.openai.com/v1/models'})], undefined],
    ['not a code in the body of another step', [refused({url: 'https://chatgpt.com/api/auth/providers'})], undefined],
  ]);
});

describe('proof', () => {
  test('names code, place and number', () => {
    const requestId = '48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4';
    const finding = found(revokedSession, [refused({facts: {authCode: 'token_revoked', requestId}})]);
    expect(finding?.facts).toEqual({host: 'chatgpt.com', code: 'token_revoked', status: 401, requestId});
    expect(signsOf(finding)).toEqual(['+auth-code', '+token-refused', '?incident-unknown']);
  });

  test('the app’s window beside it is no failure of its own', () => {
    const page = entry({facts: {page: 'signed-out-dialog'}, from: 'page'});
    const long = sessionAnswer({facts: {}, size: 2400, after: 1});
    expect(found(deadSessionRefresh, [page, long])?.confidence).toBe('likely');
    expect(found(deadSessionRefresh, [page, long, refused()])).toBeUndefined();
  });

  test('only what the session is for solves it, not a session that looks well', () => {
    const log = [entry(), signedIn(), refused(), signedIn({after: 9})];
    expect(diagnose({entries: log}).findings.map(({rule}) => rule)).toEqual(['revoked-session']);
    const again = [entry({after: 60}), signedIn({after: 61}), gotData({after: 62})];
    const {findings, solved} = diagnose({entries: [...log, ...again]});
    expect([findings, solved?.finding.rule]).toEqual([[], 'revoked-session']);
  });
});
