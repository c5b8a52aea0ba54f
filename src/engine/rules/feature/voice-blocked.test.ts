import {describe, expect, test} from 'vitest';
import {at, edge, html, json, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import type {Probe} from '../../evidence/evidence';
import {voiceBlocked} from './voice-blocked';

const me = request({url: 'https://chatgpt.com/backend-api/me', headers: {...edge, ...json}});
const voice = (parts = {}) => request({url: 'https://chatgpt.livekit.cloud/rtc/validate', after: 5, ...parts});
const lost = (parts = {}) => voice({error: 'net::ERR_CONNECTION_TIMED_OUT', ...parts});
const socket = {url: 'wss://chatgpt.livekit.cloud/rtc', target: 'websocket'} as const;
const checked = (fine: boolean): Probe => ({at: at(60), probe: 'voice', fine, facts: {}});

describe('verdict', () => {
  verdicts(voiceBlocked, [
    ['likely when the connection does not come about', [me, lost()], 'likely'],
    ['likely on a host of the kind', [me, lost({url: 'https://other.livekit.cloud/'})], 'likely'],
    ['likely when the lasting connection is refused', [me, voice({...socket, status: 403})], 'likely'],
    [
      'likely when a filter answers with its page',
      [me, voice({status: 403, headers: {server: 'apache', ...html}})],
      'likely',
    ],
    ['likely when the check found it closed', [me], 'likely', {probes: [checked(false)]}],
    ['possible when nobody was seen at work', [lost()], 'possible'],

    ['unknown when nobody tried: the sound goes by ways that no page shows', [me], 'unknown'],
    ['unknown though the host answered: the sound goes another way', [me, voice()], 'unknown'],
    ['unknown when a later one came through', [me, lost(), voice({after: 9})], 'unknown'],
    ['unknown when somebody may not take part', [me, voice({...socket, status: 401})], 'unknown'],
    ['unknown when the page moved on', [me, lost({error: 'net::ERR_ABORTED'})], 'unknown'],
    ['unknown for another host', [me, lost({url: 'https://foreign.invalid/'})], 'unknown'],
    ['not when the check came through since', [me, lost()], undefined, {probes: [checked(true)]}],
    ['not when the check came through', [me], undefined, {probes: [checked(true)]}],
  ]);
});

test('the proof names host and error', () => {
  const finding = found(voiceBlocked, [me, lost()]);
  expect(finding?.facts).toEqual({host: 'chatgpt.livekit.cloud', error: 'net::ERR_CONNECTION_TIMED_OUT', times: 1});
  expect(signsOf(finding)).toEqual(['+no-connection', '+other-host-fine', '-answered-once']);
  expect(finding?.whileSignedIn).toBe(true);
});
