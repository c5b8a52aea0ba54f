import {describe, expect, test} from 'vitest';
import {at, type EntryParts, edge, entry, html, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {foreignAnswer} from './foreign-answer';

const url = 'https://auth.openai.com/log-in';
const plain = {...html, server: 'nginx'};
const front = (parts: EntryParts = {}) => entry(parts);
const strange = (parts: EntryParts = {}) => entry({url, status: 403, headers: plain, after: 5, ...parts});
const away = (parts: EntryParts = {}) =>
  strange({
    status: 302,
    headers: {server: 'nginx', location: 'https://foreign.invalid/'},
    redirect: 'https://foreign.invalid/',
    ...parts,
  });
const session = 'https://chatgpt.com/api/auth/session';

describe('verdict', () => {
  verdicts(foreignAnswer, [
    ['likely for a refusal without any mark of the edge', [front(), strange()], 'likely'],
    ['likely when it names itself, and nothing else is in the log', [strange()], 'likely'],
    ['likely when it names nobody, in a log that keeps such names', [front(), strange({headers: html})], 'likely'],
    [
      'likely in a browser, which always tells the headers',
      [strange({headers: html})],
      'likely',
      {environment: {watchingSince: at(0)}},
    ],
    [
      'likely where only the log before shows which headers are kept',
      [strange({headers: html})],
      'likely',
      {earlier: [front()]},
    ],
    ['likely for a page answered 200', [front(), strange({status: 200})], 'likely'],
    ['likely for a page where data was asked', [front(), request({url: session, headers: plain, after: 3})], 'likely'],
    ['likely for a redirect to somebody else’s host', [front(), away()], 'likely'],
    [
      'likely for a 404 of data',
      [front(), request({url: session, status: 404, headers: {...json, server: 'nginx'}})],
      'likely',
    ],
    ['likely from a recorder on this computer', [front(), {...strange(), _address: 'loopback'}], 'likely'],

    ['not when the site itself answered the next page', [strange(), entry({url, after: 20})], undefined],
    ['not when the site itself refused the next page', [strange(), entry({url, status: 403, after: 20})], undefined],
    ['not a refusal of the site’s own edge', [front(), strange({headers: {...edge, ...html}})], undefined],
    [
      'not where a recorder has lost one of the two marks',
      [
        front(),
        strange({headers: {...html, 'cf-ray': edge['cf-ray']}}),
        strange({headers: {...html, server: 'cloudflare'}}),
      ],
      undefined,
    ],
    [
      'not where only the service’s own headers are left',
      [front(), strange({headers: {...plain, 'x-oai-request-id': 'x'}})],
      undefined,
    ],
    ['not in a file that leaves out who answers', [entry({headers: html}), strange({headers: html})], undefined],
    [
      'not where a proxy takes the marks off healthy answers too',
      [sessionAnswer({headers: {...json, server: 'proxy'}, facts: {session: 'signed-out'}}), strange()],
      undefined,
    ],
    [
      'not when the healthy answers without marks are in the log before',
      [strange()],
      undefined,
      {earlier: [sessionAnswer({headers: json, facts: {session: 'signed-in'}})]},
    ],
    [
      'not the service’s own refusal, be it without marks',
      [front(), request({url, status: 401, headers: {...json, server: 'proxy'}, facts: {authCode: 'token_expired'}})],
      undefined,
    ],
    ['not an answer from the cache or a service worker', [front(), {...strange(), _fromCache: true}], undefined],
    [
      'not a request without an answer',
      [front(), entry({url, status: 0}), entry({url, error: 'net::ERR_CONNECTION_RESET'})],
      undefined,
    ],
    ['not what only the page told', [front(), strange({seenBy: 'page', headers: {}})], undefined],
    ['not an answer whose headers are missing', [front(), strange({headers: {}})], undefined],
    [
      'not the browser’s own way to HTTPS, or to an extension’s page',
      [
        front(),
        away({status: 307, headers: {'non-authoritative-reason': '(text-4)', location: 'https://foreign.invalid/'}}),
      ],
      undefined,
    ],
    [
      'not a sign-in at an employer, to which the site itself leads',
      [front(), away({headers: {...edge, location: 'https://foreign.invalid/'}})],
      undefined,
    ],
    [
      'not a redirect to a known sign-in',
      [front(), away({redirect: 'https://accounts.google.com/o/oauth2'})],
      undefined,
    ],
    ['not a redirect inside the site', [front(), away({redirect: 'https://chatgpt.com/'})], undefined],
    [
      'not healthy data that lost its marks',
      [front(), request({url: 'https://chatgpt.com/api/auth/csrf', headers: {...json, server: 'proxy'}})],
      undefined,
    ],
    [
      'not a named product',
      [front(), strange({facts: {product: 'fortinet'}}), strange({headers: {...html, server: 'zscaler'}})],
      undefined,
    ],
    [
      'not a Wi-Fi that wants its own login',
      [front(), strange({facts: {page: 'captive-portal'}}), strange({status: 511})],
      undefined,
    ],
    [
      'not a proxy’s own failure',
      [front(), strange({status: 502}), strange({status: 503}), strange({status: 407})],
      undefined,
    ],
    [
      'not an address inside the network',
      [front(), {...strange(), _address: 'private'}, away({facts: {goal: 'private'}})],
      undefined,
    ],
    [
      'not a picture, a script or telemetry',
      [
        front(),
        strange({url: 'https://chatgpt.com/favicon.ico', target: 'other'}),
        strange({url: 'https://ab.chatgpt.com/v1/x'}),
      ],
      undefined,
    ],
    ['not somebody else’s host', [front(), strange({url: 'https://foreign.invalid/'})], undefined],
    ['not in an empty log', [], undefined],
  ]);
});

describe('proof', () => {
  test('names host, status and who really answered, the newest first', () => {
    const finding = found(foreignAnswer, [front(), strange({id: '0'}), strange({id: '1', after: 9})]);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', status: 403, times: 2});
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(signsOf(finding)).toEqual([
      '+service-status',
      '+not-from-site',
      '+really-answered',
      '+answered-again',
      '?product-unknown',
    ]);
    expect(finding?.supports[2]?.facts).toEqual({server: 'nginx', status: 403});
  });

  test('once speaks against it', () => {
    expect(signsOf(found(foreignAnswer, [front(), strange({headers: html})]))).toEqual([
      '+service-status',
      '+not-from-site',
      '-answered-once',
      '?product-unknown',
    ]);
  });

  test('where genuine answers come from a private address, it is that of a proxy', () => {
    const inside = (answer: ReturnType<typeof entry>) => ({...answer, _address: 'private' as const});
    expect(found(foreignAnswer, [inside(front()), inside(strange())])?.confidence).toBe('likely');
  });
});
