import {describe, expect, test} from 'vitest';
import {edge, html, json} from '../../testing/builders';
import {type AskedParts, asked, blockPage, healthy, healthySeen, lost, traced, urls} from '../../testing/check';
import type {Asked, Reach} from './asked';
import {isFine, isGenuine, productOf, reachOf} from './asked';

const {chatgpt, server, session, google, portal, upload, stripe} = urls;
const plain = {'content-type': 'text/plain'} as const;
const assets = 'https://cdn.oaistatic.com/cdn-cgi/trace';
const microsoft = 'https://login.microsoftonline.com/common/';
const elsewhere = (url: string, redirect = 'https://block.example/'): Asked =>
  asked({url, status: 302, headers: {location: redirect}, redirect});
const from = (headers: Readonly<Record<string, string>>, status: number, more: Partial<AskedParts> = {}): Asked =>
  asked({url: chatgpt, headers, status, ...more});

const cases: ReadonlyArray<readonly [sentence: string, asked: Asked, reach: Reach]> = [
  ['a trace of the edge', healthy(chatgpt), 'answered'],
  ['a method that the login server does not know', healthy(server), 'answered'],
  ['a path that the host does not have', healthy(stripe), 'answered'],
  ['the service’s own refusal, in JSON', from({...edge, ...json}, 403, {url: server}), 'answered'],
  ['through a proxy inside the network', from({...edge, ...plain}, 200, {address: 'private'}), 'answered'],
  ['a host without marks, through such a proxy', asked({url: stripe, headers: html, address: 'private'}), 'answered'],
  ['a host without marks that a proxy passed on', asked({url: google, headers: {...json, via: 'squid'}}), 'answered'],
  ['a genuine page of the file store', asked({url: upload, status: 404, headers: {...edge, ...html}}), 'answered'],
  ['another address of those who hand out accounts', elsewhere(google, microsoft), 'answered'],
  ['another address of the same owner', elsewhere(google, 'https://id.google.com/'), 'answered'],
  [
    'a file that is not there, passed on by a proxy',
    asked({url: upload, status: 404, headers: {via: '1.1 p (squid/6.6)', 'content-type': 'application/xml'}}),
    'answered',
  ],
  ['the plain page', healthy(portal), 'answered'],

  ['a closed host that answered', asked({url: google, closed: true}), 'unseen'],
  ['a closed host that led away', asked({url: google, closed: true, ledAway: true}), 'unseen'],
  ['what led away where nobody may follow', asked({url: google, status: 0, ledAway: true}), 'unseen'],
  ['a closed host that is lost, without a name', asked({url: google, closed: true, error: 'net::ERR_FAILED'}), 'lost'],
  ['a closed host whose name is not found', {...lost(google, 'NS_ERROR_UNKNOWN_HOST'), closed: true}, 'name'],
  ['an address that nobody asks', asked({url: 'https://example.com/'}), 'unseen'],

  ['a challenge', from({...edge, ...html, 'cf-mitigated': 'challenge'}, 403), 'refused'],
  ['a challenge known by its page', from({...edge, ...html}, 403, {facts: {page: 'cloudflare-challenge'}}), 'refused'],
  ['the gate’s page', from({...edge, ...html}, 403, {url: session}), 'refused'],
  ['the gate’s plain word', from({...edge, ...plain}, 403, {facts: {edgeCode: 1020}}), 'refused'],
  ['too many requests, by the gate', from({...edge, ...plain}, 429, {facts: {edgeCode: 1015}}), 'refused'],
  ['a refusal that kept one mark alone', from({server: 'cloudflare'}, 403), 'refused'],
  ['the gate of the scripts', from({...edge, ...html}, 403, {url: assets}), 'refused'],

  ['trouble of the service', from({...edge, ...json}, 500), 'failing'],
  ['trouble of the edge', from({...edge, ...html}, 522), 'failing'],
  ['trouble of a host without marks', asked({url: google, status: 503, headers: html}), 'failing'],

  ['a named block page with status 200', blockPage(chatgpt), 'product'],
  ['a named block page on a host without marks', blockPage(google), 'product'],
  ['a server that names itself', from({...html, server: 'fortigate'}, 403), 'product'],
  ['a filter that names itself as a proxy would', from({...html, via: 'zscaler'}, 403), 'product'],
  ['a certificate’s product', from({}, 200, {facts: {product: 'kaspersky'}, from: 'address'}), 'product'],
  ['Cloudflare’s own filter', from(edge, 403, {facts: {product: 'cloudflare-gateway'}, from: 'header'}), 'product'],
  ['Squid that refuses', from({...html, server: 'squid'}, 403), 'product'],

  ['a login that the network wants (511)', from(html, 511), 'portal'],
  ['the page of a Wi-Fi', asked({url: portal, headers: html, facts: {page: 'captive-portal'}}), 'portal'],
  ['an address inside', from(html, 200, {address: 'private'}), 'private'],
  ['a redirect inside', from({}, 302, {facts: {goal: 'private'}}), 'private'],
  [
    'an address inside that the browser forbids',
    lost(chatgpt, 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS'),
    'private',
  ],
  ['an answer without marks', from(html, 200), 'stranger'],
  ['an empty answer without headers', from({}, 200), 'stranger'],
  ['a page in place of a document', asked({url: google, headers: html}), 'stranger'],
  ['a page in place of a file', asked({url: upload, headers: html, status: 403}), 'stranger'],

  ['another address in place of a document', elsewhere(google), 'stranger'],
  ['another address in place of a file', elsewhere(upload), 'stranger'],
  ['another address in place of the edge’s lines', elsewhere(assets), 'stranger'],
  ['the edge’s lines once more in place of them', elsewhere(assets, assets), 'stranger'],
  ['nothing in place of a document', asked({url: google, status: 204, headers: {}}), 'stranger'],
  ['emptiness in place of a document', asked({url: google, headers: {'content-length': '0'}}), 'stranger'],
  ['emptiness in place of the edge’s lines', asked({url: assets, headers: {'content-length': '0'}}), 'stranger'],

  ['a name that Chromium does not find', lost(chatgpt, 'net::ERR_NAME_NOT_RESOLVED'), 'name'],
  ['a name that Firefox does not find', lost(chatgpt, 'NS_ERROR_UNKNOWN_HOST'), 'name'],
  ['a name service that does not answer', lost(chatgpt, 'net::ERR_DNS_TIMED_OUT'), 'name'],
  ['a reset', lost(chatgpt, 'net::ERR_CONNECTION_RESET'), 'reset'],
  ['a reset in Firefox', lost(chatgpt, 'NS_ERROR_NET_RESET'), 'reset'],
  ['a refusal', lost(chatgpt, 'NS_ERROR_CONNECTION_REFUSED'), 'reset'],
  ['a network that changed', lost(chatgpt, 'net::ERR_NETWORK_CHANGED'), 'reset'],
  ['a time-out of the browser', lost(chatgpt, 'net::ERR_CONNECTION_TIMED_OUT'), 'late'],
  ['a time-out of Firefox', lost(chatgpt, 'NS_ERROR_NET_TIMEOUT'), 'late'],
  ['a time-out of ours', asked({url: chatgpt, error: 'net::ERR_ABORTED', late: 8000}), 'late'],
  ['a closed host that is late', asked({url: google, closed: true, late: 8000}), 'late'],
  ['a certificate that is not trusted', lost(chatgpt, 'net::ERR_CERT_AUTHORITY_INVALID'), 'certificate'],
  ['a certificate in Firefox', lost(chatgpt, 'SEC_ERROR_UNKNOWN_ISSUER'), 'certificate'],
  ['a secure connection of which only a sentence tells', lost(chatgpt, '(TLS problem)'), 'certificate'],
  ['a cipher that does not fit', lost(chatgpt, 'net::ERR_SSL_PROTOCOL_ERROR'), 'certificate'],
  ['an own blocker', lost(chatgpt, 'net::ERR_BLOCKED_BY_CLIENT'), 'blocked'],
  ['Firefox’s own protection', lost(chatgpt, 'NS_ERROR_TRACKING_URI'), 'blocked'],
  ['a rule of the administrator', lost(chatgpt, 'net::ERR_BLOCKED_BY_ADMINISTRATOR'), 'policy'],
  ['a proxy that is not there', lost(chatgpt, 'net::ERR_PROXY_CONNECTION_FAILED'), 'proxy'],
  ['a proxy’s word in Firefox', lost(chatgpt, 'NS_ERROR_PROXY_BAD_GATEWAY'), 'proxy'],
  ['a proxy that wants a login', from(html, 407), 'proxy'],
  ['a proxy for whose login the browser waits', from({}, 407, {late: 8000}), 'proxy'],
  ['a proxy that wants a login and calls itself Squid', from({...html, server: 'squid'}, 407), 'proxy'],
  ['a proxy that reaches nobody', from(html, 502), 'proxy'],
  ['Squid that reaches nobody', from({...html, server: 'squid'}, 503), 'proxy'],
  ['a proxy inside that reaches nobody', from(html, 504, {address: 'private'}), 'proxy'],
  ['no connection', lost(chatgpt, 'net::ERR_INTERNET_DISCONNECTED'), 'offline'],
  ['no connection in Firefox', lost(chatgpt, 'NS_ERROR_OFFLINE'), 'offline'],
  ['no answer and no reason', from({}, 0), 'lost'],
  ['a failure of no family', lost(chatgpt, 'net::ERR_TOO_MANY_REDIRECTS'), 'lost'],
];

describe('what became of a request', () => {
  test.each(cases)('%s', (_, one, reach) => expect(reachOf(one)).toBe(reach));
});

test('every outcome is in the table', () => {
  const reaches = new Set(cases.map(([, , reach]) => reach));
  expect(reaches.size).toBe(17);
});

describe('where nothing is in the way', () => {
  test.each(healthySeen.asked.map(one => [one.url, one] as const))('%s', (_, one) =>
    expect(reachOf(one)).toBe('answered'),
  );
});

test('only the host itself is fine, or what nobody may look into', () => {
  expect(
    cases.filter(([, one]) => isFine(one)).every(([, , reach]) => reach === 'answered' || reach === 'unseen'),
  ).toBe(true);
  expect(isFine(blockPage(chatgpt))).toBe(false);
});

test('genuine is what bears both marks and was looked at', () => {
  expect(isGenuine(traced(chatgpt))).toBe(true);
  expect(isGenuine({...traced(chatgpt), closed: true})).toBe(false);
  expect(isGenuine(from({server: 'cloudflare'}, 200))).toBe(false);
});

test('a page that writes of a product is its host’s own', () => {
  expect(productOf(from({...edge, ...html}, 200, {facts: {product: 'zscaler'}}))).toBeUndefined();
  expect(productOf(blockPage(chatgpt))).toBe('zscaler');
});
