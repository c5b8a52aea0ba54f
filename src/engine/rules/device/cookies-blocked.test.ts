import {describe, expect, test} from 'vitest';
import {at, cookie, type EntryParts, edge, entry, html, json, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import type {CookieChange, Evidence} from '../../evidence/evidence';
import {cookiesBlocked} from './cookies-blocked';

const site = 'https://chatgpt.com';
const auth = 'https://auth.openai.com';
const setting = {...edge, ...json, 'set-cookie': '__Host-next-auth.csrf-token=(text-129); Path=/; Secure'};

const landing = (parts: EntryParts = {}) =>
  entry({headers: {...edge, ...html, 'set-cookie': 'oai-did=(text-36)'}, ...parts});
const token = (parts: EntryParts = {}) => request({url: `${site}/api/auth/csrf`, headers: setting, after: 6, ...parts});
const signIn = (parts: EntryParts = {}) =>
  request({url: `${site}/api/auth/signin/openai`, method: 'POST', headers: {...edge, ...json}, after: 7, ...parts});
const turnedBack = (parts: EntryParts = {}) =>
  entry({url: `${site}/api/auth/signin?csrf=true`, status: 302, after: 8, ...parts});
const authorize = (parts: EntryParts = {}) =>
  entry({
    url: `${auth}/api/accounts/authorize`,
    status: 302,
    headers: {...edge, 'set-cookie': 'login_session=(text-400)'},
    after: 8,
    ...parts,
  });
const conflict = (parts: EntryParts = {}) =>
  request({
    url: `${auth}/api/accounts/authorize/continue`,
    method: 'POST',
    status: 409,
    headers: {...edge, ...json},
    facts: {authCode: 'invalid_state'},
    after: 12,
    ...parts,
  });

/** A log as a program writes it, and one as the extension sees it: Chromium shows it no cookies of requests and answers. */
const inFile = (parts: EntryParts = {}) => [landing(parts), token(parts), signIn(parts), turnedBack(parts)];
const live = [entry({tab: 1}), token({tab: 1, headers: {...edge, ...json}}), signIn({tab: 1}), turnedBack({tab: 1})];
const withoutCookies = (parts: EntryParts) => ({...parts, headers: {...edge, ...json}});
const sanitized = [landing(withoutCookies({})), token(withoutCookies({after: 6})), signIn(), turnedBack()];
const sends = {cookies: ['oai-did']};

const empty: Evidence = {cookies: [], cookieChanges: []};
const change = (parts: Partial<CookieChange> = {}): CookieChange => ({
  at: at(6),
  name: '__Host-next-auth.csrf-token',
  domain: 'chatgpt.com',
  storeId: '0',
  removed: false,
  cause: 'explicit',
  ...parts,
});
const asked = (fine: boolean): Evidence => ({probes: [{at: at(60), probe: 'cookies', fine, facts: {}}]});
const told = (parts: EntryParts = {}) =>
  entry({
    status: 403,
    headers: {...edge, ...html},
    facts: {message: 'Please enable Cookies and reload the page.'},
    ...parts,
  });

describe('verdict', () => {
  verdicts(cookiesBlocked, [
    ['certain when cookies are handed out, never come back, and the sign-in is turned back', inFile(), 'certain'],
    [
      'certain when the login server’s cookies never come back',
      [authorize(), entry({url: `${auth}/log-in`, after: 9}), conflict()],
      'certain',
    ],
    ['certain in Firefox, which shows what is set, when nothing is stored', inFile({tab: 1}), 'certain', empty],
    ['certain when a test cookie is not kept, and the sign-in is turned back', live, 'certain', asked(false)],
    ['likely when nothing is stored and the sign-in is turned back', live, 'likely', empty],
    ['likely before it is turned back', live.slice(0, 2), 'likely', empty],
    ['likely when never sent, before it is turned back', [...inFile().slice(0, 3), signIn({after: 9})], 'likely'],
    [
      'likely when only the cookies of the other site are stored',
      live,
      'likely',
      {cookies: [cookie({domain: 'auth.openai.com'})], cookieChanges: []},
    ],
    ['likely when cookies are stored in a private window alone', live, 'likely', {cookies: [cookie({storeId: '1'})]}],
    ['possible when it is turned back in a file without cookies', sanitized, 'possible'],
    ['possible when a page asks for cookies', [told()], 'possible'],
    [
      'possible in a private window, whose store may be gone',
      live.map(item => ({...item, _private: true})),
      'possible',
      empty,
    ],

    ['unknown when nothing shows what became of the sign-in', sanitized.slice(0, 3), 'unknown'],
    ['unknown when nobody looked into the browser’s store', live.slice(0, 3), 'unknown'],

    ['not when the cookies come back', inFile(sends), undefined],
    ['not when one of them comes back', [...inFile(), entry({after: 20, ...sends})], undefined],
    ['not when cookies of the site are stored', live, undefined, {cookies: [cookie({name: 'oai-did'})]}],
    ['not when its cookie was stored in between', live, undefined, {cookies: [], cookieChanges: [change()]}],
    ['not after a purge in the middle of it', live, undefined, {cookies: [], cookieChanges: [change({removed: true})]}],
    [
      'likely all the same when something was removed long before',
      live,
      'likely',
      {cookies: [], cookieChanges: [change({removed: true, at: at(-900)})]},
    ],
    ['not when a test cookie is kept', live, undefined, {...empty, ...asked(true)}],
    [
      'not when the answers came without cookies, while others set some',
      [...sanitized, authorize({url: 'https://auth.openai.com/log-in'})],
      undefined,
    ],
    ['not when the sign-in was accepted', [landing(), token(), signIn(), authorize()], undefined],
    [
      'not when it was accepted at the second time',
      [...inFile(), token({after: 20}), authorize({after: 22})],
      undefined,
    ],
    [
      'not in a healthy file without cookies',
      [landing(withoutCookies({})), token(withoutCookies({})), authorize()],
      undefined,
    ],
    [
      'not when only a frame of the login server sends none',
      [landing(sends), request({url: 'https://sentinel.openai.com/backend-api/sentinel/req', after: 3})],
      undefined,
    ],
    [
      'not a 409 whose cookies went along',
      [authorize(), entry({url: `${auth}/log-in`, after: 9, ...sends}), conflict()],
      undefined,
    ],
    ['not a 409 in a file without cookies', [conflict()], undefined],
    [
      'not a 409 in a browser, where a class of its own looks for the cookie',
      [authorize({tab: 1}), conflict({tab: 1})],
      undefined,
      empty,
    ],
    ...[403, 200].map(
      status =>
        [
          `not what every challenge says unseen (${status})`,
          [
            told({
              status,
              facts: {message: 'Please enable Cookies and reload the page.', page: 'cloudflare-challenge'},
            }),
          ],
          undefined,
        ] as const,
    ),
    ['not the token of a proxy', [token({headers: {server: 'squid', ...json}})], undefined],
    ['not another site’s page that asks for cookies', [told({url: 'https://platform.openai.com/'})], undefined],
    ['not a page that was only looked at', [landing(), entry({after: 5})], undefined],
    ['not in an empty log', [], undefined],
  ]);
});

describe('proof', () => {
  test('shows first what was turned back, and how it is known', () => {
    const finding = found(cookiesBlocked, inFile());
    expect(finding?.entries?.map(({response, request}) => [request.url, response.status])).toEqual([
      [`${site}/api/auth/signin?csrf=true`, 302],
      [`${site}/api/auth/csrf`, 200],
    ]);
    expect(finding?.facts).toEqual({host: 'chatgpt.com'});
    expect(signsOf(finding)).toEqual(['+sign-in-turned-back', '+cookies-never-sent']);
    expect(finding?.remedies[0]).toBe('allow-cookies');
  });

  test.each([
    [live, empty, ['+sign-in-turned-back', '+no-cookie-stored', '?cookies-taken-unknown']],
    [live, asked(false), ['+sign-in-turned-back', '+cookie-not-kept']],
    [sanitized, {}, ['+sign-in-turned-back', '?cookies-unknown']],
    [[told()], {}, ['+auth-message', '?cookies-unknown']],
  ])('%#: says what was seen and what was not', (entries, more, signs) => {
    expect(signsOf(found(cookiesBlocked, entries, more))).toEqual(signs);
  });
});
