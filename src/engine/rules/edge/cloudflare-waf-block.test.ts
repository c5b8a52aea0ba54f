import {describe, expect, test} from 'vitest';
import {at, edge, entry, html, json, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {cloudflareWafBlock} from './cloudflare-waf-block';

const blocked = (parts = {}) =>
  entry({status: 403, headers: {...edge, ...html}, facts: {page: 'cloudflare-block'}, ...parts});
const marked = {...edge, ...html, 'cf-mitigated': 'challenge'};
const unreadParts = {status: 403, headers: {...edge, ...html}};
const unread = (parts = {}) => entry({...unreadParts, ...parts});
const lookedAt = (after: number) => ({environment: {lookedAt: at(after)}});

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
    ['possible for a page with 403 from the edge whose text nobody saw', [unread()], 'possible'],
    [
      'possible for the 403 that an inspecting proxy’s way to speak brings about',
      [unread({headers: {...edge, ...html, 'cache-control': 'max-age=15'}})],
      'possible',
    ],
    ['possible for a page that answers data', [entry(), request({...unreadParts, after: 1})], 'possible'],
    ['possible when somebody looks long after the page came', [unread()], 'possible', lookedAt(60)],
    ['possible for data at once: no page will tell more', [request(unreadParts)], 'possible', lookedAt(1)],
    [
      'possible on one host when another host’s refusal has a name',
      [unread(), blocked({url: 'https://auth.openai.com/log-in', facts: {edgeCode: 1020}})],
      'possible',
    ],

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
    ['not yet while the text of the page is about to be read', [unread()], undefined, lookedAt(2)],
    [
      'not beside a refusal of the same host that has a name',
      [unread(), blocked({facts: {edgeCode: 1020, page: 'cloudflare-error'}, after: 1})],
      undefined,
    ],
    [
      'not beside a challenge of the same host',
      [entry({status: 403, headers: marked}), request({...unreadParts, after: 1})],
      undefined,
    ],
    [
      'not a 403 of the service, which is data',
      [request({...unreadParts, headers: {...edge, ...json}, url: 'https://chatgpt.com/backend-api/me'})],
      undefined,
    ],
    [
      'not the bare code of the edge, which is plain text',
      [request({status: 403, headers: {...edge, 'content-type': 'text/plain'}})],
      undefined,
    ],
    ['not a page with 403 that has only one mark', [unread({headers: {server: 'cloudflare', ...html}})], undefined],
    ['not Akamai’s “Access Denied”', [unread({headers: {server: 'akamaighost', ...html}})], undefined],
    ['not a page that nobody saw the headers of', [unread({headers: {}, seenBy: 'page'})], undefined],
    ['not an unread page that was let in afterwards', [unread(), entry({after: 30})], undefined],
    ['not an unread page with another status', [unread({status: 409}), unread({status: 503})], undefined],
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

  test('says that nobody saw the text where it is only possible', () => {
    const finding = found(cloudflareWafBlock, [unread()]);
    expect(finding?.facts).toEqual({host: 'chatgpt.com', rayId: '8e4f1c02ab3d61f7-NRT'});
    expect(signsOf(finding)).toEqual([
      '+refused-with-page',
      '+not-a-challenge',
      '+came-from-edge',
      '?text-unknown',
      '?vpn-unknown',
    ]);
  });

  test('says against it that the host let the person in before', () => {
    const finding = found(cloudflareWafBlock, [blocked({after: 60})], {earlier: [entry({after: 5})]});
    expect(finding?.contradicts).toEqual([{sign: 'let-in-before', facts: {time: at(5)}}]);
  });
});
