import {describe, expect, test} from 'vitest';
import {edge, entry, html, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {accountLocked} from './account-locked';

const auth = 'https://auth.openai.com';
const answer = (status: number, after: number, parts = {}) =>
  request({
    url: `${auth}/api/accounts/password/verify`,
    method: 'POST',
    status,
    headers: {...edge, ...json},
    after,
    ...parts,
  });
const code = (status: number, after: number, parts = {}) =>
  answer(status, after, {url: `${auth}/api/accounts/email-otp/validate`, ...parts});
const named = {facts: {authCode: 'account_locked'}};

describe('verdict', () => {
  verdicts(accountLocked, [
    ['certain when the answer names it, after whatever', [answer(403, 0, named)], 'certain'],
    [
      'certain when the address of the error page names it',
      [entry({url: `${auth}/error`, from: 'url', facts: {authCode: 'too_many_attempts'}})],
      'certain',
    ],
    [
      'certain by the old login server’s sentence',
      [
        answer(400, 0, {
          url: 'https://auth0.openai.com/u/login/password',
          facts: {message: 'Your account has been blocked after multiple consecutive login attempts'},
        }),
      ],
      'certain',
    ],
    ['likely when only a page shows it', [entry({url: `${auth}/log-in`, from: 'page', facts: named.facts})], 'likely'],
    [
      'likely for a 403 after two passwords that did not fit',
      [answer(401, 0), answer(401, 9), answer(403, 20)],
      'likely',
    ],
    ['likely for a 429 after two codes that did not fit', [code(401, 0), code(401, 9), code(429, 20)], 'likely'],
    ['likely for tries of both kinds', [answer(401, 0), code(401, 9), code(403, 20)], 'likely'],

    ['not a 403 after a single slip', [answer(401, 0), answer(403, 20)], undefined],
    ['not a 429 by itself, which is a limit of the network', [answer(429, 0)], undefined],
    [
      'not a 429 that names such a limit',
      [answer(401, 0), answer(401, 9), answer(429, 20, {facts: {authCode: 'rate_limit_exceeded'}})],
      undefined,
    ],
    ['not passwords that merely do not fit', [answer(401, 0), answer(401, 9), answer(401, 20)], undefined],
    [
      'not slips before a password that fitted',
      [answer(401, 0), answer(401, 9), answer(200, 15), code(403, 40)],
      undefined,
    ],
    [
      'not a 403 elsewhere',
      [answer(401, 0), answer(401, 9), answer(403, 20, {url: `${auth}/api/accounts/workspace/select`})],
      undefined,
    ],
    [
      'not a 403 of something in between',
      [answer(401, 0), answer(401, 9), answer(403, 20, {headers: {server: 'squid'}})],
      undefined,
    ],
    [
      'not a challenge',
      [answer(401, 0), answer(401, 9), answer(403, 20, {headers: {...edge, ...html, 'cf-mitigated': 'challenge'}})],
      undefined,
    ],
    [
      'not a refusal that the page explains otherwise',
      [
        answer(401, 0),
        answer(401, 9),
        answer(403, 20),
        entry({url: `${auth}/log-in`, from: 'page', facts: {authCode: 'account_deactivated'}, after: 21}),
      ],
      undefined,
    ],
    [
      'not when the next try was taken again',
      [answer(401, 0), answer(401, 9), answer(403, 20), answer(200, 1200)],
      undefined,
    ],
    [
      'not when somebody signed in afterwards',
      [answer(403, 0, named), sessionAnswer({facts: {session: 'signed-in'}, after: 1200})],
      undefined,
    ],
  ]);
});

describe('proof', () => {
  test('counts the tries before it, the refusal first', () => {
    const finding = found(accountLocked, [
      answer(401, 0, {id: '0'}),
      answer(401, 9, {id: '1'}),
      answer(403, 20, {id: '2'}),
    ]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['2', '1', '0']);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', status: 403, times: 2});
    expect(signsOf(finding)).toEqual(['+auth-status', '+refused-before', '?text-unknown']);
  });

  test('keeps to the name where there is one', () => {
    const finding = found(accountLocked, [answer(401, 0), answer(401, 9), answer(403, 20, named)]);
    expect(signsOf(finding)).toEqual(['+auth-code', '+auth-status']);
    expect(finding?.remedies[0]).toBe('wait-and-retry');
  });
});
