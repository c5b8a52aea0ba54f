import {describe, expect, test} from 'vitest';
import {at, edge, entry, html, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import type {Probe} from '../../evidence/evidence';
import {sentinelBlocked} from './sentinel-blocked';

const page = entry({url: 'https://auth.openai.com/log-in', headers: {...edge, ...html}});
const req = 'https://sentinel.openai.com/backend-api/sentinel/req';
const check = (parts = {}) =>
  request({url: req, method: 'POST', status: 403, headers: {...edge, ...json}, after: 5, ...parts});
const lost = (parts = {}) => check({error: 'net::ERR_CONNECTION_RESET', status: 0, headers: {}, ...parts});
const step = (path: string, parts = {}) =>
  request({url: `https://auth.openai.com/api/accounts/${path}`, method: 'POST', after: 9, ...parts});

const me = request({url: 'https://chatgpt.com/backend-api/me', headers: {...edge, ...json}});
const requirements = (parts = {}) =>
  check({url: 'https://chatgpt.com/backend-api/sentinel/chat-requirements/prepare', ...parts});

const reach = (host: string, fine: boolean): Probe => ({at: at(60), probe: 'reach', host, fine, facts: {}});
const sentinel = 'sentinel.openai.com';
const auth = 'auth.openai.com';

describe('verdict', () => {
  verdicts(sentinelBlocked, [
    ['likely when the check is refused', [page, check()], 'likely'],
    ['likely when it is reset', [page, lost()], 'likely'],
    ['likely when an extension stops it', [page, lost({error: 'net::ERR_BLOCKED_BY_CLIENT'})], 'likely'],
    ['likely when its name is not found', [page, lost({error: 'NS_ERROR_UNKNOWN_HOST'})], 'likely'],
    [
      'likely when its frame is lost',
      [page, lost({url: 'https://sentinel.openai.com/(text-4)', target: 'frame'})],
      'likely',
    ],
    [
      'likely when its script is lost',
      [page, lost({url: 'https://sentinel.openai.com/(text-4)', target: 'script'})],
      'likely',
    ],
    ['likely though the address was taken', [page, check(), step('authorize/continue')], 'likely'],
    ['likely when the app is refused what it needs for a message', [me, requirements()], 'likely'],
    [
      'likely though the session looks well after that',
      [me, requirements(), sessionAnswer({facts: {session: 'signed-in'}, after: 9})],
      'likely',
    ],
    [
      'likely when our check found this host closed and another open',
      [page],
      'likely',
      {
        probes: [reach(auth, true), reach(sentinel, false)],
      },
    ],
    ['possible when the login got past the step that needs it', [page, check(), step('password/verify')], 'possible'],
    ['possible when nothing else was seen to come through', [check()], 'possible'],

    ['not when it came through later', [page, check(), check({status: 200, after: 9})], undefined],
    [
      'not when somebody is signed in since',
      [page, lost(), sessionAnswer({facts: {session: 'signed-in'}, after: 30})],
      undefined,
    ],
    ['not an answer that the browser withheld', [page, lost({error: 'net::ERR_FAILED', status: 200})], undefined],
    ['not a page that moved on', [page, lost({error: 'net::ERR_ABORTED'})], undefined],
    ['not a device without a connection', [page, lost({error: 'net::ERR_INTERNET_DISCONNECTED'})], undefined],
    [
      'not when another host of the login is not reached either',
      [page, lost(), request({url: 'https://chatgpt.com/', error: 'net::ERR_CONNECTION_RESET', after: 6})],
      undefined,
    ],
    [
      'likely when that other host answered again',
      [
        page,
        lost(),
        request({url: 'https://chatgpt.com/', error: 'net::ERR_CONNECTION_RESET', after: 6}),
        entry({after: 8}),
      ],
      'likely',
    ],
    ['not a refused question for leave', [page, check({method: 'OPTIONS'})], undefined],
    [
      'not what it only reports',
      [page, lost({url: 'https://sentinel.openai.com/backend-api/sentinel/(text-6)'})],
      undefined,
    ],
    ['not a challenge', [page, check({headers: {...edge, ...html, 'cf-mitigated': 'challenge'}})], undefined],
    ['not a block page that has a name', [page, check({facts: {page: 'cloudflare-block'}})], undefined],
    [
      'not a warning that says itself what it is',
      [me, requirements({facts: {message: 'Unusual activity has been detected from your device.'}})],
      undefined,
    ],
    ['not a session that ended', [me, requirements({status: 401})], undefined],
    ['not too many tries', [page, check({status: 429})], undefined],
    ['not an answer in the site’s place', [me, requirements({headers: {server: 'squid'}})], undefined],
    ['not when the app got it later', [me, requirements(), requirements({status: 200, after: 9})], undefined],
    ['not when nothing is reached', [page], undefined, {probes: [reach(auth, false), reach(sentinel, false)]}],
    ['not when it is reached', [page], undefined, {probes: [reach(auth, true), reach(sentinel, true)]}],
  ]);
});

describe('proof', () => {
  test('names host, answer and number', () => {
    const finding = found(sentinelBlocked, [page, check({id: '0'}), check({id: '1', after: 9})]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(finding?.facts).toEqual({host: sentinel, status: 403, times: 2});
    expect(signsOf(finding)).toEqual(['+service-status', '+answered-again', '+other-host-fine', '?incident-unknown']);
    expect(finding).not.toHaveProperty('whileSignedIn');
  });

  test('says when the login went on all the same', () => {
    const finding = found(sentinelBlocked, [page, check(), step('password/verify')]);
    expect(signsOf(finding)).toEqual([
      '+service-status',
      '+other-host-fine',
      '-answered-once',
      '-login-went-on',
      '?incident-unknown',
    ]);
  });

  test('in the app a session does not end it', () => {
    expect(found(sentinelBlocked, [me, requirements()])).toMatchObject({
      facts: {host: 'chatgpt.com'},
      whileSignedIn: true,
    });
  });

  test('an extension is paused first', () => {
    const finding = found(sentinelBlocked, [page, lost({error: 'net::ERR_BLOCKED_BY_CLIENT'})]);
    expect(finding?.remedies[0]).toBe('pause-extensions');
  });
});
