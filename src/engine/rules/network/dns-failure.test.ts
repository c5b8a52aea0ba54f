import {describe, expect, test} from 'vitest';
import {edge, entry, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {dnsFailure} from './dns-failure';

const auth = 'https://auth.openai.com/api/accounts/authorize';
const lost = (parts = {}) => entry({url: auth, error: 'net::ERR_NAME_NOT_RESOLVED', after: 10, ...parts});
const front = (parts = {}) => entry(parts);
const apex = {url: 'https://challenges.cloudflare.com/turnstile/v0/api.js', target: 'script'} as const;
const assets = {url: 'https://auth-cdn.oaistatic.com/assets/app.js', target: 'script'} as const;
const signedIn = (after: number) => sessionAnswer({after, facts: {session: 'signed-in'}});

describe('verdict', () => {
  verdicts(dnsFailure, [
    ['certain when one login host is not found and the other answers', [front(), lost()], 'certain'],
    ['certain when the other answers only afterwards', [lost(), front({after: 20})], 'certain'],
    [
      'certain for the front page while the login server answers',
      [lost({url: 'https://chatgpt.com/'}), request({url: auth, after: 12})],
      'certain',
    ],
    [
      'certain for the sentinel alone',
      [front(), lost({url: 'https://sentinel.openai.com/backend-api/sentinel/req', target: 'xhr'})],
      'certain',
    ],
    ['certain in Firefox’s words', [front(), lost({error: 'NS_ERROR_UNKNOWN_HOST'})], 'certain'],
    [
      'certain without the prefix, and for the kinds of Chromium',
      [front(), lost({error: 'ERR_DNS_TIMED_OUT'})],
      'certain',
    ],
    [
      'certain when it was found, and then no longer',
      [front(), request({url: auth, after: 5}), lost({after: 90})],
      'certain',
    ],
    [
      'certain when one host came back and the other did not',
      [lost(), lost({url: 'https://chatgpt.com/', after: 11}), front({after: 12})],
      'certain',
    ],
    [
      'likely when no host is found: the line or the resolver is down',
      [lost({url: 'https://chatgpt.com/'}), lost({after: 12})],
      'likely',
    ],
    ['likely when nothing but the failure was seen', [lost()], 'likely'],
    ['likely when the other answered only long before', [front(), lost({after: 300})], 'likely'],
    [
      'likely when the line broke while the login was under way',
      [front(), lost(), lost({url: 'https://chatgpt.com/', after: 11})],
      'likely',
    ],
    [
      'likely when the browser says that it is offline itself',
      [front(), lost()],
      'likely',
      {environment: {online: false}},
    ],
    ['likely for the apex of the challenges: not every login is challenged', [front(), lost(apex)], 'likely'],
    ['likely for the login page’s own scripts', [front(), lost(assets)], 'likely'],

    [
      'likely when only somebody else’s host answers',
      [request({url: 'https://foreign.invalid/', after: 9}), lost()],
      'likely',
    ],
    ['likely when the other host only refuses', [front({status: 403, after: 9}), lost()], 'likely'],
    ['likely for the apex when the sign-in was before it', [signedIn(2), lost(apex)], 'likely'],
    [
      'not a random subdomain of the challenges, which fails in every login',
      [front(), lost({url: 'https://other.challenges.cloudflare.com/x'})],
      undefined,
    ],
    [
      'not telemetry',
      [front(), lost({url: 'https://ab.chatgpt.com/v1/rgstr'}), lost({url: 'https://o33249.ingest.sentry.io/x'})],
      undefined,
    ],
    [
      'not a feature or somebody else’s host',
      [front(), lost({url: 'https://files.oaiusercontent.com/x'}), lost({url: 'https://foreign.invalid/'})],
      undefined,
    ],
    ['not when the host was found afterwards', [lost(), request({url: auth, after: 20})], undefined],
    [
      'not when the host answered another address afterwards, and be it badly',
      [lost(), request({url: 'https://auth.openai.com/log-in', status: 403, after: 20})],
      undefined,
    ],
    ['not the apex when somebody got in after it', [lost(apex), signedIn(30)], undefined],
    ['not scripts that the browser had already, when somebody got in', [lost(assets), signedIn(30)], undefined],
    ['not the loss of the proxy’s own name', [front(), lost({error: 'NS_ERROR_UNKNOWN_PROXY_HOST'})], undefined],
    [
      'not a computer that is offline',
      [lost({error: 'net::ERR_INTERNET_DISCONNECTED'}), lost({error: 'NS_ERROR_OFFLINE'})],
      undefined,
    ],
    [
      'not a reset or a silence',
      [front(), lost({error: 'net::ERR_CONNECTION_RESET'}), lost({error: 'net::ERR_TIMED_OUT'})],
      undefined,
    ],
    [
      'not a cancelled or blocked request',
      [front(), lost({error: 'net::ERR_ABORTED'}), lost({error: 'net::ERR_BLOCKED_BY_CLIENT'})],
      undefined,
    ],
    [
      'not a request without an answer and without a name for it',
      [front(), lost({error: undefined, status: 0})],
      undefined,
    ],
    [
      'not what a recording proxy answers in the host’s place',
      [front(), lost({error: undefined, status: 502, headers: {}})],
      undefined,
    ],
  ]);
});

describe('proof', () => {
  test('names the host, the browser’s word and the number, the newest first', () => {
    const finding = found(dnsFailure, [front(), lost({id: '0'}), lost({id: '1', after: 20})]);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', error: 'net::ERR_NAME_NOT_RESOLVED', times: 2});
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(signsOf(finding)).toEqual(['+name-not-found', '+other-host-fine']);
  });

  test('names the other host, as it answered last', () => {
    const finding = found(dnsFailure, [front(), request({url: 'https://sentinel.openai.com/x', after: 5}), lost()]);
    expect(finding?.supports[1]).toEqual({sign: 'other-host-fine', facts: {host: 'sentinel.openai.com'}});
    expect(finding?.supports[0]?.facts).toEqual({host: 'auth.openai.com', error: 'net::ERR_NAME_NOT_RESOLVED'});
  });

  test('says that no host answered', () => {
    expect(signsOf(found(dnsFailure, [lost()]))).toEqual(['+name-not-found', '-no-host-found']);
  });

  test('an answer from the cache finds no host', () => {
    const cached = {...request({url: auth, headers: edge, after: 20}), _fromCache: true};
    expect(found(dnsFailure, [front(), lost(), cached])?.confidence).toBe('certain');
  });

  test('a login host goes before what only helps a login', () => {
    expect(found(dnsFailure, [lost(), lost({...apex, after: 20})])?.facts).toMatchObject({
      host: 'auth.openai.com',
      times: 1,
    });
  });
});
