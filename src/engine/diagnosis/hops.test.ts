import {describe, expect, test} from 'vitest';
import {edge, entry, html, json, request, sessionAnswer} from '../../testing/builders';
import type {Entry} from '../evidence/evidence';
import {type Layer, layers} from '../rules/rule';
import {hopIds} from './diagnosis';
import {hopOf, hopsOf} from './hops';

const auth = 'https://auth.openai.com/api/accounts';
const post = (path: string, parts = {}) =>
  request({url: `${auth}/${path}`, method: 'POST', headers: {...edge, ...json}, ...parts});
const me = sessionAnswer({facts: {session: 'signed-in'}});
const passed = (entries: readonly Entry[], marked?: Parameters<typeof hopsOf>[1]) =>
  hopIds.filter(hop => hopsOf(entries, marked)[hop] === 'passed').join(' ');

describe('nothing is ticked that was not seen to work', () => {
  const cases: ReadonlyArray<readonly [sentence: string, entries: readonly Entry[], ticked: string]> = [
    ['nothing without requests', [], ''],
    ['nothing when another extension blocked all', [request({error: 'net::ERR_BLOCKED_BY_CLIENT'})], ''],
    ['nothing when the computer is offline', [request({error: 'net::ERR_INTERNET_DISCONNECTED'})], ''],
    ['the device when a request left it', [entry({error: 'net::ERR_NAME_NOT_RESOLVED'})], 'device'],
    ['not the network when something else answered', [entry({headers: {server: 'squid'}})], 'device'],
    ['not the network when somebody else’s host answered', [entry({url: 'https://foreign.invalid/'})], 'device'],
    [
      'the network when the edge answered, and be it a refusal',
      [entry({status: 403, headers: {...edge, ...html}, facts: {edgeCode: 1020}})],
      'device network',
    ],
    [
      'the network when the page itself shows the edge’s Ray ID',
      [
        entry({
          status: 403,
          headers: {},
          seenBy: 'page',
          from: 'page',
          facts: {edgeCode: 1020, rayId: '8e4f1c02ab3d61f7'},
        }),
      ],
      'device network',
    ],
    [
      'not the gate when it asks for proof',
      [entry({status: 403, headers: {...edge, ...html, 'cf-mitigated': 'challenge'}})],
      'device network',
    ],
    ['not the gate when it refuses with a page', [entry({status: 403, headers: {...edge, ...html}})], 'device network'],
    [
      'the gate when the service refuses with data',
      [post('password/verify', {status: 403})],
      'device network gate service',
    ],
    [
      'not the service when it has an error of its own',
      [post('password/verify', {status: 503})],
      'device network gate',
    ],
    ['the service when it answered', [entry()], 'device network gate service'],
    [
      'not the login when only its page was shown',
      [entry({url: 'https://auth.openai.com/log-in'})],
      'device network gate service',
    ],
    ['not the login when the step failed', [post('authorize/continue', {status: 409})], 'device network gate service'],
    [
      'not the login when an answer names a code',
      [post('authorize/continue', {facts: {authCode: 'x_y'}})],
      'device network gate service',
    ],
    ['the login when the name was accepted', [post('authorize/continue')], 'device network gate service login'],
    [
      'the account when the password was accepted',
      [post('password/verify')],
      'device network gate service login account',
    ],
    [
      'the account when the login came back',
      [entry({url: 'https://chatgpt.com/api/auth/callback/openai', status: 302})],
      'device network gate service login account',
    ],
    ['all of it when somebody is signed in', [me], 'device network gate service login account session'],
    [
      'not the session when it names an error',
      [sessionAnswer({facts: {session: 'signed-in', sessionError: 'RefreshAccessTokenError'}})],
      'device network gate service',
    ],
  ];
  test.each(cases)('%s', (_sentence, entries, ticked) => {
    expect(passed(entries)).toBe(ticked);
  });
});

describe('the hop that failed', () => {
  test('is marked, and nothing counts as reached behind it', () => {
    const hops = hopsOf([me, post('password/verify')], {layer: 'login', as: 'failed'});
    expect(hops).toMatchObject({service: 'passed', login: 'failed', account: 'unseen', session: 'unseen'});
  });

  test('does not tick what stands before it', () => {
    expect(hopsOf([entry({headers: {}, seenBy: 'page'})], {layer: 'session', as: 'failed'})).toMatchObject({
      device: 'passed',
      network: 'unseen',
      login: 'unseen',
      session: 'failed',
    });
  });

  test('when it is solved, what is behind it counts again', () => {
    expect(hopsOf([me], {layer: 'edge', as: 'solved'})).toMatchObject({
      gate: 'solved',
      service: 'passed',
      session: 'passed',
    });
  });

  test('every layer has its place in the picture', () => {
    const places: Readonly<Record<Layer, string>> = {
      device: 'device',
      network: 'network',
      edge: 'gate',
      region: 'gate',
      service: 'service',
      account: 'account',
      login: 'login',
      session: 'session',
      feature: 'session',
    };
    for (const layer of layers) expect(hopOf(layer)).toBe(places[layer]);
  });
});
