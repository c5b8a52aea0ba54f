import {describe, expect, test} from 'vitest';
import {edge, entry, html, json, request} from '../../../testing/builders';
import {chromium, failed, firefox, leave, may, origin, preflight, unsent, url} from '../../../testing/cors';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {corsBlocked} from './cors-blocked';

const allowed = {...edge, ...json, ...may};

describe('verdict', () => {
  verdicts(corsBlocked, [
    ['likely when Chromium withheld an answer without leave', [chromium()], 'likely'],
    [
      'likely for a challenge or a block page in the answer’s place',
      [chromium({...edge, ...html}, {status: 403})],
      'likely',
    ],
    ['likely when leave was refused, so nothing was sent', [preflight({}, {status: 403}), unsent()], 'likely'],
    ['likely in Firefox’s form: answered, in mode cors, without leave', [firefox()], 'likely'],
    [
      'likely in Firefox’s form of a refused leave: NS_ERROR_DOM_BAD_URI on both',
      [preflight({}, {status: 403, error: 'NS_ERROR_DOM_BAD_URI'}), unsent({error: 'NS_ERROR_DOM_BAD_URI'})],
      'likely',
    ],
    [
      'likely in a file of Firefox’s: leave refused, and an answer that never came',
      [
        preflight({}, {status: 403}),
        request({url, method: 'POST', status: 0, headers: {}, initiator: origin, after: 0.1}),
      ],
      'likely',
    ],
    ['likely when a recording proxy only saw that leave was refused', [preflight({}, {status: 403})], 'likely'],
    [
      'likely when the browser says it in a sentence and the headers show it',
      [firefox({...edge, ...json}, {error: '(sentence)', status: 200})],
      'likely',
    ],
    ['possible when nothing is seen but the general failure, as in Playwright’s files', [unsent()], 'possible'],
    ['possible when the headers would have been enough', [chromium(allowed)], 'possible'],
    [
      'likely where an exporter names no type, but the path is one of data',
      [chromium(undefined, {target: 'other'})],
      'likely',
    ],
    [
      'likely when only the request’s own header says that another page asked',
      [
        request({
          url: 'https://chatgpt.com/api/x',
          status: 200,
          headers: edge,
          error: 'net::ERR_FAILED',
          sent: {'sec-fetch-site': 'cross-site'},
        }),
      ],
      'likely',
    ],
    [
      'likely when nobody says who asked, of a host that has no pages',
      [request({url, status: 200, headers: edge, error: 'net::ERR_FAILED'})],
      'likely',
    ],
    [
      'likely when the exporter names the script’s host instead of the page',
      [chromium(undefined, {initiator: 'https://cdn.oaistatic.com', sent: {'sec-fetch-site': 'same-site'}})],
      'likely',
    ],
    [
      'likely when a redirect led to the login page',
      [
        request({
          id: '7/0',
          url,
          status: 302,
          headers: {...edge, ...may},
          initiator: origin,
          redirect: 'https://chatgpt.com/auth/login',
        }),
        request({
          id: '7/1',
          url: 'https://chatgpt.com/auth/login',
          ...failed,
          status: 200,
          headers: {...edge, ...html},
          after: 0.1,
        }),
      ],
      'likely',
    ],
    [
      'likely when the login’s own request was led away to a block page',
      [
        request({
          id: '1',
          url: 'https://chatgpt.com/api/auth/session',
          status: 302,
          headers: {server: 'squid'},
          redirect: 'https://foreign.invalid/',
        }),
        request({
          id: '2',
          url: 'https://foreign.invalid/',
          error: 'net::ERR_FAILED',
          initiator: 'https://chatgpt.com',
          status: 200,
          headers: html,
          after: 0.2,
        }),
      ],
      'likely',
    ],
    [
      'likely when a redirect itself had no leave and was not followed',
      [firefox({...edge, location: 'https://chatgpt.com/'}, {status: 302, redirect: 'https://chatgpt.com/'})],
      'likely',
    ],
    [
      'likely when it happens again after it had worked',
      [chromium(), chromium(allowed, {error: undefined, after: 2}), chromium(undefined, {after: 5})],
      'likely',
    ],
    [
      'likely in Firefox’s form when cookies went along and * is not enough',
      [firefox({...edge, 'access-control-allow-origin': '*'}, {cookies: ['oai-did']})],
      'likely',
    ],
    [
      'likely in Firefox’s form when cookies went along and Allow-Credentials is missing',
      [firefox({...edge, 'access-control-allow-origin': origin}, {cookies: ['oai-did']})],
      'likely',
    ],

    [
      'not a request to the page’s own origin',
      [
        request({
          url: 'https://chatgpt.com/api/auth/session',
          error: 'net::ERR_FAILED',
          initiator: 'https://chatgpt.com',
        }),
      ],
      undefined,
    ],
    [
      'not a healthy answer with leave',
      [preflight({...may, 'access-control-allow-headers': '*'}), firefox(allowed, {after: 0.1})],
      undefined,
    ],
    [
      'not a healthy answer of Chromium’s, whose request headers are not seen',
      [request({url, headers: {...edge, ...json}, initiator: origin})],
      undefined,
    ],
    [
      'not a beacon that nobody reads (no-cors)',
      [firefox(undefined, {sent: {'sec-fetch-mode': 'no-cors', 'sec-fetch-site': 'same-site'}})],
      undefined,
    ],
    ['not a failed beacon either', [chromium(undefined, {sent: {'sec-fetch-mode': 'no-cors'}})], undefined],
    [
      'not * for a request whose cookies nobody saw',
      [firefox({...edge, 'access-control-allow-origin': '*'})],
      undefined,
    ],
    [
      'not a missing Allow-Credentials where no cookies were seen',
      [firefox({...edge, 'access-control-allow-origin': origin})],
      undefined,
    ],
    [
      'not a request that another extension blocked, or that was cut off',
      [unsent({error: 'net::ERR_BLOCKED_BY_CLIENT'}), unsent({error: 'net::ERR_CONNECTION_RESET'})],
      undefined,
    ],
    [
      'not a host that was not found',
      [
        preflight({}, {status: 0, headers: {}, error: 'net::ERR_NAME_NOT_RESOLVED'}),
        unsent({error: 'net::ERR_NAME_NOT_RESOLVED'}),
      ],
      undefined,
    ],
    [
      'not leave that is still being asked for',
      [preflight({}, {status: 0, headers: {}}), unsent({error: undefined, status: 0, headers: {}})],
      undefined,
    ],
    [
      'not leave that was given, whose request is still under way',
      [
        preflight({...may, 'access-control-allow-headers': 'content-type, openai-sentinel-token'}),
        unsent({error: undefined, status: 0, headers: {}}),
      ],
      undefined,
    ],
    [
      'not a redirect that was followed',
      [
        firefox({...edge}, {id: '3/0', status: 302, redirect: 'https://chatgpt.com/x'}),
        request({id: '3/1', url: 'https://chatgpt.com/x', headers: allowed, after: 0.1}),
      ],
      undefined,
    ],
    [
      'not a script, a picture or a page',
      [
        entry({url, ...failed, target: 'script'}),
        entry({url: 'https://chatgpt.com/logo.png', ...failed, target: 'other'}),
        entry({url, ...failed}),
      ],
      undefined,
    ],
    [
      'not telemetry and not a host that no login needs',
      [
        chromium(undefined, {url: 'https://ab.chatgpt.com/v1/rgstr'}),
        chromium(undefined, {url: 'https://files.oaiusercontent.com/x'}),
      ],
      undefined,
    ],
    [
      'not a page of somebody else’s that asks ChatGPT',
      [chromium(undefined, {initiator: 'https://foreign.invalid', sent: {origin: 'https://foreign.invalid'}})],
      undefined,
    ],
    [
      'not leave that was refused once, and given in time',
      [preflight({}, {status: 403}), request({url, method: 'POST', headers: allowed, initiator: origin, after: 2})],
      undefined,
    ],
    ['not a question for options that no browser asked', [preflight({}, {status: 403, sent: {origin}})], undefined],
    ['not leave that nobody has answered', [preflight({}, {status: 0, headers: {}})], undefined],
    [
      'not leave whose answer was not written down',
      [request({url, method: 'OPTIONS', status: 403, headers: {}, sent: {...leave}})],
      undefined,
    ],
    ['not a page whose origin nobody can read', [chromium(undefined, {sent: {origin: '(text-12)'}})], undefined],
    [
      'not foreign traffic that redirects among itself',
      [
        request({
          id: '1',
          url: 'https://foreign.invalid/',
          status: 302,
          redirect: 'https://foreign.invalid/',
          initiator: 'https://chatgpt.com',
        }),
        request({
          id: '2',
          url: 'https://foreign.invalid/',
          error: 'net::ERR_FAILED',
          initiator: 'https://chatgpt.com',
          after: 0.1,
        }),
      ],
      undefined,
    ],
    [
      'not a foreign failure long after a redirect to a foreign host',
      [
        request({id: '1', url: 'https://chatgpt.com/backend-api/x', status: 302, redirect: 'https://foreign.invalid/'}),
        request({
          id: '2',
          url: 'https://foreign.invalid/',
          error: 'net::ERR_FAILED',
          initiator: 'https://chatgpt.com',
          after: 9,
        }),
      ],
      undefined,
    ],
    ['not when the next try was readable', [chromium(), chromium(allowed, {error: undefined, after: 3})], undefined],
    ['not a websocket', [entry({url: 'https://chatgpt.com/ws', target: 'websocket', ...failed})], undefined],
  ]);
});

describe('proof', () => {
  test('says what really answered', () => {
    const finding = found(corsBlocked, [chromium({...edge, ...html}, {status: 403})]);
    expect(finding?.facts).toEqual({
      host: 'sentinel.openai.com',
      condition: 'cors-no-allow-origin',
      answered: 403,
      server: 'cloudflare',
      times: 1,
    });
    expect(signsOf(finding)).toEqual([
      '+cors-no-allow-origin',
      '+browser-withheld',
      '+really-answered',
      '-answered-once',
      '?text-unknown',
    ]);
  });

  test('shows the refused leave beside the request, with its status', () => {
    const finding = found(corsBlocked, [preflight({}, {id: '0', status: 403}), unsent({id: '1'})]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(finding?.facts).toMatchObject({answered: 403, server: 'cloudflare'});
    expect(finding?.supports).toContainEqual({sign: 'cors-preflight-status', facts: {status: 403}});
  });

  test('tells the sign all that its words need', () => {
    expect(found(corsBlocked, [preflight(may, {status: 403}), unsent()])?.supports[0]).toEqual({
      sign: 'cors-preflight-status',
      facts: {origin, status: 403, method: 'POST'},
    });
  });

  test('counts the tries of which a recording proxy saw only that leave was refused', () => {
    const tries = [preflight(may, {status: 403}), preflight(may, {status: 403, after: 5})];
    expect(found(corsBlocked, tries)?.facts).toMatchObject({times: 2});
  });

  test('says so when nothing is known of the answer', () => {
    expect(found(corsBlocked, [unsent()])?.facts).toMatchObject({answered: '?', server: '?'});
    expect(signsOf(found(corsBlocked, [unsent()]))).not.toContain('+really-answered');
  });

  test('counts the tries, and names the mode where the browser names no error', () => {
    const finding = found(corsBlocked, [firefox(undefined, {id: '0'}), firefox(undefined, {id: '1', after: 4})]);
    expect(finding?.facts).toMatchObject({times: 2});
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(signsOf(finding)).toEqual(['+cors-no-allow-origin', '+cors-mode', '+really-answered', '?text-unknown']);
  });

  test('names the host that the login asked, not the one that it was led away to', () => {
    const away = [
      request({
        id: '1',
        url: 'https://chatgpt.com/api/auth/session',
        status: 302,
        redirect: 'https://foreign.invalid/',
      }),
      request({
        id: '2',
        url: 'https://foreign.invalid/',
        error: 'net::ERR_FAILED',
        initiator: 'https://chatgpt.com',
        status: 200,
        headers: html,
        after: 0.2,
      }),
    ];
    expect(found(corsBlocked, away)?.facts).toMatchObject({host: 'chatgpt.com', answered: 200, server: '?'});
  });
});
