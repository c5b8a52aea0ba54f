import {describe, expect, test} from 'vitest';
import {at, type EntryParts, edge, entry, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {networkTimeout} from './network-timeout';

const url = 'https://auth.openai.com/api/accounts/authorize';
const password = 'https://auth.openai.com/log-in/password';
const front = (parts: EntryParts = {}) => entry(parts);
const slow = (parts: EntryParts = {}) => entry({url, error: 'net::ERR_TIMED_OUT', after: 10, ...parts});
const step = 'https://auth.openai.com/api/accounts/authorize/continue';
const sending = (after: number) => slow({url: step, method: 'POST', target: 'xhr', after});
const changed = (after: number) => slow({error: 'net::ERR_NETWORK_CHANGED', after});
const said = (parts: EntryParts = {}) =>
  entry({url: password, facts: {message: 'Operation timed out'}, from: 'page', after: 10, ...parts});
const waiting = (time: number, parts: EntryParts = {}) => ({
  ...request({url, status: 0, headers: {}, after: 10, ...parts}),
  time,
});
const looked = (after: number) => ({environment: {lookedAt: at(after)}});

describe('verdict', () => {
  verdicts(networkTimeout, [
    ['likely when a step of the login timed out', [front(), slow()], 'likely'],
    [
      'likely when nothing answered in time',
      [slow({url: 'https://chatgpt.com/'}), slow({url: 'https://chatgpt.com/', after: 50})],
      'likely',
    ],
    ['likely when the connection was never made', [slow({error: 'net::ERR_CONNECTION_TIMED_OUT'})], 'likely'],
    ['likely in Firefox’s words', [slow({error: 'NS_ERROR_NET_TIMEOUT'})], 'likely'],
    [
      'likely for what was sent twice, though its page came anew',
      [front(), sending(10), sending(70), entry({url: 'https://auth.openai.com/log-in', after: 130})],
      'likely',
    ],
    ['likely when the login page says so', [front(), said()], 'likely'],
    [
      'likely when the login server’s answer says so',
      [front(), request({url: password, status: 400, facts: {message: 'Operation timed out'}})],
      'likely',
    ],
    ['likely for a 408', [front(), request({url, method: 'POST', status: 408, headers: edge})], 'likely'],
    ['likely for a line that does not hold', [changed(2), changed(5), changed(9)], 'likely'],
    ['possible for a step without an answer for half a minute', [front(), waiting(31_000)], 'possible'],
    ['possible for exactly half a minute', [front(), waiting(30_000)], 'possible'],
    ['possible for one that a browser still waits for', [front(), waiting(0)], 'possible', looked(45)],

    ['not when the host answered afterwards', [slow(), request({url, after: 20})], undefined],
    [
      'not when it was sent once more and answered',
      [front(), sending(10), request({url: step, method: 'POST', after: 70})],
      undefined,
    ],
    ['not when the next step came', [front(), sending(10), entry({url: password, after: 70})], undefined],
    ['not when the next try went through', [front(), waiting(31_000), request({url, after: 60})], undefined],
    ['not when the page went on', [said(), entry({url: password, after: 20})], undefined],
    [
      'not when somebody got in after it',
      [said(), sessionAnswer({after: 30, facts: {session: 'signed-in'}})],
      undefined,
    ],
    ['not one change of Wi-Fi, nor two', [changed(2), changed(5)], undefined],
    [
      'not again and again on one host while another answers: that is blocked',
      [front(), slow(), slow({after: 45})],
      undefined,
    ],
    [
      'not a host that is also cut off',
      [front(), slow(), slow({error: 'net::ERR_CONNECTION_RESET', after: 12})],
      undefined,
    ],
    ['not a step that waits for seconds only', [front(), waiting(12_000)], undefined],
    ['not one that a browser has just begun', [front(), waiting(0)], undefined, looked(30)],
    ['not one in a file, which has no end to tell', [front(), waiting(0)], undefined],
    [
      'not what a stream of the app waits for',
      [front(), waiting(90_000, {url: 'https://chatgpt.com/backend-api/conversation'})],
      undefined,
    ],
    [
      'not a websocket that is open',
      [front(), waiting(0, {url: 'https://chatgpt.com/ws', target: 'websocket'})],
      undefined,
      looked(900),
    ],
    ['not a request that only the page told of', [front(), waiting(0, {seenBy: 'page'})], undefined, looked(900)],
    ['not a slow answer that came', [front(), {...request({url}), time: 90_000}], undefined],
    [
      'not a 504 of a proxy or of the site',
      [front(), request({url, status: 504, headers: {server: 'squid'}}), request({url, status: 504, headers: edge})],
      undefined,
    ],
    ['not a 408 of somebody else', [front(), request({url, status: 408, headers: {server: 'squid'}})], undefined],
    ['not another sentence of the page', [said({facts: {message: 'is not valid JSON'}})], undefined],
    [
      'not a name, a reset or a proxy',
      [slow({error: 'net::ERR_DNS_TIMED_OUT'}), slow({error: 'net::ERR_PROXY_CONNECTION_FAILED'})],
      undefined,
    ],
    [
      'not telemetry, a feature or somebody else’s host',
      [
        slow({url: 'https://ab.chatgpt.com/v1/x'}),
        slow({url: 'https://ws.chatgpt.com/'}),
        slow({url: 'https://foreign.invalid/'}),
      ],
      undefined,
    ],
    ['not in an empty log', [], undefined],
  ]);
});

describe('proof', () => {
  test('names host and the browser’s word', () => {
    const finding = found(networkTimeout, [front(), slow({id: '0'})]);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', error: 'net::ERR_TIMED_OUT', times: 1});
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['0']);
    expect(signsOf(finding)).toEqual(['+no-connection', '-answered-once', '-other-host-fine', '?incident-unknown']);
  });

  test('the newest first', () => {
    const finding = found(networkTimeout, [slow({url: 'https://chatgpt.com/', id: '0'}), said({id: '1', after: 30})]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
  });

  test('or what the page said', () => {
    const finding = found(networkTimeout, [said()]);
    expect(finding?.supports).toEqual([{sign: 'auth-message', facts: {message: 'Operation timed out'}}]);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', times: 1});
  });

  test('or how long it waits', () => {
    const finding = found(networkTimeout, [waiting(0)], looked(55));
    expect(finding?.supports[0]).toEqual({sign: 'still-waiting', facts: {host: 'auth.openai.com', seconds: 45}});
    expect(finding?.facts).toMatchObject({seconds: 45});
  });

  test('or the status', () => {
    expect(signsOf(found(networkTimeout, [request({url, status: 408, headers: edge})]))[0]).toBe('+service-status');
  });

  test('what was named decides before what only waits', () => {
    const finding = found(networkTimeout, [
      slow({id: 'named'}),
      waiting(40_000, {url: 'https://sentinel.openai.com/x', after: 20}),
    ]);
    expect(finding?.entries?.[0]?._id).toBe('named');
    expect(signsOf(finding)).toContain('+answered-again');
  });

  test('a check that reaches the host speaks against it', () => {
    const probes = [{at: at(40), probe: 'reach', host: 'auth.openai.com', fine: true, facts: {}}] as const;
    expect(signsOf(found(networkTimeout, [slow()], {probes}))).toContain('-reachable-now');
  });
});
