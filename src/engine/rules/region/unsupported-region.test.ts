import {describe, expect, test} from 'vitest';
import {at, edge, entry, html, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import type {Evidence, Probe} from '../../evidence/evidence';
import {unsupportedRegion} from './unsupported-region';

const code = 'unsupported_country_region_territory';
const refused = (parts = {}) =>
  request({
    url: 'https://auth.openai.com/api/accounts/authorize/continue',
    method: 'POST',
    status: 403,
    headers: {...edge, ...json},
    facts: {authCode: code},
    ...parts,
  });
const page = (parts = {}) => entry({url: 'https://auth.openai.com/error', headers: {...edge, ...html}, ...parts});
const traced = (host: string, loc: string): Probe => ({
  at: at(5),
  probe: 'trace',
  host,
  fine: true,
  facts: {trace: {value: {loc}, from: 'probe'}},
});
const exits = (...probes: readonly Probe[]): Evidence => ({probes});

describe('verdict', () => {
  verdicts(unsupportedRegion, [
    ['certain when an answer of the login server names it', [refused()], 'certain'],
    ['certain when a header names it', [refused({from: 'header'})], 'certain'],
    ['certain on data of the app', [refused({url: 'https://chatgpt.com/backend-api/me'})], 'certain'],
    [
      'certain in the address of the error page',
      [page({facts: {authCode: 'unsupported_country'}, from: 'url'})],
      'certain',
    ],
    [
      'certain by the sentence of an answer',
      [refused({facts: {message: 'Country, region, or territory not supported'}})],
      'certain',
    ],
    [
      'likely when only a page shows it',
      [page({facts: {message: "OpenAI's services are not available in your country."}, from: 'page'})],
      'likely',
    ],

    ['not when the same worked later', [refused(), refused({status: 200, facts: {}, after: 60})], undefined],
    [
      'not when somebody got in later',
      [refused(), sessionAnswer({after: 60, facts: {session: 'signed-in'}})],
      undefined,
    ],
    [
      'not a country that the edge refuses (1009)',
      [entry({status: 403, headers: {...edge, ...html}, facts: {edgeCode: 1009}})],
      undefined,
    ],
    ['not another name', [refused({facts: {authCode: 'account_deactivated'}})], undefined],
    ['not a 403 without a name', [refused({facts: {}})], undefined],
    ['not an answer that went well', [refused({status: 200})], undefined],
    ['not on a host that no login needs', [refused({url: 'https://api.openai.com/v1/models'})], undefined],
    ['not where the connection comes out alone', [entry()], undefined, exits(traced('chatgpt.com', 'T1'))],
    ['not in an empty log', [], undefined],
  ]);
});

describe('proof', () => {
  test('names code and status', () => {
    const finding = found(unsupportedRegion, [refused()]);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', code, status: 403});
    expect(signsOf(finding)).toEqual(['+auth-code', '+auth-status', '?vpn-unknown']);
    expect(finding?.remedies).toEqual(['check-supported-countries', 'turn-off-vpn', 'ask-it', 'send-report']);
  });

  test('says where each host saw the connection come from', () => {
    const probes = exits(traced('chatgpt.com', 'JP'), traced('auth.openai.com', 'HK'));
    const finding = found(unsupportedRegion, [refused()], probes);
    expect(finding?.supports.slice(2)).toEqual([
      {sign: 'trace-country', facts: {host: 'chatgpt.com', country: 'JP'}},
      {sign: 'trace-country', facts: {host: 'auth.openai.com', country: 'HK'}},
    ]);
    expect(finding?.unseen).toEqual([]);
  });
});
