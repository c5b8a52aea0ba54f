import type {RuleId} from '../engine/rules';
import {
  auth,
  banner,
  callback,
  data,
  type Exchange,
  exchange,
  flowCookies,
  htmlType,
  landingCookies,
  page,
  preflight,
  redirect,
  sentinelReq,
  sessionCookie,
  signedInAs,
  site,
  steps,
  type Trouble,
  until,
} from './har';
import * as account from './har-failures/account';
import * as device from './har-failures/device';
import * as edge from './har-failures/edge';
import * as feature from './har-failures/feature';
import * as login from './har-failures/login';
import * as network from './har-failures/network';
import type {Otherwise} from './har-failures/planted';
import * as region from './har-failures/region';
import * as service from './har-failures/service';
import * as session from './har-failures/session';

/** Each failure class as it cuts a login short: the healthy steps before it, and what came instead of the next. */

const requestId = '48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4';

const accessDenied = `<!doctype html><title>Access denied | chatgpt.com used Cloudflare to restrict access</title>
  <div id="cf-wrapper"><div id="cf-error-details"><h1><span class="cf-error-title">Access denied</span>
  <span class="cf-code-label">Error code: <span>1020</span></span></h1><p>Ray ID: 8e4f1c02ab3d61f7</p></div></div>`;

const challengePage = `<html><body><div class="container"><div class="data"><noscript><span id="challenge-error-text">
  Enable JavaScript and cookies to continue</span></noscript></div></div>
  <script>window._cf_chl_opt = {cType: 'managed', cZone: 'chatgpt.com'};</script></body></html>`;

const challenged = {
  kind: 'document',
  status: 403,
  body: challengePage,
  got: {...htmlType, 'cf-mitigated': 'challenge'},
} as const;
const challenge = (at: number, parts: Partial<Exchange> = {}) =>
  exchange(at, 'GET', `${site}/`, {...challenged, ...parts});

/** The page of a challenge sends its answer to the address that was wanted. */
const challengeAnswered = (at: number) =>
  exchange(at, 'POST', `${site}/?__cf_chl_f_tk=0123456789abcdef`, {...challenged, cookies: ['cf_clearance']});

const blockPage = `<!doctype html><title>Attention Required! | Cloudflare</title><div id="cf-wrapper">
  <div id="cf-error-details"><h1 data-translate="block_headline">Sorry, you have been blocked</h1>
  <h2><span data-translate="unable_to_access">You are unable to access</span> chatgpt.com</h2></div>
  <span>Cloudflare Ray ID: <strong>8e4f1c02ab3d61f7</strong></span></div>`;

const addressPage = `<html><body><div class="message"><svg class="blocked-icon"></svg>Unable to load site</div>
  <div class="explanation">If you are using a VPN, try turning it off. [IP:203.0.113.7 | Ray ID:8e4f1c02ab3d61f7]</div>
  </body></html>`;

const unavailable = (at: number) =>
  data(
    at,
    'POST',
    `${auth}/api/accounts/password/verify`,
    {detail: {message: 'The server had an error', type: 'server_error'}},
    {from: auth, cookies: flowCookies, status: 503, got: {'x-request-id': requestId}},
  );

const conflict = {
  error: {message: 'Invalid client. Please start over.', type: 'invalid_request_error', code: 'invalid_state'},
};

const errorPage = () => {
  const failure = {kind: 'AuthApiFailure', errorCode: 'some_future_code', requestId};
  const payload = Buffer.from(JSON.stringify(failure)).toString('base64');
  return `${auth}/error?${new URLSearchParams({payload, session_id: 'authsess_0123456789abcdef'})}`;
};

const lost = (at: number, trouble: Trouble = 'name-not-found'): Exchange =>
  exchange(at, 'GET', `${auth}/api/accounts/authorize?client_id=app_X8zY6vW2pQ9tR3dE7nK1jL5gH`, {
    kind: 'document',
    status: 0,
    got: {},
    trouble,
  });

const withSession = [...landingCookies, sessionCookie];
/** The bare page of nginx: https://github.com/guyellis/plant/issues/1903 */
const tooLarge = {
  cookies: [...landingCookies, ...Array.from({length: 150}, (_, index) => `intercom-session-${index}`)],
  body: [
    '<html><head><title>400 Request Header Or Cookie Too Large</title></head>',
    '<body><center><h1>400 Bad Request</h1></center>',
    '<center>Request Header Or Cookie Too Large</center>',
    '<hr><center>cloudflare</center></body></html>',
  ].join('\r\n'),
  got: htmlType,
};

const withGap = [...landingCookies, `${sessionCookie}.0`, `${sessionCookie}.2`];
const withLeftOver = [...withSession, `${sessionCookie}.0`, `${sessionCookie}.1`];

/** The login comes back, and the session cookies that it hands out are never kept. */
const backToNothing = (at: number): readonly Exchange[] => [
  redirect(at, callback, `${site}/`, {
    cookies: landingCookies,
    setCookies: [`${sessionCookie}.0`, `${sessionCookie}.1`],
  }),
  page(at + 0.4, `${site}/`, {cookies: landingCookies}),
  data(at + 1, 'GET', `${site}/api/auth/session`, banner, {cookies: landingCookies}),
];

const round = (at: number): readonly Exchange[] => [
  redirect(at, `${site}/auth/login`, `${site}/`, {status: 307}),
  redirect(at + 0.1, `${site}/`, `${site}/auth/login`, {status: 307}),
];

export const failures: Readonly<Record<RuleId, readonly Exchange[]>> = {
  offline: [...until('authorize'), lost(7.2, 'offline'), lost(9, 'offline')],
  'dns-failure': [...until('authorize'), lost(7.2), lost(9), lost(13)],
  'untrusted-certificate': [...until('authorize'), lost(7.2, 'certificate'), lost(9, 'certificate')],
  'cloudflare-1020': [page(0, `${site}/`, {status: 403, body: accessDenied})],
  'cloudflare-waf-block': [page(0, `${site}/`, {status: 403, body: blockPage})],
  'edge-address-block': [page(0, `${site}/`, {status: 403, body: addressPage})],
  'cloudflare-challenge-loop': [challenge(0), challenge(0.4), challengeAnswered(6), challengeAnswered(11)],
  'cloudflare-challenge': [challenge(0), challenge(0.4)],
  'server-error': [
    ...until('password'),
    page(14.4, `${auth}/log-in/password`, {from: auth}),
    unavailable(25),
    unavailable(40),
  ],
  'invalid-client-409': [
    ...until('identify'),
    data(14, 'POST', `${auth}/api/accounts/authorize/continue`, conflict, {
      from: auth,
      status: 409,
      got: {'x-request-id': requestId},
    }),
  ],
  'cors-blocked': [
    ...until('sentinel'),
    preflight(8.2),
    data(8.3, 'POST', sentinelReq, {token: 'unread'}, {from: auth, trouble: 'withheld'}),
  ],
  'unrecognised-auth-error': [
    ...until('authorize'),
    redirect(7.2, `${auth}/api/accounts/authorize?client_id=app_X8zY6vW2pQ9tR3dE7nK1jL5gH`, errorPage()),
    page(7.6, errorPage(), {from: auth, body: '<h1>Oops, an error occurred!</h1>'}),
  ],
  'login-loop': [
    ...until('callback'),
    ...backToNothing(26.6),
    page(31, `${site}/auth/login`, {cookies: landingCookies}),
    ...backToNothing(33),
  ],
  'stale-session-cookie': [
    page(0, `${site}/`, {cookies: withSession}),
    data(0.6, 'GET', `${site}/api/auth/session`, banner, {cookies: withSession}),
  ],
  'dead-session-refresh': [
    page(0, `${site}/`, {cookies: withSession}),
    data(
      0.6,
      'GET',
      `${site}/api/auth/session`,
      signedInAs('2026-11-16T03:40:00.000Z', {error: 'RefreshAccessTokenError'}),
      {
        cookies: withSession,
      },
    ),
  ],
  'inconsistent-session-chunks': [
    page(0, `${site}/`, {cookies: withLeftOver}),
    data(0.6, 'GET', `${site}/api/auth/session`, banner, {cookies: withLeftOver}),
  ],
  ...device.failures,
  ...network.failures,
  ...edge.failures,
  ...region.failures,
  ...service.failures,
  ...account.failures,
  ...login.failures,
  ...session.failures,
  ...feature.failures,
  'oversized-cookies': [
    ...steps.landing(),
    data(0.6, 'GET', `${site}/api/auth/session`, {}, {...tooLarge, status: 431}),
    page(6, `${site}/auth/login`, {...tooLarge, status: 431}),
  ],
};

/** The same class in another of its forms, where it has one that looks quite different on the wire. */
const layers = [device, network, edge, region, service, account, login, session, feature];

/** For a program, by the name of the planted traffic: what is expected where it leaves out what tells. */
export const otherwise = (style: keyof Otherwise): NonNullable<Otherwise[typeof style]> =>
  Object.assign({}, ...layers.map(layer => layer.otherwise[style] ?? {}));

/** All that is to be found of what is planted, the verdict first. */
export const foundOf = (name: string): readonly string[] =>
  layers.map(layer => layer.found[name]).find(rules => rules !== undefined) ?? [name.split(',')[0] ?? name];

export const variants = {
  ...device.variants,
  ...network.variants,
  ...edge.variants,
  ...region.variants,
  ...service.variants,
  ...account.variants,
  ...login.variants,
  ...session.variants,
  ...feature.variants,
  'cors-blocked, preflight refused': [
    ...until('sentinel'),
    preflight(8.2, {status: 403, got: {'access-control-allow-origin': 'https://other.example'}}),
    data(8.2, 'POST', sentinelReq, {}, {from: auth, status: 0, got: {}, body: '', trouble: 'withheld'}),
  ],
  'cloudflare-challenge, on data': [
    ...steps.landing(),
    data(
      0.6,
      'GET',
      `${site}/api/auth/session`,
      {},
      {
        status: 403,
        body: challengePage,
        got: {'content-type': 'text/html; charset=UTF-8', 'cf-mitigated': 'challenge'},
      },
    ),
  ],
  'cloudflare-challenge, of 2022': [page(0, `${site}/`, {status: 503, body: challengePage})],
  'cloudflare-challenge-loop, by cookies': [
    challenge(0),
    challenge(7, {cookies: ['cf_clearance']}),
    challenge(14, {cookies: ['cf_clearance']}),
    challenge(21, {cookies: ['cf_clearance']}),
  ],
  'stale-session-cookie, of 2024': [
    page(0, `${site}/`, {cookies: withSession}),
    data(0.6, 'GET', `${site}/api/auth/session`, {}, {cookies: withSession}),
  ],
  'inconsistent-session-chunks, doubled': [
    page(0, `${site}/`, {cookies: [...withSession, sessionCookie]}),
    data(0.6, 'GET', `${site}/api/auth/session`, banner, {cookies: [...withSession, sessionCookie]}),
  ],
  'inconsistent-session-chunks, of 2024': [
    page(0, `${site}/`, {cookies: withGap}),
    data(0.6, 'GET', `${site}/api/auth/session`, {}, {cookies: withGap}),
  ],
  'oversized-cookies, of nginx': [
    ...steps.landing(),
    data(0.6, 'GET', `${site}/api/auth/session`, {}, {...tooLarge, status: 400}),
    page(6, `${site}/auth/login`, {...tooLarge, status: 400}),
  ],
  'login-loop, of redirects': [
    ...steps.landing(),
    ...[6, 6.2, 6.4, 6.6, 6.8, 7, 7.2, 7.4, 7.6, 7.8].flatMap(round),
    page(8, `${site}/auth/login`, {status: 0, got: {}, body: '', trouble: 'sent-round'}),
  ],
  'cloudflare-1020, plain': [
    ...steps.landing(),
    data(
      0.6,
      'GET',
      `${site}/api/auth/session`,
      {},
      {status: 403, body: 'error code: 1020', got: {'content-type': 'text/plain; charset=UTF-8'}},
    ),
  ],
} as const satisfies Record<string, readonly Exchange[]>;
