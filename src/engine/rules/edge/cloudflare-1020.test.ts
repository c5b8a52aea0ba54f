import {describe, expect, test} from 'vitest';
import {at, edge, entry, html, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import type {Entry} from '../../evidence/evidence';
import {cloudflare1020} from './cloudflare-1020';

const refused = (parts = {}) => entry({status: 403, headers: {...edge, ...html}, facts: {edgeCode: 1020}, ...parts});
const challenge = {...edge, ...html, 'cf-mitigated': 'challenge'};

describe('verdict', () => {
  verdicts(cloudflare1020, [
    ['certain when the block page of the edge names 1020', [refused()], 'certain'],
    [
      'certain on a data request, whose body is the bare code',
      [request({status: 403, headers: {...edge, 'content-type': 'text/plain'}, facts: {edgeCode: 1020}})],
      'certain',
    ],
    ['certain when a header names the code and the body was not seen', [refused({from: 'header'})], 'certain'],
    ['certain on the login server too', [refused({url: 'https://auth.openai.com/log-in'})], 'certain'],
    ['certain when a failure of the old host is meant', [refused({url: 'https://chat.openai.com/'})], 'certain'],
    [
      'likely when a recording proxy lost the server header',
      [refused({headers: {'cf-ray': edge['cf-ray']}})],
      'likely',
    ],
    ['likely when the Ray ID is missing', [refused({headers: {server: 'cloudflare', ...html}})], 'likely'],
    [
      'likely when only the page was seen, before anybody watched',
      [refused({headers: {}, from: 'page', seenBy: 'page'})],
      'likely',
    ],
    ['likely when a file has left out all headers', [refused({headers: {}})], 'likely'],
    [
      'still when a picture of the host got through',
      [refused(), entry({url: 'https://chatgpt.com/favicon.ico', target: 'other', after: 1})],
      'certain',
    ],
    ['still when the very page was let in before', [entry(), refused({after: 60})], 'certain'],
    ['still when it was let in and refused once more', [refused(), entry({after: 9}), refused({after: 20})], 'certain'],
    [
      'still for one host when the other lets people in',
      [refused({url: 'https://auth.openai.com/log-in'}), entry({after: 5})],
      'certain',
    ],
    [
      'still for one host when the other was let in again',
      [
        refused(),
        refused({url: 'https://auth.openai.com/log-in', after: 1}),
        entry({url: 'https://auth.openai.com/error', after: 5}),
      ],
      'certain',
    ],

    ['not when the page was let in afterwards', [refused(), entry({after: 60})], undefined],
    [
      'not when another page of the host was let in afterwards',
      [refused(), entry({url: 'https://chatgpt.com/auth/login', after: 60})],
      undefined,
    ],
    ['not a challenge, which is also a 403 of the edge', [entry({status: 403, headers: challenge})], undefined],
    ['not a challenge even where a text beside it names 1020', [refused({headers: challenge})], undefined],
    [
      'not another code of the same family: 1015 is too many tries',
      [refused({status: 429, facts: {edgeCode: 1015}})],
      undefined,
    ],
    [
      'not 1009, a country, nor 1010, a browser',
      [refused({facts: {edgeCode: 1009}}), refused({facts: {edgeCode: 1010}})],
      undefined,
    ],
    ['not 1033, an origin trouble with 530', [refused({status: 530, facts: {edgeCode: 1033}})], undefined],
    [
      'not “Sorry, you have been blocked”, its successor',
      [entry({status: 403, headers: {...edge, ...html}, facts: {page: 'cloudflare-block'}})],
      undefined,
    ],
    [
      'not “Unable to load site”, which refuses the address',
      [entry({status: 403, headers: {...edge, ...html}, facts: {page: 'edge-address-block'}})],
      undefined,
    ],
    ['not a 403 of the edge whose text was not seen', [entry({status: 403, headers: {...edge, ...html}})], undefined],
    [
      'not the 403 of an inspecting proxy’s fingerprint, which names no code',
      [entry({status: 403, headers: {...edge, ...html, 'cache-control': 'max-age=15'}})],
      undefined,
    ],
    [
      'not a filter that copied the page, but has no mark of the edge',
      [refused({headers: {server: 'squid', ...html}})],
      undefined,
    ],
    ['not Akamai’s “Access Denied”', [entry({status: 403, headers: {server: 'akamaighost', ...html}})], undefined],
    [
      'not a country that is refused by the service itself',
      [request({status: 403, headers: edge, facts: {authCode: 'unsupported_country_region_territory'}})],
      undefined,
    ],
    ['not the code on a page that was answered well', [refused({status: 200})], undefined],
    ['not the code with 429, which is another rule of the site', [refused({status: 429})], undefined],
    [
      'not on a host that no login needs',
      [refused({url: 'https://platform.openai.com/'}), refused({url: 'https://foreign.invalid/'})],
      undefined,
    ],
    ['not in an empty log', [], undefined],
  ]);
});

describe('proof', () => {
  test('names code, host and Ray ID, the newest refusal first', () => {
    const finding = found(cloudflare1020, [refused({id: '0'}), refused({id: '1', after: 30})]);
    expect(finding?.facts).toEqual({code: 1020, host: 'chatgpt.com', rayId: '8e4f1c02ab3d61f7-NRT'});
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(signsOf(finding)).toEqual(['+edge-code', '+not-a-challenge', '+came-from-edge', '?vpn-unknown']);
  });

  test('takes the Ray ID from the page where headers were not seen, and says that they were not', () => {
    const page = refused({
      headers: {},
      from: 'page',
      seenBy: 'page',
      facts: {edgeCode: 1020, rayId: '8e4f1c02ab3d61f7'},
    });
    const finding = found(cloudflare1020, [page]);
    expect(finding?.facts).toMatchObject({rayId: '8e4f1c02ab3d61f7'});
    expect(signsOf(finding)).toEqual(['+edge-code', '+page-shows-code', '?vpn-unknown', '?headers-unknown']);
    expect(finding?.supports.map(({facts}) => facts)).toEqual([{code: 1020}, {code: 1020}]);
  });

  test('says against it that the host let the person in before, and when it did so last', () => {
    const letIn = (...before: readonly Entry[]) =>
      found(cloudflare1020, [...before, refused({after: 60})])?.contradicts;
    const sign = (after: number) => [{sign: 'let-in-before', facts: {time: at(after)}}];
    expect(letIn(entry({after: 3}), entry({after: 7}))).toEqual(sign(7));
    expect(found(cloudflare1020, [refused({after: 60})], {earlier: [entry({after: 5})]})?.contradicts).toEqual(sign(5));
    expect(letIn(request({after: 7}))).toEqual([]);
    expect(letIn(entry({url: 'https://auth.openai.com/log-in', after: 7}))).toEqual([]);
    expect(letIn(entry({status: 503, after: 7}))).toEqual([]);
  });
});
