import {describe, expect, test} from 'vitest';
import {at, edge, entry, html, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {rateLimited} from './rate-limited';

const auth = 'https://auth.openai.com';
const limited = (parts = {}) =>
  entry({url: `${auth}/api/accounts/authorize`, status: 429, headers: {...edge, ...html}, ...parts});
const verify = (parts = {}) =>
  request({url: `${auth}/api/accounts/password/verify`, method: 'POST', headers: {...edge, ...json}, ...parts});
const wrong = (after: number) => verify({status: 401, after});
const named = (authCode: string, parts = {}) =>
  entry({url: `${auth}/error?payload=x`, headers: {...edge, ...html}, facts: {authCode}, from: 'url', ...parts});
const sentBack = (parts = {}) => named('undefined', {url: 'https://chatgpt.com/auth/error?error=undefined', ...parts});
const signedIn = (after: number) => sessionAnswer({after, facts: {session: 'signed-in'}});

describe('verdict', () => {
  verdicts(rateLimited, [
    ['certain when a step of the login is answered 429', [limited()], 'certain'],
    [
      'certain when the edge names 1015',
      [entry({status: 429, headers: {...edge, ...html}, facts: {edgeCode: 1015}})],
      'certain',
    ],
    ['certain for 1015 with another status', [limited({status: 403, facts: {edgeCode: 1015}})], 'certain'],
    ['certain for a page of the site', [limited({url: 'https://chatgpt.com/'})], 'certain'],
    ['certain on the first password', [verify({status: 429})], 'certain'],
    ['certain after one wrong password', [wrong(0), verify({status: 429, after: 9})], 'certain'],
    ['certain on the error page that names rate_limit_exceeded', [named('rate_limit_exceeded')], 'certain'],
    ['certain for what a block of the old login names', [named('ip-signup-blocked')], 'certain'],
    [
      'certain for 1015 even after wrong passwords: the edge counts addresses',
      [wrong(0), wrong(5), verify({status: 429, facts: {edgeCode: 1015}, after: 9})],
      'certain',
    ],
    [
      'certain after wrong passwords too when the service names the limit',
      [wrong(0), wrong(5), verify({status: 429, facts: {authCode: 'rate_limit_exceeded'}, after: 9})],
      'certain',
    ],
    [
      'certain when a password fitted in between',
      [wrong(0), wrong(5), verify({after: 9}), verify({status: 429, after: 30})],
      'certain',
    ],
    ['likely when the login comes back without a reason', [sentBack()], 'likely'],
    [
      'likely when it also asks to take a break',
      [
        sentBack({
          facts: {
            authCode: 'undefined',
            message: 'We ran into an issue while signing you in, please take a break and try again soon',
          },
        }),
      ],
      'likely',
    ],
    ['likely when only a page shows the name', [named('rate_limit_exceeded', {from: 'page'})], 'likely'],
    ['likely when the headers were not seen', [limited({headers: {}})], 'likely'],
    [
      'likely when a code came with one mark',
      [limited({headers: {server: 'cloudflare'}, facts: {edgeCode: 1015}})],
      'likely',
    ],

    ['likely when one of the two marks got lost', [limited({headers: {server: 'cloudflare', ...html}})], 'likely'],

    ['not when a later try was let in', [limited(), limited({status: 302, after: 900})], undefined],
    ['not when somebody signed in after it', [named('rate_limit_exceeded'), signedIn(60)], undefined],
    ['not a proxy’s 429, which has no mark', [limited({headers: {server: 'squid', ...html}})], undefined],
    [
      'not a proxy’s page that says “Too Many Requests”',
      [limited({headers: {server: 'nginx', ...html}, facts: {message: 'Too many requests'}})],
      undefined,
    ],
    ['not a challenge with 429', [limited({headers: {...edge, ...html, 'cf-mitigated': 'challenge'}})], undefined],
    ['not a firewall rule (1020) with 429', [limited({facts: {edgeCode: 1020}})], undefined],
    ['not a full service, which says so', [limited({facts: {message: 'at capacity right now'}})], undefined],
    [
      'not an account that is locked after two wrong passwords',
      [wrong(0), wrong(9), verify({status: 429, after: 20})],
      undefined,
    ],
    [
      'not the limit of messages in a chat',
      [
        request({url: 'https://chatgpt.com/backend-api/conversation', method: 'POST', status: 429}),
        request({url: 'https://chatgpt.com/backend-api/conversation/init', method: 'POST', status: 429}),
        request({
          url: 'https://chatgpt.com/backend-api/conversation',
          status: 429,
          facts: {authCode: 'rate_limit_exceeded'},
        }),
      ],
      undefined,
    ],
    ['not telemetry', [request({url: 'https://ab.chatgpt.com/v1/rgstr', status: 429})], undefined],
    ['not another code of next-auth', [sentBack({facts: {authCode: 'OAuthCallback'}})], undefined],
    ['not an account that is locked by name', [verify({status: 429, facts: {authCode: 'account_locked'}})], undefined],
    ['not a full service with 503', [limited({status: 503})], undefined],
    ['not on a host that no login needs', [limited({url: 'https://platform.openai.com/'})], undefined],
    ['not in an empty log', [], undefined],
  ]);
});

describe('proof', () => {
  test('names host, status, the pause and the Ray ID, the newest first', () => {
    const last = limited({id: '1', after: 9, headers: {...edge, ...html, 'retry-after': '900'}});
    const finding = found(rateLimited, [limited({id: '0'}), last]);
    expect(finding?.facts).toEqual({
      host: 'auth.openai.com',
      status: 429,
      seconds: 900,
      rayId: '8e4f1c02ab3d61f7-NRT',
    });
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(signsOf(finding)).toEqual([
      '+service-status',
      '+pause-asked',
      '+came-from-edge',
      '+answered-again',
      '?vpn-unknown',
    ]);
  });

  test('reads a pause that is written as a date', () => {
    const until = new Date(Date.parse(at(300))).toUTCString();
    const headers = {...edge, ...html, 'retry-after': until};
    expect(found(rateLimited, [limited({headers})])?.facts).toMatchObject({seconds: 300});
    const dated = {...headers, date: new Date(Date.parse(at(240))).toUTCString()};
    expect(found(rateLimited, [limited({headers: dated})])?.facts).toMatchObject({seconds: 60});
    const past = {...headers, 'retry-after': new Date(Date.parse(at(-60))).toUTCString()};
    expect(found(rateLimited, [limited({headers: past})])?.facts).not.toHaveProperty('seconds');
  });

  test('shows the name, and no name where there is none', () => {
    expect(found(rateLimited, [named('rate_limit_exceeded')])?.facts).toMatchObject({code: 'rate_limit_exceeded'});
    const unnamed = found(rateLimited, [sentBack()]);
    expect(unnamed?.facts).not.toHaveProperty('code');
    expect(signsOf(unnamed)).toEqual(['+sent-back-unnamed', '+came-from-edge', '?vpn-unknown', '?domain-unknown']);
  });

  test('says what 1015 means', () => {
    expect(signsOf(found(rateLimited, [limited({facts: {edgeCode: 1015}})]))[0]).toBe('+edge-code-tries');
  });
});
