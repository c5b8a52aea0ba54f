import {describe, expect, test} from 'vitest';
import {at, edge, entry, html, json, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import type {Probe} from '../../evidence/evidence';
import {websocketBlocked} from './websocket-blocked';

const me = (parts = {}) => request({url: 'https://chatgpt.com/backend-api/me', headers: {...edge, ...json}, ...parts});
const socket = (parts = {}) =>
  request({url: 'wss://ws.chatgpt.com/(text-2)', target: 'websocket', status: 404, after: 5, ...parts});
const lost = (after: number, parts = {}) => socket({error: 'net::ERR_FAILED', status: 0, after, ...parts});
const three = [lost(5), lost(7), lost(11)];
const checked = (fine: boolean, after = 60): Probe => ({
  at: at(after),
  probe: 'websocket',
  host: 'ws.chatgpt.com',
  fine,
  facts: {},
});

describe('verdict', () => {
  verdicts(websocketBlocked, [
    ['likely when a plain request is answered in its place', [me(), socket()], 'likely'],
    ['likely when a proxy refuses it', [me(), socket({status: 403, headers: {server: 'squid', ...html}})], 'likely'],
    ['likely when it fails again and again, as Chromium tells an extension', [me(), ...three], 'likely'],
    [
      'likely when the browser says what happened',
      [me(), ...[5, 7, 11].map(after => lost(after, {error: 'net::ERR_CONNECTION_RESET'}))],
      'likely',
    ],
    [
      'likely in a file that names no type',
      [me(), socket({target: 'other', url: 'https://ws.chatgpt.com/', sent: {upgrade: '(text-9)'}})],
      'likely',
    ],
    ['likely when the check found it closed', [me()], 'likely', {probes: [checked(false)]}],
    [
      'likely when the check found it closed, though one was open before',
      [me(), socket({status: 101})],
      'likely',
      {
        probes: [checked(false)],
      },
    ],
    ['possible when nobody was seen at work', [entry(), socket()], 'possible'],
    ['possible when nothing was seen beside it', [socket()], 'possible'],
    ['possible when nothing else came through meanwhile', [me({after: -600}), socket()], 'possible'],

    ['unknown when no page asked for one', [me()], 'unknown'],
    ['unknown after a single failure: a page that moved on looks the same', [me(), lost(5)], 'unknown'],
    ['unknown after two', [me(), lost(5), lost(7)], 'unknown'],
    ['not one that is open', [me(), socket({status: 101})], undefined],
    [
      'not one that was open and was cut off',
      [me(), socket({status: 101, error: 'net::ERR_CONNECTION_RESET'})],
      undefined,
    ],
    [
      'not some that were open and were cut off',
      [me(), ...[5, 7, 11].map(after => lost(after, {status: 101}))],
      undefined,
    ],
    [
      'likely though a plain page of that host came later',
      [me(), ...three, socket({target: 'xhr', url: 'https://ws.chatgpt.com/', status: 200, after: 20})],
      'likely',
    ],
    ['not when one opened later', [me(), ...three, socket({status: 101, after: 20})], undefined],
    ['not when the check came through since', [me(), ...three], undefined, {probes: [checked(true)]}],
    ['likely when the check came through before', [me(), ...three], 'likely', {probes: [checked(true, -60)]}],
    [
      'not a device that changes its network',
      [me(), ...[5, 7, 11].map(after => lost(after, {error: 'net::ERR_NETWORK_CHANGED'}))],
      'unknown',
    ],
    [
      'not a device without a connection',
      [me(), ...[5, 7, 11].map(after => lost(after, {error: 'net::ERR_INTERNET_DISCONNECTED'}))],
      'unknown',
    ],
    ['not a session that may not', [me(), socket({status: 401})], 'unknown'],
    ['not too many at once', [me(), socket({status: 429})], 'unknown'],
    ['not the service’s own trouble', [me(), socket({status: 503})], 'unknown'],
    [
      'not the plain page of that host, which is healthy',
      [me(), socket({target: 'xhr', url: 'https://ws.chatgpt.com/'})],
      'unknown',
    ],
    ['not the lasting connection of another site', [me(), socket({url: 'wss://foreign.invalid/'})], 'unknown'],
  ]);
});

describe('proof', () => {
  test('names host, answer and number; a session does not end it', () => {
    const finding = found(websocketBlocked, [me(), socket({id: '0'}), socket({id: '1', after: 9})]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(finding?.facts).toEqual({host: 'ws.chatgpt.com', status: 404, times: 2});
    expect(signsOf(finding)).toEqual(['+service-status', '+answered-again', '+other-host-fine']);
    expect(finding?.whileSignedIn).toBe(true);
  });

  test('says what speaks against it, and what was not seen', () => {
    expect(signsOf(found(websocketBlocked, [socket()]))).toEqual(['+service-status', '-answered-once', '?use-unknown']);
  });

  test.each([
    ['net::ERR_BLOCKED_BY_CLIENT', 'pause-extensions'],
    ['net::ERR_BLOCKED_BY_ADMINISTRATOR', 'ask-it'],
    ['net::ERR_CONNECTION_RESET', 'try-another-network'],
  ])('%s begins with %s', (error, first) => {
    const finding = found(websocketBlocked, [me(), ...[5, 7, 11].map(after => lost(after, {error}))]);
    expect(finding?.remedies[0]).toBe(first);
  });

  test('of a check the host is named', () => {
    const finding = found(websocketBlocked, [me()], {probes: [checked(false)]});
    expect(finding?.facts).toEqual({host: 'ws.chatgpt.com'});
    expect(signsOf(finding)).toEqual(['+check-stopped']);
  });

  test('is none where the check did not even get through to the login', () => {
    const login: Probe = {...checked(false), probe: 'reach', host: 'chatgpt.com'};
    expect(found(websocketBlocked, [me()], {probes: [login, checked(false)]})).toBeUndefined();
    expect(found(websocketBlocked, [me()], {probes: [{...login, fine: true}, checked(false)]})).toBeDefined();
  });
});
