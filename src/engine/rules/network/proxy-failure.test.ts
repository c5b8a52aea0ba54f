import {describe, expect, test} from 'vitest';
import {at, edge, entry, html, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {proxyFailure} from './proxy-failure';

const url = 'https://auth.openai.com/api/accounts/authorize';
const front = (parts = {}) => entry(parts);
const broken = (error: string, parts = {}) => entry({url, error, after: 10, ...parts});
const down = (parts = {}) => broken('net::ERR_PROXY_CONNECTION_FAILED', parts);
const answered = (status: number, headers: Record<string, string> = {...html, server: 'squid'}, parts = {}) =>
  entry({url, status, headers, after: 10, ...parts});
const genuine = (parts = {}) => request({url, after: 20, ...parts});
const reach = (fine: boolean, error = 'net::ERR_PROXY_CONNECTION_FAILED') =>
  ({at: at(40), probe: 'reach', host: 'auth.openai.com', fine, facts: {}, ...(!fine && {error})}) as const;

describe('verdict', () => {
  verdicts(proxyFailure, [
    ['certain when the browser cannot connect to the proxy', [front(), down()], 'certain'],
    ['certain when the proxy refuses the tunnel', [broken('net::ERR_TUNNEL_CONNECTION_FAILED')], 'certain'],
    ['certain in Firefox’s words for a status of the proxy', [broken('NS_ERROR_PROXY_BAD_GATEWAY')], 'certain'],
    ['certain when the proxy forbids it', [broken('NS_ERROR_PROXY_FORBIDDEN')], 'certain'],
    ['certain when the name of the proxy is not found', [broken('NS_ERROR_UNKNOWN_PROXY_HOST')], 'certain'],
    ['certain when its settings cannot be read', [broken('net::ERR_PAC_SCRIPT_FAILED')], 'certain'],
    ['certain for the challenge’s host too', [front(), down({url: 'https://challenges.cloudflare.com/'})], 'certain'],
    ['certain when the proxy wants a login', [front(), answered(407, {...html})], 'certain'],
    [
      'certain when nothing but that came',
      [0, 9, 18].map(after => entry({status: 407, headers: {...html, 'proxy-authenticate': 'Basic'}, after})),
      'certain',
    ],
    ['certain when it wants it again and again', [answered(407), answered(407, {}, {after: 11})], 'certain'],
    ['likely for a 502 without any mark of the edge', [front(), answered(502)], 'likely'],
    ['likely for a 504 of a proxy that names nobody', [front(), answered(504, {...html})], 'likely'],
    [
      'likely on a data request',
      [front(), request({url, status: 503, headers: {via: '1.1 squid'}, after: 9})],
      'likely',
    ],
    [
      'likely for the page of Squid that reaches nobody',
      [answered(503, {server: 'squid'}, {facts: {product: 'squid'}})],
      'likely',
    ],
    [
      'likely where only the log before shows which headers are kept',
      [answered(502, {...html})],
      'likely',
      {earlier: [front()]},
    ],
    [
      'likely in a browser, which always tells the headers',
      [answered(502, {...html})],
      'likely',
      {environment: {watchingSince: at(0)}},
    ],
    ['certain when a check fails too', [down()], 'certain', {probes: [reach(false)]}],

    ['not when the host answered afterwards', [down(), genuine()], undefined],
    ['not the first round of a login at the proxy', [answered(407), genuine()], undefined],
    [
      'not once it was satisfied, in a file that leaves out who answers',
      [answered(407, {'proxy-authenticate': 'NTLM'}), entry({url, headers: html, after: 20})],
      undefined,
    ],
    ['not a 407 alone in a file that leaves out who answers', [answered(407, {...html})], undefined],
    ['not when the site itself answered the next try', [answered(502), entry({url, after: 20})], undefined],
    ['not when the site refused the next try', [answered(502), entry({url, status: 403, after: 20})], undefined],
    ['not a 502 of the site’s own edge', [front(), answered(502, {...edge, ...html})], undefined],
    [
      'not a 503 with only a Ray ID left',
      [front(), answered(503, {'cf-ray': edge['cf-ray'], server: 'nginx'})],
      undefined,
    ],
    ['not in a file without headers', [request({url, status: 502, headers: {}})], undefined],
    ['not in a file that leaves out who answers', [entry({headers: html}), answered(502, {...html})], undefined],
    [
      'not where the proxy takes the marks off healthy answers too',
      [
        sessionAnswer({headers: {...json, server: 'proxy'}, facts: {session: 'signed-out'}}),
        answered(502, {...html, server: 'nginx'}),
      ],
      undefined,
    ],
    ['not what a recording proxy could not reach', [front(), answered(502, {...html, server: 'mitmproxy'})], undefined],
    ['not an answer from the cache', [front(), {...answered(502), _fromCache: true}], undefined],
    [
      'not the 503 block page of a product',
      [front(), answered(503, {...html}, {facts: {product: 'palo-alto'}})],
      undefined,
    ],
    [
      'not a Wi-Fi that wants its own login',
      [front(), answered(503, {...html}, {facts: {page: 'captive-portal'}})],
      undefined,
    ],
    ['not a refusal', [front(), answered(403)], undefined],
    ['not a healthy answer that came through a proxy', [front({headers: {...edge, via: '1.1 squid'}})], undefined],
    ['not telemetry', [front(), down({url: 'https://ab.chatgpt.com/v1/rgstr'})], undefined],
    [
      'not a 502 of a picture',
      [
        front(),
        entry({url: 'https://chatgpt.com/favicon.ico', target: 'other', status: 502, headers: {server: 'squid'}}),
      ],
      undefined,
    ],
    ['not a reset or a silence', [broken('net::ERR_CONNECTION_RESET'), broken('net::ERR_TIMED_OUT')], undefined],
    ['not a name that is not found', [broken('net::ERR_NAME_NOT_RESOLVED')], undefined],
    ['not in an empty log', [], undefined],
  ]);
});

describe('proof', () => {
  test('names host, the browser’s word and how often, the newest first', () => {
    const finding = found(proxyFailure, [front(), down({id: '0'}), down({id: '1', after: 20})]);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', error: 'net::ERR_PROXY_CONNECTION_FAILED', times: 2});
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(signsOf(finding)).toEqual(['+no-connection', '+answered-again', '-other-host-fine']);
    expect(finding?.supports[0]?.facts).toEqual({host: 'auth.openai.com', error: 'net::ERR_PROXY_CONNECTION_FAILED'});
    expect(finding?.remedies[0]).toBe('check-proxy');
  });

  test('says who really answered', () => {
    const finding = found(proxyFailure, [front(), answered(502)]);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', status: 502, times: 1});
    expect(signsOf(finding)).toEqual(['+service-status', '+not-from-site', '+really-answered', '-other-host-fine']);
    expect(finding?.supports[2]?.facts).toEqual({server: 'squid', status: 502});
  });

  test('what is sure decides before what is only likely', () => {
    const finding = found(proxyFailure, [answered(407), answered(502, undefined, {after: 12})]);
    expect(finding?.confidence).toBe('certain');
    expect(signsOf(finding)).toContain('+proxy-wants-login');
  });

  test('where the proxy wants a login, that is the first thing to do, and to ask the second', () => {
    const first = (status: number) => found(proxyFailure, [answered(status)])?.remedies.slice(0, 2);
    expect(first(407)).toEqual(['sign-in-to-proxy', 'ask-it']);
    expect(first(502)?.[0]).toBe('check-proxy');
  });

  test('a check that reaches the host speaks against it', () => {
    expect(signsOf(found(proxyFailure, [down()], {probes: [reach(false), reach(true)]}))).toContain('-reachable-now');
    expect(signsOf(found(proxyFailure, [down()], {probes: [reach(false)]}))).toContain('+check-failed-too');
  });
});
