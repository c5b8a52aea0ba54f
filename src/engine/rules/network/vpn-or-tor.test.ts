import {describe, expect, test} from 'vitest';
import {at, type EntryParts, entry, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import type {Trace} from '../../evidence/facts';
import {vpnOrTor} from './vpn-or-tor';

const usual: Trace = {loc: 'JP', colo: 'NRT', warp: 'off', gateway: 'off', rbi: 'off', http: 'http/3'};
const traced = (trace: Trace, parts: EntryParts = {}) =>
  request({url: 'https://chatgpt.com/cdn-cgi/trace', facts: {trace: {...usual, ...trace}}, ...parts});
const asked = (trace: Trace, after = 30, host = 'chatgpt.com') =>
  ({
    at: at(after),
    probe: 'trace',
    host,
    fine: true,
    facts: {trace: {value: {...usual, ...trace}, from: 'probe'}},
  }) as const;

describe('verdict', () => {
  verdicts(vpnOrTor, [
    ['likely for Tor', [traced({loc: 'T1'})], 'likely'],
    ['possible for WARP', [traced({warp: 'on'})], 'possible'],
    ['possible for WARP+', [traced({warp: 'plus'})], 'possible'],
    ['possible for a company’s gateway', [traced({gateway: 'on'})], 'possible'],
    ['likely when a check was told so', [entry()], 'likely', {probes: [asked({loc: 'T1'})]}],
    [
      'possible when it was switched on since the file’s own trace',
      [traced({})],
      'possible',
      {probes: [asked({warp: 'on'})]},
    ],

    ['not a usual way', [traced({})], undefined],
    ['not a country that the edge does not know', [traced({loc: 'XX'})], undefined],
    ['not when it was switched off since', [traced({warp: 'on'})], undefined, {probes: [asked({})]}],
    ['not when a later request shows it off', [traced({loc: 'T1'}), traced({}, {after: 60})], undefined],
    ['unknown when nobody asked', [entry()], 'unknown'],
    [
      'unknown when nobody was told',
      [entry()],
      'unknown',
      {probes: [{at: at(3), probe: 'trace', host: 'chatgpt.com', fine: false, facts: {}}]},
    ],
    [
      'unknown when somebody else’s trace is in the file',
      [traced({loc: 'T1'}, {url: 'https://foreign.invalid/'})],
      'unknown',
    ],
    ['unknown in an empty log', [], 'unknown'],
  ]);
});

describe('proof', () => {
  test('names the way and the host', () => {
    const finding = found(vpnOrTor, [traced({warp: 'on', gateway: 'on'}, {id: '7'})]);
    expect(finding?.facts).toEqual({way: 'Cloudflare WARP', host: 'chatgpt.com'});
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['7']);
    expect(signsOf(finding)).toEqual(['+trace-warp', '+trace-gateway']);
    expect(finding?.remedies[0]).toBe('turn-off-vpn');
  });

  test('explains refusals by place', () => {
    expect(vpnOrTor.explains).toEqual(
      expect.arrayContaining(['cloudflare-1020', 'edge-address-block', 'cloudflare-challenge']),
    );
  });
});
