import {describe, expect, test} from 'vitest';
import {edge, entry, html, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {edgeAddressBlock} from './edge-address-block';

const refused = (parts = {}) =>
  entry({status: 403, headers: {...edge, ...html}, facts: {page: 'edge-address-block'}, ...parts});
const marked = {...edge, ...html, 'cf-mitigated': 'challenge'};

describe('verdict', () => {
  verdicts(edgeAddressBlock, [
    ['certain when the edge answers with the site’s own block page', [refused()], 'certain'],
    [
      'certain when one host refuses the address that the other accepts',
      [entry(), refused({url: 'https://auth.openai.com/log-in', after: 6})],
      'certain',
    ],
    ['certain after the address changed in the middle of a login', [entry(), refused({after: 60})], 'certain'],
    ['likely when the Ray ID’s header got lost', [refused({headers: {server: 'cloudflare', ...html}})], 'likely'],
    ['likely when only the page was seen', [refused({headers: {}, from: 'page', seenBy: 'page'})], 'likely'],

    ['not when another address was let in afterwards', [refused(), entry({after: 60})], undefined],
    [
      'not “Sorry, you have been blocked”: that is a rule',
      [entry({status: 403, headers: {...edge, ...html}, facts: {page: 'cloudflare-block'}})],
      undefined,
    ],
    [
      'not code 1020, nor 1006, which bans an address by name',
      [refused({facts: {edgeCode: 1020, page: 'cloudflare-error'}}), refused({facts: {edgeCode: 1006}})],
      undefined,
    ],
    ['not a challenge', [entry({status: 403, headers: marked, facts: {page: 'cloudflare-challenge'}})], undefined],
    ['not a challenge in the site’s own template', [refused({headers: marked})], undefined],
    ['not the sentence alone', [refused({facts: {message: 'Unable to load site'}})], undefined],
    [
      'not the 403 of an inspecting proxy’s fingerprint, whose text was not seen',
      [refused({facts: {}, headers: {...edge, ...html, 'cache-control': 'max-age=15'}})],
      undefined,
    ],
    ['not a filter that copied the page', [refused({headers: {server: 'nginx', ...html}})], undefined],
    ['not the page with another status', [refused({status: 200}), refused({status: 503})], undefined],
    [
      'not a refused country, which is data',
      [request({status: 403, headers: edge, facts: {authCode: 'unsupported_country'}})],
      undefined,
    ],
    ['not on a host that no login needs', [refused({url: 'https://platform.openai.com/'})], undefined],
    ['not in an empty log', [], undefined],
  ]);
});

describe('proof', () => {
  test('names host and Ray ID, also from the page where headers were not seen', () => {
    const finding = found(edgeAddressBlock, [refused()]);
    expect(finding?.facts).toEqual({host: 'chatgpt.com', rayId: '8e4f1c02ab3d61f7-NRT'});
    expect(signsOf(finding)).toEqual(['+address-page', '+not-a-challenge', '+came-from-edge', '?vpn-unknown']);
    const facts = {page: 'edge-address-block', rayId: '8e4f1c02ab3d61f7'} as const;
    const page = found(edgeAddressBlock, [refused({headers: {}, from: 'page', seenBy: 'page', facts})]);
    expect(page?.facts).toMatchObject({rayId: '8e4f1c02ab3d61f7'});
    expect(signsOf(page)).toEqual(['+address-page', '?vpn-unknown', '?headers-unknown']);
  });
});
