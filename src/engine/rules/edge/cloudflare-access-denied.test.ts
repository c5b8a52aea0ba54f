import {describe, expect, test} from 'vitest';
import {edge, entry, html, json, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {cloudflareAccessDenied} from './cloudflare-access-denied';

const denied = (edgeCode: number, parts = {}) =>
  entry({status: 403, headers: {...edge, ...html}, facts: {edgeCode, page: 'cloudflare-error'}, ...parts});
const marked = {...edge, ...html, 'cf-mitigated': 'challenge'};

describe('verdict', () => {
  verdicts(cloudflareAccessDenied, [
    ...[1003, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1106].map(
      code => [`certain for ${code} from the edge`, [denied(code)], 'certain'] as const,
    ),
    ['certain with 409 too, which the edge also answers', [denied(1003, {status: 409})], 'certain'],
    [
      'certain on a data request, whose body is the bare code',
      [request({status: 403, headers: {...edge, 'content-type': 'text/plain'}, facts: {edgeCode: 1010}})],
      'certain',
    ],
    ['certain when a header names it', [denied(1005, {from: 'header'})], 'certain'],
    ['certain on the login server', [denied(1006, {url: 'https://auth.openai.com/log-in'})], 'certain'],
    ['likely when a recording proxy lost one mark', [denied(1006, {headers: {server: 'cloudflare'}})], 'likely'],
    ['likely when only the page was seen', [denied(1006, {headers: {}, from: 'page', seenBy: 'page'})], 'likely'],
    ['still when it was let in before', [entry(), denied(1006, {after: 60})], 'certain'],

    ['not when the page was let in afterwards', [denied(1006), entry({after: 60})], undefined],
    ['not 1020, a rule of the site', [denied(1020)], undefined],
    ['not 1015, too many tries', [denied(1015, {status: 429}), denied(1015)], undefined],
    ['not 1001, 1018 or 1033: the site’s own servers', [1001, 1018, 1033].map(code => denied(code)), undefined],
    ['not a code of the family that nobody has explained', [denied(1104)], undefined],
    [
      'not the login server’s own 409, which is data without such a code',
      [request({url: 'https://auth.openai.com/api/accounts/x', status: 409, headers: {...edge, ...json}})],
      undefined,
    ],
    ['not the block page of today', [denied(1006, {facts: {page: 'cloudflare-block'}})], undefined],
    ['not a challenge, whatever it names', [denied(1006, {headers: marked})], undefined],
    ['not a 403 of the edge without a code', [denied(1006, {facts: {}})], undefined],
    ['not a filter that copied the page', [denied(1006, {headers: {server: 'squid', ...html}})], undefined],
    ['not the page with another status', [denied(1006, {status: 200}), denied(1006, {status: 503})], undefined],
    [
      'not a country that the service itself refuses, which is data',
      [request({status: 403, headers: {...edge, ...json}, facts: {authCode: 'unsupported_country'}})],
      undefined,
    ],
    ['not on a host that no login needs', [denied(1006, {url: 'https://platform.openai.com/'})], undefined],
    ['not in an empty log', [], undefined],
  ]);
});

describe('proof', () => {
  test('names code, host and Ray ID, the newest refusal first', () => {
    const finding = found(cloudflareAccessDenied, [denied(1006, {id: '0'}), denied(1005, {id: '1', after: 30})]);
    expect(finding?.facts).toEqual({code: 1005, host: 'chatgpt.com', rayId: '8e4f1c02ab3d61f7-NRT'});
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(finding?.supports[0]).toEqual({sign: 'edge-code-provider', facts: {code: 1005}});
    expect(signsOf(finding)).toEqual(['+edge-code-provider', '+not-a-challenge', '+came-from-edge', '?vpn-unknown']);
  });

  test('says where the code was read when only the page was seen', () => {
    const page = denied(1010, {headers: {}, from: 'page', seenBy: 'page'});
    expect(signsOf(found(cloudflareAccessDenied, [page]))).toEqual([
      '+edge-code-browser',
      '+page-shows-code',
      '?vpn-unknown',
      '?headers-unknown',
    ]);
  });

  test.each([
    [1003, 'edge-code-bare-address', 'ask-it'],
    [1005, 'edge-code-provider', 'turn-off-vpn'],
    [1008, 'edge-code-banned-address', 'turn-off-vpn'],
    [1009, 'edge-code-country', 'check-supported-countries'],
    [1010, 'edge-code-browser', 'pause-extensions'],
    [1011, 'edge-code-other-page', 'turn-off-vpn'],
    [1012, 'edge-code-malware', 'turn-off-vpn'],
    [1013, 'edge-code-rewritten', 'ask-it'],
    [1106, 'edge-code-banned-address', 'turn-off-vpn'],
  ])('%i: %s, and %s first', (code, sign, first) => {
    const finding = found(cloudflareAccessDenied, [denied(code)]);
    expect(signsOf(finding)).toContain(`+${sign}`);
    expect(finding?.remedies[0]).toBe(first);
    expect(new Set(finding?.remedies).size).toBe(finding?.remedies.length);
  });
});
