import {describe, expect, test} from 'vitest';
import {cookie, entry, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {diagnose} from '../../diagnosis/diagnose';
import {outcomeOf} from '../../diagnosis/evaluate';
import type {CookieRecord} from '../../evidence/evidence';
import type {Rule} from '../rule';
import {duplicateLegacyCookies} from './duplicate-legacy-cookies';

const stored = (...cookies: readonly CookieRecord[]) => ({cookies});
const legacy = (parts: Partial<CookieRecord> = {}) => cookie({domain: 'chat.openai.com', hostOnly: true, ...parts});

describe('verdict', () => {
  verdicts(duplicateLegacyCookies, [
    ['possible for a session cookie of the old host', [entry()], 'possible', stored(legacy())],
    ['possible for one of the whole old site', [entry()], 'possible', stored(legacy({domain: '.openai.com'}))],
    [
      'possible for a piece of one',
      [entry()],
      'possible',
      stored(legacy({name: '__Secure-next-auth.session-token.1'})),
    ],
    ['possible beside one of today', [entry()], 'possible', stored(cookie(), legacy())],
    ['possible when no request was seen', [], 'possible', stored(legacy())],
    ['possible for one that a file shows to have gone there', [entry()], 'possible', stored(legacy({storeId: 'file'}))],

    ['not the session cookie of today', [entry()], undefined, stored(cookie())],
    ['not without any cookie', [entry()], undefined, stored()],
    ['not another cookie of the old host', [entry()], undefined, stored(legacy({name: 'oai-did'}))],
    [
      'not a session cookie of another host of the site',
      [entry()],
      undefined,
      stored(legacy({domain: 'platform.openai.com'})),
    ],
    [
      'not a cookie whose name only begins alike',
      [entry()],
      undefined,
      stored(legacy({name: '__Secure-next-auth.session-token-old'})),
    ],
    ['not for a private window that does not have it', [{...entry(), _private: true}], undefined, stored(legacy())],
    [
      'not in a log from the time of the old host',
      [entry({url: 'https://chat.openai.com/'})],
      undefined,
      stored(legacy({storeId: 'file'})),
    ],
    ['unknown when nobody looked at the cookies', [entry()], 'unknown'],
  ]);
});

describe('proof', () => {
  test('names the first cookie, how many, and that they stay where they are', () => {
    const cookies = [legacy(), legacy({domain: '.openai.com'})];
    const finding = found(duplicateLegacyCookies, [entry()], stored(...cookies, cookie()));
    expect(finding?.facts).toEqual({cookies: 2, host: 'chat.openai.com'});
    expect(finding?.cookies).toEqual(cookies);
    expect(signsOf(finding)).toEqual(['+legacy-session-cookie', '-legacy-not-sent']);
  });

  test('counts beside trouble with the session, and else is only worth knowing', () => {
    const cookies = [cookie(), legacy()];
    const signedOut = sessionAnswer({facts: {session: 'signed-out'}, size: 237, after: 1});
    const rulesOf = (entries: Parameters<typeof diagnose>[0]['entries']) => {
      const {findings, circumstances} = diagnose({entries: entries ?? [], cookies});
      return [findings.map(({rule}) => rule), circumstances.map(({rule}) => rule)];
    };
    expect(rulesOf([entry(), signedOut])).toEqual([['stale-session-cookie', 'duplicate-legacy-cookies'], []]);
    expect(rulesOf([entry()])).toEqual([[], ['duplicate-legacy-cookies']]);
    const lost = entry({url: 'https://auth.openai.com/log-in', error: 'net::ERR_NAME_NOT_RESOLVED', after: 2});
    expect(rulesOf([entry(), lost])).toEqual([['dns-failure'], ['duplicate-legacy-cookies']]);
  });

  test('is unknown, not clear, when nobody looked at the cookies', () => {
    expect(outcomeOf(duplicateLegacyCookies as unknown as Rule, {entries: [entry()]})).toMatchObject({
      outcome: 'unknown',
      missing: ['cookies'],
    });
  });
});
