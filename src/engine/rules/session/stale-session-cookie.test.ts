import {describe, expect, test} from 'vitest';
import {at, cookie, edge, entry, html, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {outcomeOf} from '../../diagnosis/evaluate';
import type {Rule} from '../rule';
import {staleSessionCookie} from './stale-session-cookie';

const name = '__Secure-next-auth.session-token';
const stored = {cookies: [cookie()]};
const signedOut = (parts = {}) => sessionAnswer({facts: {session: 'signed-out'}, size: 237, after: 10, ...parts});
const short = (parts = {}) => signedOut({facts: {}, ...parts});
const cameBack = (parts = {}) =>
  entry({url: 'https://chatgpt.com/api/auth/callback/openai', status: 302, after: 12, ...parts});
const inFile = {cookies: [cookie({storeId: 'file', domain: 'chatgpt.com', hostOnly: true})]};
const set = (after: number, parts = {}) => ({
  ...stored,
  cookieChanges: [
    {at: at(after), name, domain: '.chatgpt.com', storeId: '0', removed: false, cause: 'explicit', ...parts},
  ],
});
const signOut = request({url: 'https://chatgpt.com/api/auth/signout', method: 'POST', after: 5});

describe('verdict', () => {
  verdicts(staleSessionCookie, [
    ['likely when a session cookie is stored and the answer is only the banner', [signedOut()], 'likely', stored],
    ['likely for the empty answer of 2024', [signedOut({size: 2})], 'likely', stored],
    ['likely when the text was not seen, but is too short for a session', [short()], 'likely', stored],
    [
      'likely by the bytes on the wire, where nobody wrote down the text’s size',
      [short({size: 0, headers: {...edge, ...json, 'content-length': '237'}})],
      'likely',
      stored,
    ],
    [
      'likely for the pieces of a long cookie',
      [signedOut()],
      'likely',
      {cookies: [cookie({name: `${name}.0`}), cookie({name: `${name}.1`})]},
    ],
    [
      'likely for a left-over that belongs to this host alone',
      [signedOut()],
      'likely',
      {cookies: [cookie({domain: 'chatgpt.com', hostOnly: true})]},
    ],
    ['likely when a file shows that the cookie went along', [signedOut({cookies: [name]})], 'likely', inFile],
    ['likely when a login came back before the question', [cameBack({after: 5}), signedOut()], 'likely', stored],
    [
      'likely when the last of several questions says so',
      [sessionAnswer({facts: {session: 'signed-in'}}), signedOut()],
      'likely',
      stored,
    ],
    [
      'likely in a private window whose own cookie is stale',
      [{...signedOut(), _private: true}],
      'likely',
      {cookies: [cookie({storeId: '1'})]},
    ],
    ['likely when the cookie had been set before the question', [signedOut()], 'likely', set(3)],
    ['likely when something else was set after it', [signedOut()], 'likely', set(30, {name: 'oai-did'})],
    ['likely when it was removed and another left-over stays', [signedOut()], 'likely', set(30, {removed: true})],
    [
      'likely when somebody signed out, signed in again, and is out',
      [signOut, cameBack({after: 7}), signedOut()],
      'likely',
      stored,
    ],

    ['likely when the answer itself set it again', [signedOut()], 'likely', set(10.2)],
    ['not when it was set a moment after the answer', [signedOut()], undefined, set(10.8)],
    ['likely when it is exactly as long as a signed-out answer may be', [short({size: 512})], 'likely', stored],
    ['not when it is longer than that', [short({size: 513})], undefined, stored],
    [
      'likely when somebody began to sign in',
      [request({url: 'https://chatgpt.com/api/auth/signin/openai', method: 'POST'}), signedOut()],
      'likely',
      stored,
    ],
    [
      'likely when signing out did not work',
      [{...signOut, response: {...signOut.response, status: 500}}, signedOut()],
      'likely',
      stored,
    ],
    [
      'not when the request shows that another cookie went along alone',
      [signedOut({cookies: ['oai-did']})],
      undefined,
      stored,
    ],
    ['not when no session cookie is stored: signed out is healthy', [signedOut()], undefined, {cookies: []}],
    [
      'not with other cookies alone',
      [signedOut()],
      undefined,
      {cookies: [cookie({name: '__Host-next-auth.csrf-token'}), cookie({name: 'oai-did'})]},
    ],
    ['not when somebody is signed in', [sessionAnswer({facts: {session: 'signed-in'}, size: 2400})], undefined, stored],
    [
      'not when the refresh is dead: that answer names a user',
      [sessionAnswer({facts: {session: 'signed-in', sessionError: 'RefreshAccessTokenError'}})],
      undefined,
      stored,
    ],
    [
      'not when the last of several questions was signed in',
      [signedOut(), sessionAnswer({after: 20, facts: {session: 'signed-in'}})],
      undefined,
      stored,
    ],
    ['not when a login has come back since', [signedOut(), cameBack()], undefined, stored],
    ['not when a login was just coming back', [{...cameBack({after: 9}), time: 2000}, signedOut()], undefined, stored],
    ['not when another tab has stored a newer cookie since', [signedOut()], undefined, set(30)],
    ['not right after signing out on purpose', [signOut, signedOut()], undefined, stored],
    ['not in a private window, for the cookie of the usual one', [{...signedOut(), _private: true}], undefined, stored],
    [
      'not in the usual window, for the cookie of the private one',
      [signedOut()],
      undefined,
      {cookies: [cookie({storeId: '1'})]},
    ],
    [
      'not in one container, for the cookie of another',
      [{...signedOut(), _store: 'firefox-container-1'}],
      undefined,
      {cookies: [cookie({storeId: 'firefox-default'})]},
    ],
    [
      'not for a cookie of the old host',
      [signedOut()],
      undefined,
      {cookies: [cookie({domain: '.openai.com'}), cookie({domain: 'chat.openai.com'})]},
    ],
    [
      'not for a cookie that lies in another site’s partition',
      [signedOut()],
      undefined,
      {cookies: [cookie({partition: 'https://foreign.invalid/'})]},
    ],
    ['not when a file shows that the cookie did not go along', [signedOut({cookies: ['oai-did']})], undefined, inFile],
    [
      'not when a file shows no cookies with this question, but with others',
      [signedOut(), entry({cookies: [name], after: 60})],
      undefined,
      inFile,
    ],
    [
      'not a page in the answer’s place: a challenge, a portal',
      [short({headers: {...edge, ...html}})],
      undefined,
      stored,
    ],
    ['not a question that was refused', [short({status: 403}), short({status: 503})], undefined, stored],
    [
      'not a question that nobody answered',
      [short({status: 0, error: 'net::ERR_CONNECTION_RESET'})],
      undefined,
      stored,
    ],
    ['not an answer whose size nobody knows', [short({size: 0})], undefined, stored],
    ['not a long answer', [short({size: 2400})], undefined, stored],
    ['not when nobody asked', [entry()], undefined, stored],
  ]);
});

describe('proof', () => {
  test('is unknown, not clear, when nobody looked at the cookies', () => {
    const rule = staleSessionCookie as unknown as Rule;
    expect(outcomeOf(rule, {entries: [signedOut()]})).toMatchObject({
      rule: rule.id,
      outcome: 'unknown',
      missing: ['cookies'],
    });
  });

  test('names the cookies, and what speaks for it', () => {
    const finding = found(staleSessionCookie, [signedOut({cookies: [name]})], inFile);
    expect(finding?.facts).toEqual({cookies: 1, size: 237});
    expect(finding?.cookies).toEqual(inFile.cookies);
    expect(signsOf(finding)).toEqual([
      '+session-cookie-stored',
      '+session-cookie-sent',
      '+session-says-signed-out',
      '?incident-unknown',
    ]);
  });

  test('says when it only judged by the length, and that the cookie’s own date is still good', () => {
    const finding = found(staleSessionCookie, [short()], {cookies: [cookie({expires: '2027-02-20T03:40:00.000Z'})]});
    expect(signsOf(finding)).toEqual([
      '+session-cookie-stored',
      '+session-answer-small',
      '-session-expires-later',
      '?session-unknown',
      '?incident-unknown',
    ]);
  });
});
