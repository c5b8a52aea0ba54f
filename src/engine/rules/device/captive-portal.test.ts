import {describe, expect, test} from 'vitest';
import {at, edge, entry, html, json, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {readRedirect} from '../../door/read-redirect';
import {safeUrl} from '../../door/safe-url';
import type {Evidence, Probe} from '../../evidence/evidence';
import {factsFrom} from '../../evidence/facts';
import {captivePortal} from './captive-portal';

const wifi = {server: 'nginx', ...html};
const needsLogin = (parts = {}) => entry({status: 511, headers: wifi, ...parts});

/** A redirect as it comes through the door. */
function redirected(goal: string, parts = {}) {
  const redirect = entry({status: 302, headers: {server: 'nginx'}, redirect: safeUrl(goal), ...parts});
  const facts = readRedirect(goal);
  return Object.keys(facts).length > 0 ? {...redirect, _facts: facts} : redirect;
}
const toPortal = (parts = {}) => redirected('http://hotspot.example/login?url=chatgpt.com', parts);
const inside = 'http://192.168.10.1/start';
const plain = {url: 'http://chatgpt.com/'};
const foreignPage = (parts = {}) =>
  entry({url: 'http://foreign.invalid/', headers: wifi, facts: {page: 'captive-portal'}, after: 0.3, ...parts});

const untrusted = (parts = {}) => entry({error: 'net::ERR_CERT_COMMON_NAME_INVALID', ...parts});
const asked = (parts: Partial<Probe> = {}): Evidence => ({
  probes: [{at: at(30), probe: 'portal', fine: false, facts: {}, ...parts}],
});
const named = factsFrom('probe', {page: 'captive-portal'});

describe('verdict', () => {
  verdicts(captivePortal, [
    ['certain when a login host is answered 511', [needsLogin()], 'certain'],
    ['certain for data too', [request({status: 511, headers: {server: 'nginx'}})], 'certain'],
    [
      'certain when it leads to a portal inside the network',
      [redirected('http://10.1.1.1/guest/login', plain)],
      'certain',
    ],
    ['certain when the check finds a portal and nothing gets through', [untrusted()], 'certain', asked({facts: named})],
    ['certain when the check is answered 511', [untrusted()], 'certain', asked({status: 511})],
    ['likely when it leads to an address like a portal’s', [toPortal()], 'likely'],
    ['likely when it is led there in the middle of a login', [entry(), toPortal({after: 60})], 'likely'],
    [
      'likely when the page in its place is built like one',
      [entry({headers: wifi, facts: {page: 'captive-portal'}})],
      'likely',
    ],
    [
      'likely when the page behind the redirect is built like one',
      [redirected('http://x.example/a'), foreignPage()],
      'likely',
    ],
    ['likely when only the page itself was seen', [entry({status: 511, headers: {}, seenBy: 'page'})], 'likely'],
    ['likely when something else answers the check', [untrusted()], 'likely', asked({status: 200})],
    ['possible when a plain request is led inside the network', [redirected(inside, plain)], 'possible'],

    ['unknown when certificates fail and nobody asked', [untrusted()], 'unknown'],
    ['unknown when nothing is answered and nobody asked', [entry({error: 'net::ERR_TIMED_OUT'})], 'unknown'],

    ['not when the check is fine', [untrusted()], undefined, asked({fine: true, status: 200})],
    ['not when the check got no answer either', [untrusted()], undefined, asked({error: 'net::ERR_TIMED_OUT'})],
    [
      'not when the check met a filter with a name',
      [untrusted()],
      undefined,
      asked({status: 200, facts: factsFrom('probe', {product: 'fortinet'})}),
    ],
    ['not a portal elsewhere, while the login works', [entry()], undefined, asked({facts: named})],
    ['not when the site answers afterwards', [toPortal(), entry({after: 60})], undefined],
    ['not when the same host answers data afterwards', [toPortal(), request({after: 60})], undefined],
    [
      'likely all the same when the other host answers data',
      [toPortal(), request({url: 'https://auth.openai.com/api/accounts/authorize/continue', after: 60})],
      'likely',
    ],
    ['not when the site refuses afterwards: it is reached', [needsLogin(), entry({status: 403, after: 60})], undefined],
    [
      'not when the other login host just answered',
      [entry(), untrusted({url: 'https://auth.openai.com/log-in', after: 5})],
      undefined,
    ],
    ['not a redirect of the site itself to an employer', [toPortal({headers: edge})], undefined],
    [
      'not in a log that leaves out the marks of the edge',
      [
        request({url: 'https://chatgpt.com/api/auth/csrf', headers: json}),
        redirected('https://portal.example.com/saml', {
          url: 'https://auth.openai.com/api/accounts/authorize',
          after: 5,
        }),
      ],
      undefined,
    ],
    [
      'not a redirect to Google',
      [redirected('https://accounts.google.com/signin', {headers: {server: 'nginx'}})],
      undefined,
    ],
    ['not a filter with a name', [redirected('https://blocked.teams.cloudflare.com/?account_id=guest')], undefined],
    ['not one inside the network either', [redirected('http://10.1.1.1/php/urlblock.php?args=x', plain)], undefined],
    ['not any other foreign redirect', [redirected('https://x.example/a')], undefined],
    ['not a secure request led inside: somebody is trusted to do that', [redirected(inside)], undefined],
    ['not a plain redirect to the secure site', [redirected('https://chatgpt.com/', plain)], undefined],
    ['not the 511 of a host that no login needs', [needsLogin({url: 'https://files.oaiusercontent.com/x'})], undefined],
    ['not 503, 403 or 407 of something else', [503, 403, 407].map(status => needsLogin({status})), undefined],
    ['not a page that only tells of one, from the site itself', [entry({facts: {page: 'captive-portal'}})], undefined],
    [
      'not a page from the cache',
      [{...entry({headers: wifi, facts: {page: 'captive-portal'}}), _fromCache: true}],
      undefined,
    ],
    ['not what another extension blocked', [entry({error: 'net::ERR_BLOCKED_BY_CLIENT'})], undefined],
    ['not in an empty log', [], undefined],
  ]);
});

describe('proof', () => {
  test('shows the surest answer first, then the newest', () => {
    const finding = found(captivePortal, [
      needsLogin({id: '0'}),
      toPortal({id: '1', after: 5}),
      toPortal({id: '2', after: 9}),
    ]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['0', '2', '1']);
    expect(finding?.facts).toEqual({host: 'chatgpt.com'});
    expect(finding?.remedies[0]).toBe('sign-in-to-wifi');
  });

  test.each([
    [needsLogin(), ['+portal-status', '+portal-without-ray']],
    [toPortal(), ['+portal-address', '+portal-without-ray']],
    [redirected('http://10.1.1.1/guest/login', plain), ['+portal-address', '+portal-inside', '+portal-without-ray']],
    [redirected(inside, plain), ['+portal-detour', '+portal-without-ray', '-portal-unnamed']],
  ])('%#: says how it was seen', (answer, signs) => {
    expect(signsOf(found(captivePortal, [answer]))).toEqual(signs);
  });

  test('says what the check found, and what failed', () => {
    expect(signsOf(found(captivePortal, [untrusted()], asked()))).toEqual(['+portal-asked', '+no-connection']);
  });
});
