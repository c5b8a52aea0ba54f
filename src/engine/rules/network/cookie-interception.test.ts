import {describe, expect, test} from 'vitest';
import {at, cookie, type EntryParts, edge, entry, html, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import type {Entry} from '../../evidence/evidence';
import {cookieInterception} from './cookie-interception';

const did = ['oai-did'];
const csrfCookie = '__Host-next-auth.csrf-token';
const csrf = (parts: EntryParts = {}) =>
  request({url: 'https://chatgpt.com/api/auth/csrf', headers: {...edge, ...json}, cookies: did, after: 6, ...parts});
const front = (parts: EntryParts = {}) => entry({headers: {...edge, ...html}, ...parts});
const back = (parts: EntryParts = {}) =>
  entry({url: 'https://chatgpt.com/auth/login?csrf=true', cookies: did, after: 7, ...parts});
const refused = (authCode: string, parts: EntryParts = {}) =>
  entry({
    url: 'https://chatgpt.com/auth/error?error=x',
    facts: {authCode},
    from: 'url',
    cookies: did,
    after: 9,
    ...parts,
  });
const setting = (answer: Entry, name = '__cf_bm'): Entry => ({
  ...answer,
  response: {...answer.response, cookies: [{name, value: '(text-20)'}]},
});

const script = cookie({name: 'oai-did', httpOnly: false});
const stored = (...cookies: readonly ReturnType<typeof cookie>[]) => ({cookies});
const live = (parts: EntryParts = {}) => csrf({cookies: [], ...parts});
const liveBack = (parts: EntryParts = {}) => back({cookies: [], ...parts});
const probe = (fine: boolean) => ({
  probes: [{at: at(30), probe: 'cookies', host: 'chatgpt.com', fine, facts: {}} as const],
});
const change = (name: string, removed = false) =>
  ({at: at(8), name, domain: 'chatgpt.com', storeId: '0', removed, cause: 'explicit'}) as const;

describe('verdict', () => {
  verdicts(cookieInterception, [
    ['likely when csrf brings no cookie and the login is sent back', [front(), csrf(), back()], 'likely'],
    ['likely when only the front page was seen', [front({cookies: did}), back()], 'likely'],
    ['likely when it ends in OAuthCallback', [csrf(), refused('OAuthCallback')], 'likely'],
    [
      'likely when it ends in a lost login',
      [
        csrf(),
        request({
          url: 'https://auth.openai.com/api/accounts/authorize/continue',
          status: 409,
          facts: {authCode: 'invalid_state'},
          cookies: did,
          after: 9,
        }),
      ],
      'likely',
    ],
    [
      'likely when the redirect says it',
      [
        csrf(),
        entry({
          url: 'https://chatgpt.com/api/auth/signin',
          status: 302,
          redirect: 'https://chatgpt.com/auth/login?csrf=true',
          cookies: did,
          after: 7,
        }),
      ],
      'likely',
    ],
    [
      'likely where only other hosts set cookies',
      [csrf({cookies: []}), setting(request({url: 'https://accounts.google.com/x'})), back({cookies: []})],
      'likely',
    ],
    ['likely in a browser that stores only what scripts keep', [live(), liveBack()], 'likely', stored(script)],
    ['likely when a check got none, before any login failed', [csrf()], 'likely', probe(false)],
    ['certain when a check got none either', [csrf(), back()], 'certain', probe(false)],
    [
      'certain in a browser when a check got none either',
      [live(), liveBack()],
      'certain',
      {...stored(script), ...probe(false)},
    ],

    ['not when the answer sets a cookie', [setting(front(), csrfCookie), csrf(), back()], undefined],
    ['not when a cookie was set, though another than the login’s', [setting(csrf()), back()], undefined],
    ['not when a later request carries the cookie', [csrf(), back({cookies: [...did, csrfCookie]})], undefined],
    ['not when the cookie went along with the question', [csrf({cookies: [csrfCookie]}), back()], undefined],
    ['not when a check got its cookie', [csrf(), back()], undefined, probe(true)],
    ['not when nothing was sent back', [front(), csrf()], undefined],
    [
      'not a healthy login',
      [csrf(), sessionAnswer({facts: {session: 'signed-in'}, cookies: did, after: 20})],
      undefined,
    ],
    [
      'not when somebody got in after it',
      [csrf(), back(), sessionAnswer({facts: {session: 'signed-in'}, cookies: did, after: 20})],
      undefined,
    ],
    ['not a wrong password', [csrf(), refused('invalid_username_or_password')], undefined],
    [
      'not in a browser that stores what an answer sets',
      [live(), liveBack()],
      undefined,
      stored(script, cookie({name: csrfCookie})),
    ],
    [
      'not in a browser that stores the edge’s cookies',
      [live(), liveBack()],
      undefined,
      stored(script, cookie({name: '__cf_bm'})),
    ],
    [
      'not in a browser that stores nothing at all: it blocks cookies',
      [live(), liveBack()],
      undefined,
      stored(cookie({domain: '.openai.com'})),
    ],
    [
      'not when the cookie was there for a while',
      [live(), liveBack()],
      undefined,
      {...stored(script), cookieChanges: [change(csrfCookie)]},
    ],
    [
      'not when somebody cleared it meanwhile',
      [live(), liveBack()],
      undefined,
      {...stored(script), cookieChanges: [change(csrfCookie, true)]},
    ],
    [
      'not when those of another store are missing',
      [{...live(), _store: 'firefox-container-2'}, liveBack()],
      undefined,
      stored(script),
    ],

    ['unknown in a file without any cookie', [csrf({cookies: []}), back({cookies: []})], 'unknown'],
    ['unknown when the beginning was not seen', [back()], 'unknown'],
    ['unknown when somebody else answered it', [csrf({headers: {...json, server: 'nginx'}}), back()], 'unknown'],
    ['unknown when it came from the cache', [{...csrf(), _fromCache: true}, back()], 'unknown'],
  ]);
});

describe('proof', () => {
  test('names the answer without cookies and where the login was sent back', () => {
    const finding = found(cookieInterception, [csrf({id: 'asked'}), back({id: 'back'})]);
    expect(finding?.facts).toEqual({host: 'chatgpt.com'});
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['back', 'asked']);
    expect(signsOf(finding)).toEqual(['+answer-without-cookies', '+came-from-edge', '+login-sent-back']);
    expect(finding?.supports[0]?.facts).toEqual({host: 'chatgpt.com', path: '/api/auth/csrf'});
  });

  test('in a browser it says that answers do not show their cookies', () => {
    expect(signsOf(found(cookieInterception, [live(), liveBack()], {...stored(script), ...probe(false)}))).toEqual([
      '+only-script-cookies',
      '+came-from-edge',
      '+login-sent-back',
      '+check-got-no-cookie',
      '?answer-cookies-unknown',
    ]);
  });
});
