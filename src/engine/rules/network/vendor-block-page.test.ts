import {describe, expect, test} from 'vitest';
import {at, type EntryParts, edge, entry, html, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {vendorBlockPage} from './vendor-block-page';

const front = (parts: EntryParts = {}) => entry(parts);
const plain = {...html, server: 'nginx'};
const blocked = (parts: EntryParts = {}) =>
  entry({status: 403, headers: plain, facts: {product: 'fortinet'}, after: 5, ...parts});
const sent = (parts: EntryParts = {}) =>
  entry({
    status: 302,
    headers: {location: 'https://foreign.invalid/'},
    redirect: 'https://foreign.invalid/',
    facts: {product: 'zscaler'},
    from: 'header',
    after: 5,
    ...parts,
  });
const named = (server: string, parts: EntryParts = {}) =>
  entry({status: 403, headers: {...html, server}, after: 5, ...parts});

describe('verdict', () => {
  verdicts(vendorBlockPage, [
    ['certain for a product’s page without any mark of the edge', [blocked()], 'certain'],
    ['certain with status 200, as many of them come', [front(), blocked({status: 200})], 'certain'],
    [
      'certain with status 503, as Palo Alto’s',
      [front(), blocked({status: 503, facts: {product: 'palo-alto'}})],
      'certain',
    ],
    ['certain where it is read from the page itself', [blocked({from: 'page'})], 'certain'],
    ['certain for a redirect to the product’s host', [sent()], 'certain'],
    [
      'certain for Cloudflare’s own filter, which sits on the same edge',
      [sent({headers: edge, facts: {product: 'cloudflare-gateway'}})],
      'certain',
    ],
    ['certain for an answer from the product’s sinkhole', [blocked({from: 'address'})], 'certain'],
    [
      'certain for a sinkhole whose certificate the browser refuses',
      [entry({error: 'net::ERR_CERT_AUTHORITY_INVALID', facts: {product: 'umbrella'}, from: 'address'})],
      'certain',
    ],
    ['certain when the refusing server calls itself a product', [front(), named('zscaler')], 'certain'],
    [
      'certain when only `via` names it',
      [front(), entry({status: 403, headers: {...html, via: '1.1 cisco-wsa'}, after: 5})],
      'certain',
    ],
    ['certain for the status that only Umbrella answers', [front(), named('nginx', {status: 515})], 'certain'],
    [
      'certain on a data request',
      [
        front(),
        request({
          url: 'https://chatgpt.com/api/auth/session',
          status: 403,
          headers: plain,
          facts: {product: 'fortinet'},
          after: 5,
        }),
      ],
      'certain',
    ],
    [
      'certain for a refusal of Squid',
      [front(), blocked({headers: {server: 'squid'}, facts: {product: 'squid'}})],
      'certain',
    ],
    [
      'certain when another host answers well',
      [blocked({url: 'https://auth.openai.com/log-in'}), front({after: 6})],
      'certain',
    ],
    ['likely where no headers were seen', [blocked({headers: {}, seenBy: 'page', from: 'page'})], 'likely'],

    ['not when the site itself answered the next page', [blocked(), front({after: 20})], undefined],
    ['not when the site itself refused the next page', [sent(), front({status: 403, after: 20})], undefined],
    ['not a genuine page that tells of a product', [front({facts: {product: 'zscaler'}})], undefined],
    [
      'not a genuine refusal that tells of one',
      [front({status: 403, facts: {product: 'zscaler'}, from: 'page'})],
      undefined,
    ],
    [
      'not a page of the app without headers that tells of one',
      [entry({headers: {}, seenBy: 'page', facts: {product: 'zscaler'}, from: 'page'})],
      undefined,
    ],
    [
      'not the sign-in of an employer that lies with a product',
      [sent({headers: {...edge, location: 'https://foreign.invalid/'}, facts: {product: 'netskope'}})],
      undefined,
    ],
    ['not a genuine answer that came through a product', [front({headers: {...edge, via: '1.1 zscaler'}})], undefined],
    [
      'not a healthy answer of data that a product passed on',
      [front(), request({url: 'https://chatgpt.com/api/auth/csrf', headers: {...json, server: 'zscaler'}})],
      undefined,
    ],
    [
      'not in a log whose proxy takes the marks off genuine answers',
      [sessionAnswer({headers: {...json, via: '1.1 zscaler'}, facts: {session: 'signed-out'}}), named('zscaler')],
      undefined,
    ],
    ['not a proxy’s own failure', [front(), named('zscaler', {status: 502})], undefined],
    ['not Squid that reaches nobody', [front(), named('squid', {status: 503, facts: {product: 'squid'}})], undefined],
    ['not a proxy that wants a login', [front(), named('squid', {status: 407})], undefined],
    ['not a server that is no product', [front(), named('akamaighost')], undefined],
    ['not a nameless stranger', [front(), entry({status: 403, headers: plain, after: 5})], undefined],
    [
      'not a server that only hides behind `via`',
      [front(), entry({status: 403, headers: {...plain, via: '1.1 zscaler'}, after: 5})],
      undefined,
    ],
    ['not a block page of Cloudflare’s', [front({status: 403, facts: {page: 'cloudflare-block'}})], undefined],
    [
      'not a Wi-Fi’s login page',
      [front(), entry({status: 302, headers: plain, facts: {page: 'captive-portal'}, from: 'header', after: 5})],
      undefined,
    ],
    [
      'not the host of something else',
      [front(), blocked({url: 'https://ab.chatgpt.com/v1/x'}), blocked({url: 'https://foreign.invalid/'})],
      undefined,
    ],
    ['not in an empty log', [], undefined],
  ]);
});

describe('proof', () => {
  test('names product, host and status, the newest first', () => {
    const finding = found(vendorBlockPage, [blocked({id: '0'}), blocked({id: '1', after: 9})]);
    expect(finding?.facts).toEqual({host: 'chatgpt.com', product: 'Fortinet FortiGate', status: 403});
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(signsOf(finding)).toEqual(['+page-of-product', '+not-from-site', '+really-answered']);
    expect(finding?.remedies[0]).toBe('ask-it');
  });

  test.each([
    [sent(), '+sent-to-product'],
    [sent({headers: edge, facts: {product: 'cloudflare-gateway'}}), '+sent-to-product'],
    [blocked({from: 'address'}), '+address-of-product'],
    [named('zscaler'), '+named-itself'],
  ])('says how it is known (%#)', (answer, sign) => {
    expect(signsOf(found(vendorBlockPage, [front(), answer]))[0]).toBe(sign);
  });

  test('without headers it says so', () => {
    const finding = found(vendorBlockPage, [blocked({headers: {}, seenBy: 'page', from: 'page'})]);
    expect(signsOf(finding)).toEqual(['+page-of-product', '?headers-unknown']);
  });

  test.each([
    ['kaspersky', 'pause-web-scan'],
    ['pi-hole', 'change-resolver'],
    ['zscaler', 'ask-it'],
  ] as const)('%s is begun with %s', (product, remedy) => {
    expect(found(vendorBlockPage, [blocked({facts: {product}})])?.remedies[0]).toBe(remedy);
  });

  test('a check that met the same product says so', () => {
    const probes = [
      {at: at(9), probe: 'reach', fine: false, facts: {product: {value: 'fortinet', from: 'probe'}}},
    ] as const;
    expect(signsOf(found(vendorBlockPage, [blocked()], {probes}))).toContain('+check-met-product');
  });
});
