import {describe, expect, test} from 'vitest';
import {at, edge, entry, html, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {cloudflareWafBlock} from './cloudflare-waf-block';

const blocked = (parts = {}) =>
  entry({status: 403, headers: {...edge, ...html}, facts: {page: 'cloudflare-block'}, ...parts});
const marked = {...edge, ...html, 'cf-mitigated': 'challenge'};

describe('verdict', () => {
  verdicts(cloudflareWafBlock, [
    ['certain when the edge answers with its block page', [blocked()], 'certain'],
    ['certain on the login server too', [blocked({url: 'https://auth.openai.com/log-in'})], 'certain'],
    [
      'certain on a data request, which gets the same page',
      [entry(), request({status: 403, headers: {...edge, ...html}, facts: {page: 'cloudflare-block'}, after: 1})],
      'certain',
    ],
    ['likely when a recording proxy lost one mark', [blocked({headers: {server: 'cloudflare', ...html}})], 'likely'],
    ['likely when only the page was seen', [blocked({headers: {}, from: 'page', seenBy: 'page'})], 'likely'],
    ['still when it was let in and blocked once more', [blocked(), entry({after: 9}), blocked({after: 20})], 'certain'],

    ['not when a page of the host was let in afterwards', [blocked(), entry({after: 60})], undefined],
    [
      'not code 1020, its predecessor, whose page is built alike',
      [entry({status: 403, headers: {...edge, ...html}, facts: {edgeCode: 1020, page: 'cloudflare-error'}})],
      undefined,
    ],
    [
      'not “Unable to load site”, which refuses the address',
      [entry({status: 403, headers: {...edge, ...html}, facts: {page: 'edge-address-block'}})],
      undefined,
    ],
    ['not a challenge', [entry({status: 403, headers: marked, facts: {page: 'cloudflare-challenge'}})], undefined],
    ['not a challenge even where the page could be read as a block', [blocked({headers: marked})], undefined],
    [
      'not the sentence alone, in one language',
      [blocked({facts: {message: 'Sorry, you have been blocked'}})],
      undefined,
    ],
    ['not a 403 of the edge whose text was not seen', [blocked({facts: {}})], undefined],
    ['not a filter that copied the page', [blocked({headers: {server: 'squid', ...html}})], undefined],
    ['not the page with another status', [blocked({status: 200}), blocked({status: 429})], undefined],
    [
      'not a country that the service itself refuses',
      [request({status: 403, headers: edge, facts: {authCode: 'unsupported_country_region_territory'}})],
      undefined,
    ],
    [
      'not on a host that no login needs',
      [blocked({url: 'https://platform.openai.com/'}), blocked({url: 'https://foreign.invalid/'})],
      undefined,
    ],
    ['not in an empty log', [], undefined],
  ]);
});

describe('proof', () => {
  test('names host and Ray ID, the newest block first', () => {
    const finding = found(cloudflareWafBlock, [blocked({id: '0'}), blocked({id: '1', after: 30})]);
    expect(finding?.facts).toEqual({host: 'chatgpt.com', rayId: '8e4f1c02ab3d61f7-NRT'});
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(signsOf(finding)).toEqual(['+block-page', '+not-a-challenge', '+came-from-edge', '?vpn-unknown']);
  });

  test('says against it that the host let the person in before', () => {
    const finding = found(cloudflareWafBlock, [blocked({after: 60})], {earlier: [entry({after: 5})]});
    expect(finding?.contradicts).toEqual([{sign: 'let-in-before', facts: {time: at(5)}}]);
  });
});
