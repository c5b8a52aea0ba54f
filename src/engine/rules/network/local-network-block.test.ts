import {describe, expect, test} from 'vitest';
import {type EntryParts, edge, entry, html, json, request} from '../../../testing/builders';
import {type Exchange, exchange, page, site} from '../../../testing/har';
import {exported} from '../../../testing/har-exporters';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {diagnose} from '../../diagnosis/diagnose';
import {skimHar} from '../../door/from-har';
import {localNetworkBlock} from './local-network-block';

const url = 'https://auth.openai.com/log-in';
const plain = {...html, server: 'nginx'};
const front = (parts: EntryParts = {}) => entry(parts);
const stopped = (parts: EntryParts = {}) =>
  entry({url, error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS', after: 5, ...parts});
const inside = (parts: EntryParts = {}, address: 'private' | 'loopback' | 'public' = 'private') => ({
  ...entry({url, status: 200, headers: plain, after: 5, ...parts}),
  _address: address,
});
const sent = (parts: EntryParts = {}) =>
  entry({
    url,
    status: 302,
    headers: {server: 'nginx', location: 'http://foreign.invalid/'},
    redirect: 'http://foreign.invalid/',
    facts: {goal: 'private'},
    from: 'header',
    after: 5,
    ...parts,
  });

describe('verdict', () => {
  verdicts(localNetworkBlock, [
    ['certain when the browser stopped it on the way there', [front(), stopped()], 'certain'],
    [
      'certain under the older name',
      [stopped({error: 'net::ERR_BLOCKED_BY_PRIVATE_NETWORK_ACCESS_CHECKS'})],
      'certain',
    ],
    [
      'certain when the leave for it is missing',
      [stopped({error: 'net::ERR_LOCAL_NETWORK_PERMISSION_MISSING'})],
      'certain',
    ],
    [
      'certain for the challenge’s host',
      [front(), stopped({url: 'https://challenges.cloudflare.com/x', target: 'script'})],
      'certain',
    ],
    ['likely for a page from a private address', [front(), inside()], 'likely'],
    ['likely for a refusal from there', [front(), inside({status: 403})], 'likely'],
    ['likely for a page where data was asked', [front(), inside({target: 'xhr'})], 'likely'],
    ['likely for a redirect to a private address', [front(), sent()], 'likely'],
    ['likely for a redirect to this computer', [front(), sent({facts: {goal: 'loopback'}})], 'likely'],

    ['not when the host answered afterwards', [stopped(), request({url, after: 20})], undefined],
    ['not when the site itself answered the next page', [inside(), entry({url, after: 20})], undefined],
    ['not the genuine site through a proxy in the network', [{...front(), _address: 'private'}], undefined],
    ['not a stranger’s answer through such a proxy', [{...front(), _address: 'private'}, inside()], undefined],
    [
      'not where the log before shows such a proxy',
      [inside()],
      undefined,
      {earlier: [{...front(), _address: 'private'}]},
    ],
    ['not a recorder on this computer', [{...front(), _address: 'loopback'}, inside({}, 'loopback')], undefined],
    ['not a stranger’s answer from outside', [front(), inside({}, 'public')], undefined],
    [
      'not a genuine sign-in that lies inside the network',
      [front(), sent({headers: {...edge, location: 'http://foreign.invalid/'}})],
      undefined,
    ],
    ['not a Wi-Fi’s own login page', [front(), sent({facts: {goal: 'private', page: 'captive-portal'}})], undefined],
    [
      'not a named product',
      [front(), sent({facts: {goal: 'private', product: 'squidguard'}}), inside({facts: {product: 'sophos'}})],
      undefined,
    ],
    ['not a proxy’s own failure', [front(), inside({status: 502}), inside({status: 407})], undefined],
    [
      'not healthy data that lost its marks',
      [front(), inside({url: 'https://chatgpt.com/api/auth/csrf', target: 'xhr', headers: {...json, server: 'proxy'}})],
      undefined,
    ],
    [
      'not a picture',
      [front(), inside({url: 'https://chatgpt.com/favicon.ico', target: 'other', status: 404})],
      undefined,
    ],
    [
      'not a feature, telemetry or somebody else’s host',
      [
        front(),
        stopped({url: 'https://files.oaiusercontent.com/x'}),
        stopped({url: 'https://ab.chatgpt.com/v1/x'}),
        stopped({url: 'https://foreign.invalid/'}),
      ],
      undefined,
    ],
    [
      'not a reset or an extension',
      [front(), stopped({error: 'net::ERR_CONNECTION_RESET'}), stopped({error: 'net::ERR_BLOCKED_BY_CLIENT'})],
      undefined,
    ],
    ['not in an empty log', [], undefined],
  ]);
});

describe('proof', () => {
  test('names host and the browser’s word, the newest first', () => {
    const finding = found(localNetworkBlock, [stopped({id: '0'}), stopped({id: '1', after: 9})]);
    expect(finding?.facts).toEqual({
      host: 'auth.openai.com',
      times: 2,
      error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
    });
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(signsOf(finding)).toEqual(['+browser-stopped-inside', '+answered-again']);
    expect(finding?.supports[0]?.facts).toMatchObject({error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS'});
  });

  test('or from where the answer came, or where it led', () => {
    const from = found(localNetworkBlock, [front(), inside()]);
    expect(from?.facts).toEqual({host: 'auth.openai.com', times: 1, status: 200});
    expect(signsOf(from)).toEqual(['+answered-inside', '+not-from-site', '+really-answered']);
    expect(signsOf(found(localNetworkBlock, [front(), sent()]))[0]).toBe('+sent-inside');
  });

  test('what the browser stopped decides', () => {
    expect(signsOf(found(localNetworkBlock, [stopped(), inside({after: 9})]))[0]).toBe('+answered-inside');
    expect(signsOf(found(localNetworkBlock, [inside(), stopped({after: 9})]))[0]).toBe('+browser-stopped-inside');
  });
});

test('the only genuine answer through a proxy is not passed over as backdrop, be it a script', () => {
  const script = {'content-type': 'application/javascript'};
  const through = (answer: Exchange) => ({...answer, address: '10.0.0.8'});
  const log = [
    {...page(0, `${site}/`, {body: '<title>Blocked</title>'}), got: html},
    {...exchange(1, 'GET', 'https://news.example/app.js', {kind: 'script'}), got: script},
    exchange(2, 'GET', 'https://cdn.oaistatic.com/assets/app.js', {kind: 'script', got: {...edge, ...script}}),
  ].map(through);
  const rulesIn = (exchanges: readonly Exchange[]) =>
    diagnose(skimHar(exported(exchanges, 'chrome')).evidence).findings.map(({rule}) => rule);
  expect(rulesIn(log)).toEqual(['foreign-answer']);
  const direct = log.map((answer, index) => (index === 2 ? {...answer, address: '104.18.0.1'} : answer));
  expect(rulesIn(direct)).toEqual(['local-network-block']);
});
