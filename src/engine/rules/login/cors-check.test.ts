import {describe, expect, test} from 'vitest';
import {edge, json, request} from '../../../testing/builders';
import {chromium, failed, leave, may, origin, preflight, unsent, url} from '../../../testing/cors';
import {found} from '../../../testing/verdicts';
import {corsBlocked} from './cors-blocked';

const allowed = {...edge, ...json, ...may};

/** The condition is the first that fails, in the order of https://fetch.spec.whatwg.org/#http-fetch */
describe('condition', () => {
  const star = {'access-control-allow-origin': '*'};
  const put = {'access-control-request-method': 'PUT'};
  const cookies = ['oai-client-auth-session'];
  const redirected = (last: Record<string, string>, parts = {}) => [
    request({
      id: '7/0',
      url,
      status: 302,
      headers: {...edge, ...may},
      initiator: origin,
      redirect: 'https://chatgpt.com/x',
    }),
    request({
      id: '7/1',
      url: 'https://chatgpt.com/x',
      ...failed,
      status: 200,
      headers: {...edge, ...last},
      after: 0.1,
      ...parts,
    }),
  ];
  const cases = [
    ['no leave at all', [chromium()], 'cors-no-allow-origin'],
    [
      'leave for another origin',
      [chromium({...edge, 'access-control-allow-origin': 'https://chatgpt.com'})],
      'cors-origin-mismatch',
    ],
    ['leave for nobody', [chromium({...edge, 'access-control-allow-origin': 'null'})], 'cors-origin-mismatch'],
    [
      'leave twice, in one header',
      [chromium({...edge, 'access-control-allow-origin': `${origin}, ${origin}`})],
      'cors-several-origins',
    ],
    [
      'leave for everybody, which is not enough with cookies',
      [chromium({...edge, ...star})],
      'cors-wildcard-with-credentials',
    ],
    [
      'leave, but not for cookies',
      [chromium({...edge, 'access-control-allow-origin': origin})],
      'cors-credentials-refused',
    ],
    ['leave, and for cookies: something else', [chromium(allowed)], 'cors-condition-unknown'],
    ['nothing was seen', [unsent()], 'cors-condition-unknown'],

    [
      'leave asked for first: the check comes before the status',
      [preflight({}, {status: 403}), unsent()],
      'cors-no-allow-origin',
    ],
    ['then the status', [preflight(may, {status: 403}), unsent()], 'cors-preflight-status'],
    [
      '200 is as good a status as 204',
      [preflight({...may, 'access-control-allow-headers': '*'}, {status: 200}), unsent()],
      'cors-condition-unknown',
    ],
    [
      'leave of which no header was written down',
      [request({url, method: 'OPTIONS', status: 403, headers: {}, sent: leave}), unsent()],
      'cors-condition-unknown',
    ],
    ['a redirect is no good status', [preflight(may, {status: 302}), unsent()], 'cors-preflight-status'],
    ['then the method', [preflight(may, {sent: {...leave, ...put}}), unsent({method: 'PUT'})], 'cors-preflight-method'],
    [
      'a method that is covered',
      [
        preflight(
          {...may, 'access-control-allow-methods': 'GET, PUT', 'access-control-allow-headers': '*'},
          {sent: {...leave, ...put}},
        ),
        unsent({method: 'PUT'}),
      ],
      'cors-condition-unknown',
    ],
    [
      'POST never needs leave',
      [preflight({...may, 'access-control-allow-headers': '*'}), unsent()],
      'cors-condition-unknown',
    ],
    ['then the headers', [preflight(may), unsent()], 'cors-preflight-header'],
    [
      'one header of two',
      [preflight({...may, 'access-control-allow-headers': 'Content-Type'}), unsent()],
      'cors-preflight-header',
    ],
    [
      'all headers by name, in any case',
      [preflight({...may, 'access-control-allow-headers': 'Content-Type, OpenAI-Sentinel-Token'}), unsent()],
      'cors-condition-unknown',
    ],
    [
      '* covers every header but authorization',
      [
        preflight(
          {...may, 'access-control-allow-headers': '*'},
          {sent: {...leave, 'access-control-request-headers': 'authorization'}},
        ),
        unsent(),
      ],
      'cors-preflight-header',
    ],
    [
      '* covers no header when cookies go along',
      [preflight({...may, 'access-control-allow-headers': '*'}, {cookies}), unsent({cookies})],
      'cors-preflight-header',
    ],
    [
      '* as a method covers none when cookies go along',
      [
        preflight(
          {
            ...may,
            'access-control-allow-methods': '*',
            'access-control-allow-headers': 'content-type, openai-sentinel-token',
          },
          {sent: {...leave, ...put}},
        ),
        unsent({method: 'PUT', cookies}),
      ],
      'cors-preflight-method',
    ],
    [
      'Allow-Credentials is missing, and nothing else',
      [preflight({'access-control-allow-origin': origin, 'access-control-allow-headers': '*'}), unsent()],
      'cors-credentials-refused',
    ],
    [
      'Allow-Credentials is missing, but a header surely fails',
      [preflight({'access-control-allow-origin': origin}), unsent()],
      'cors-preflight-header',
    ],
    [
      'Allow-Credentials is missing, and cookies surely went along',
      [preflight({'access-control-allow-origin': origin}), unsent({cookies})],
      'cors-credentials-refused',
    ],
    [
      'leave for everybody, but the status surely fails',
      [preflight(star, {status: 500}), unsent()],
      'cors-preflight-status',
    ],
    [
      'live, where the headers that leave was asked for are not seen',
      [preflight(may, {sent: {}}), unsent()],
      'cors-preflight-header',
    ],
    [
      'leave was given, the answer itself has none',
      [preflight({...may, 'access-control-allow-headers': '*'}), chromium(undefined, {after: 0.1})],
      'cors-no-allow-origin',
    ],
    [
      'an answer shows that leave was given, whatever an earlier refusal says',
      [
        preflight({}, {status: 403}),
        chromium({...edge, 'access-control-allow-origin': 'https://chatgpt.com'}, {after: 9}),
      ],
      'cors-origin-mismatch',
    ],
    [
      'leave that was asked for another method is not this request’s',
      [preflight({}, {status: 403, sent: {...leave, ...put}}), unsent()],
      'cors-condition-unknown',
    ],
    [
      'leave that was asked for long before is not this request’s',
      [preflight({}, {status: 403}), unsent({after: 45})],
      'cors-condition-unknown',
    ],
    [
      'the latest leave counts',
      [preflight({}, {status: 403}), preflight(may, {after: 2}), unsent({after: 2.1})],
      'cors-preflight-header',
    ],
    ['a preflight that a recording proxy saw alone', [preflight(may, {status: 500})], 'cors-preflight-status'],

    ['after a redirect across origins the page asks as nobody', redirected(may), 'cors-redirected'],
    ['after a redirect there may be no leave at all', redirected({}), 'cors-no-allow-origin'],
    [
      'after a redirect leave for nobody is enough',
      redirected({'access-control-allow-origin': 'null', 'access-control-allow-credentials': 'true'}),
      'cors-condition-unknown',
    ],
    [
      'led away from its own origin, the page still asks as itself',
      [
        request({id: '7/0', url: `${origin}/api/accounts/x`, status: 302, headers: edge, redirect: url}),
        request({id: '7/1', url, ...failed, status: 200, headers: {...edge, ...star}, after: 0.1}),
      ],
      'cors-wildcard-with-credentials',
    ],
    [
      'led on within one foreign origin, the page still asks as itself',
      [
        request({id: '7/0', url, status: 302, headers: {...edge, ...may}, initiator: origin, redirect: `${url}/x`}),
        request({
          id: '7/1',
          url: `${url}/x`,
          ...failed,
          status: 200,
          headers: {...edge, 'access-control-allow-origin': origin},
          after: 0.1,
        }),
      ],
      'cors-credentials-refused',
    ],
    [
      'a frame without an origin is not redirected',
      [chromium({...edge, 'access-control-allow-origin': origin}, {initiator: 'null', sent: {origin: 'null'}})],
      'cors-origin-mismatch',
    ],
    [
      'nobody said who asked, so no origin can differ',
      [request({url, status: 200, headers: {...edge, ...may}, error: 'net::ERR_FAILED'})],
      'cors-condition-unknown',
    ],
  ] as const;

  test.each(cases)('%s', (_sentence, entries, condition) => {
    const finding = found(corsBlocked, entries);
    expect(finding?.facts?.condition).toBe(condition);
    expect(finding?.supports[0]?.sign).toBe(condition);
    expect(finding?.confidence).toBe(condition === 'cors-condition-unknown' ? 'possible' : 'likely');
  });
});
