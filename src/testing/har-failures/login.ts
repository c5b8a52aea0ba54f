import {
  auth,
  authorize,
  banner,
  callback,
  data,
  type Exchange,
  errorPage,
  landingCookies,
  onAuth,
  page,
  preflight,
  redirect,
  requestId,
  sentinelReq,
  sessionCookie,
  site,
  steps,
  until,
} from '../har';
import type {Found, Otherwise, Planted} from './planted';

const oops = '<h1>Oops, an error occurred!</h1>';

const toErrorPage = (at: number, address: string): readonly Exchange[] => [
  redirect(at, authorize, address),
  page(at + 0.4, address, {...onAuth, body: oops}),
];

const refused = (code: string) => ({error: {message: null, type: 'invalid_request_error', param: null, code}});

/** What the login server's page shows in its own words. */
const shows = (at: number, text: string, parts: Partial<Exchange> = {}) =>
  page(at, `${auth}/log-in/password`, {...onAuth, body: `<!doctype html><main><p>${text}</p></main>`, ...parts});

const backTo = (at: number, address: string, error: string): readonly Exchange[] => [
  redirect(at, address, `${site}/auth/error?error=${error}`),
  page(at + 0.4, `${site}/auth/error?error=${error}`),
];

const broughtBack = (error: string, description: string) =>
  `${site}/api/auth/callback/openai?${new URLSearchParams({error, error_description: description, state: 'Zm9v'})}`;

/** The login server sends the browser back with its own word, and next-auth makes its own of that. */
const sentBack = (address: string): readonly Exchange[] => [
  ...until('authorize'),
  redirect(7.2, authorize, address),
  ...backTo(7.5, address, 'OAuthCallback'),
];

const denied = 'The resource owner or authorization server denied the request.';
const answeredWithPage = (at: number) =>
  page(at, `${auth}/api/accounts/authorize/continue`, {...onAuth, method: 'POST', kind: 'fetch'});

const conflict = {
  error: {message: 'Invalid client. Please start over.', type: 'invalid_request_error', code: 'invalid_state'},
};

const withheld = {from: auth, trouble: 'withheld'} as const;

/** The login comes back, and the session cookies that it hands out are never kept. */
export const backToNothing = (at: number): readonly Exchange[] => [
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

/** Failure classes of the login layer, as each cuts a login short. */
export const failures = {
  'invalid-client-409': [
    ...until('identify'),
    data(14, 'POST', `${auth}/api/accounts/authorize/continue`, conflict, {
      from: auth,
      status: 409,
      got: {'x-request-id': requestId},
    }),
  ],
  'cors-blocked': [...until('sentinel'), preflight(8.2), data(8.3, 'POST', sentinelReq, {token: 'unread'}, withheld)],
  'unrecognised-auth-error': [...until('authorize'), ...toErrorPage(7.2, errorPage('some_future_code'))],
  'login-loop': [
    ...until('callback'),
    ...backToNothing(26.6),
    page(31, `${site}/auth/login`, {cookies: landingCookies}),
    ...backToNothing(33),
  ],
  'expired-login-session': [
    ...until('password'),
    shows(14.4, 'Route Error (400 Invalid Session): "Your authorization session was not initialized or has expired"', {
      status: 400,
    }),
  ],
  'invalid-auth-step': [
    ...until('password'),
    data(14.4, 'POST', `${auth}/api/accounts/password/verify`, refused('invalid_auth_step'), {...onAuth, status: 400}),
    page(15, errorPage('invalid_auth_step'), {...onAuth, body: oops}),
  ],
  'broken-login-link': toErrorPage(0, errorPage('missing_required_parameter')),
  'oauth-callback-error': [...until('callback'), ...backTo(26.6, callback, 'OAuthCallback')],
  'token-exchange-failed': [...until('callback'), page(26.6, errorPage('token_exchange_failed'), onAuth)],
  'token-generation-failed': [
    ...until('callback'),
    page(26.6, `${site}/auth/error`, {body: '<main><p>Token generation failed (19AF30E4)</p></main>'}),
  ],
  'auth-server-error': [...until('authorize'), ...toErrorPage(7.2, errorPage('primaryapi_server_error'))],
  'html-instead-of-json': [...until('identify'), answeredWithPage(14)],
  'consent-replayed': sentBack(broughtBack('access_denied', `${denied} The consent verifier has already been used.`)),
} as const satisfies Planted;

/** The same class in another of its forms, under `class, form`. */
export const variants = {
  'cors-blocked, preflight refused': [
    ...until('sentinel'),
    preflight(8.2, {status: 403, got: {'access-control-allow-origin': 'https://other.example'}}),
    data(8.2, 'POST', sentinelReq, {}, {...withheld, status: 0, got: {}, body: ''}),
  ],
  'login-loop, of redirects': [
    ...steps.landing(),
    ...[6, 6.2, 6.4, 6.6, 6.8, 7, 7.2, 7.4, 7.6, 7.8].flatMap(round),
    page(8, `${site}/auth/login`, {status: 0, got: {}, body: '', trouble: 'sent-round'}),
  ],
  'expired-login-session, as data': [
    ...until('password'),
    data(
      14.4,
      'POST',
      `${auth}/api/accounts/password/verify`,
      'Your authorization session was not initialized or has expired',
      {...onAuth, status: 400},
    ),
  ],
  'expired-login-session, of Auth0': [
    page(0, 'https://auth0.openai.com/u/login/identifier?state=hKFo2SB0', {
      status: 400,
      body: '<p>invalid_request: You may have pressed the back button, since we couldn’t find your session.</p>',
    }),
  ],
  'invalid-auth-step, without an action': [
    ...until('password'),
    shows(14.4, 'Route Error (405 Method Not Allowed): You made a POST request but did not provide an action.', {
      status: 405,
      method: 'POST',
    }),
  ],
  'broken-login-link, a bookmark': [
    page(0, `${auth}/log-in`, {from: auth, cookies: ['oai-did']}),
    data(9, 'POST', `${auth}/api/accounts/authorize/continue`, refused('invalid_state'), {
      from: auth,
      cookies: ['oai-did'],
      status: 409,
    }),
  ],
  'oauth-callback-error, on the old page': [
    ...until('signIn'),
    redirect(6.8, `${site}/api/auth/signin/openai`, `${site}/api/auth/signin?error=OAuthSignin`, {method: 'POST'}),
    page(7, `${site}/api/auth/signin?error=OAuthSignin`),
  ],
  'token-exchange-failed, of next-auth': [...until('callback'), ...backTo(26.6, callback, 'token_exchange_failed')],
  'auth-server-error, without a reason': [...until('authorize'), ...toErrorPage(7.2, errorPage('unknown_error'))],
  'auth-server-error, brought back': sentBack(broughtBack('server_error', 'The authorization server met a fault.')),
  'html-instead-of-json, as the page says': [
    ...until('password'),
    shows(14.4, 'Oops, an error occurred! Unexpected token \'&lt;\', "&lt;!DOCTYPE "... is not valid JSON'),
  ],
  'consent-replayed, without the sentence': sentBack(broughtBack('access_denied', denied)),
  'unrecognised-auth-error, of next-auth': [...until('callback'), ...backTo(26.6, callback, 'SomeFutureError')],
  'unrecognised-auth-error, unread': [...until('authorize'), ...toErrorPage(7.2, `${auth}/error`)],
} as const satisfies Planted;

const noText = 'only the text of the answer says which refusal it was';
const noCookies = 'cookies are left out, so whether a login had been begun is unknown';

/** What is found beside the class, or in its place. */
export const found: Found = {};

/** Where a program leaves out what tells. */
export const otherwise: Otherwise = {
  'chrome-sanitized': {
    'broken-login-link, a bookmark': ['invalid-client-409', noCookies],
  },
  'firefox without bodies': {
    'expired-login-session': [undefined, noText],
    'expired-login-session, as data': [undefined, noText],
    'expired-login-session, of Auth0': [undefined, noText],
    'invalid-auth-step, without an action': [undefined, noText],
    'token-generation-failed': ['unrecognised-auth-error', 'an error page without its text has no code'],
    'html-instead-of-json, as the page says': [undefined, noText],
  },
};
