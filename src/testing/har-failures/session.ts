import {
  auth,
  banner,
  data,
  flowCookies,
  htmlType,
  inApp,
  landingCookies,
  page,
  redirect,
  requestId,
  sessionCookie,
  signedInAs,
  site,
  steps,
  until,
} from '../har';
import type {Found, Otherwise, Planted} from './planted';

const withSession = [...landingCookies, sessionCookie];
const withGap = [...landingCookies, `${sessionCookie}.0`, `${sessionCookie}.2`];
const withLeftOver = [...withSession, `${sessionCookie}.0`, `${sessionCookie}.1`];
const session = `${site}/api/auth/session`;

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

const refusedForSize = (status: number) => [
  ...steps.landing(),
  data(0.6, 'GET', session, {}, {...tooLarge, status}),
  page(6, `${site}/auth/login`, {...tooLarge, status}),
];

/** The app as somebody finds it who is signed in as far as the session itself knows. */
const signedIn = (ends = '2026-12-02T03:40:00.000Z') => [
  page(0, `${site}/`, inApp),
  data(0.6, 'GET', `${site}/api/auth/session`, signedInAs(ends), inApp),
];

const refused = (at: number, body: unknown, got: Readonly<Record<string, string>> = {}) =>
  data(at, 'GET', `${site}/backend-api/me`, body, {
    ...inApp,
    status: 401,
    got: {'x-request-id': requestId, ...got},
  });

const expired = {
  detail: {code: 'token_expired', message: 'Your authentication token has expired. Please try refreshing it.'},
};
const unreadable = {detail: 'Could not parse your authentication token. Please try signing in again.'};
const error = (code: string, message: string) => ({
  error: {message, type: 'invalid_request_error', code, param: null},
  status: 401,
});
const invalidated = error(
  'token_invalidated',
  'Your authentication token has been invalidated. Please try signing in again.',
);
const revoked = error('token_revoked', 'Encountered invalidated oauth token for user, failing request');
const terminated = {
  code: 'app_session_terminated',
  type: 'invalid_request_error',
  message: 'Your session has ended. Please log in again.',
};
const unauthorized = {detail: 'Unauthorized'};
const says = (code: string) => ({'x-openai-authorization-error': code});

const old = 'https://chat.openai.com';
const withOld = [...landingCookies, sessionCookie];

/** Failure classes of the session layer, as each cuts a login short. */
export const failures = {
  'stale-session-cookie': [
    page(0, `${site}/`, {cookies: withSession}),
    data(0.6, 'GET', session, banner, {cookies: withSession}),
  ],
  'dead-session-refresh': [
    page(0, `${site}/`, {cookies: withSession}),
    data(0.6, 'GET', session, signedInAs('2026-11-16T03:40:00.000Z', {error: 'RefreshAccessTokenError'}), {
      cookies: withSession,
    }),
  ],
  'inconsistent-session-chunks': [
    page(0, `${site}/`, {cookies: withLeftOver}),
    data(0.6, 'GET', session, banner, {cookies: withLeftOver}),
  ],
  'oversized-cookies': refusedForSize(431),
  'expired-access-token': [...signedIn(), refused(1, expired), refused(3, expired)],
  'revoked-session': [...signedIn(), refused(1, invalidated)],
  /** A circumstance: it stands beside the failure that it can explain. */
  'duplicate-legacy-cookies': [
    redirect(0, `${old}/`, `${site}/`, {status: 308, from: old, cookies: withOld}),
    page(0.2, `${site}/`, {cookies: withOld}),
    data(0.8, 'GET', `${site}/api/auth/session`, banner, {cookies: withOld}),
  ],
  'session-ended': [...signedIn(), refused(40, unauthorized)],
} as const satisfies Planted;

/** The same class in another of its forms, under `class, form`. */
export const variants = {
  'stale-session-cookie, of 2024': [
    page(0, `${site}/`, {cookies: withSession}),
    data(0.6, 'GET', session, {}, {cookies: withSession}),
  ],
  'inconsistent-session-chunks, doubled': [
    page(0, `${site}/`, {cookies: [...withSession, sessionCookie]}),
    data(0.6, 'GET', session, banner, {cookies: [...withSession, sessionCookie]}),
  ],
  'inconsistent-session-chunks, of 2024': [
    page(0, `${site}/`, {cookies: withGap}),
    data(0.6, 'GET', session, {}, {cookies: withGap}),
  ],
  'oversized-cookies, of nginx': refusedForSize(400),
  'expired-access-token, by header': [...signedIn(), refused(1, expired, says('token_expired'))],
  'expired-access-token, unreadable': [page(0, `${site}/`, inApp), refused(1, unreadable)],
  'expired-access-token, unnamed': [...signedIn('2026-11-16T03:40:00.000Z'), refused(1, unauthorized)],
  'revoked-session, by header': [...signedIn(), refused(1, invalidated, says('token_invalidated'))],
  'revoked-session, of a sign-out everywhere': [...signedIn(), refused(1, revoked)],
  'session-ended, by name': [
    ...until('identify'),
    data(14, 'POST', `${auth}/api/accounts/authorize/continue`, terminated, {
      from: auth,
      cookies: flowCookies,
      status: 400,
      got: {'x-request-id': requestId},
    }),
  ],
} as const satisfies Planted;

const noText = 'only the text of the answer says why, and of a session whether anybody is signed in';
const noCookies = 'cookies are left out, so whether one was there is unknown';

/** What is found beside the class, or in its place. */
export const found: Found = {
  'duplicate-legacy-cookies': ['stale-session-cookie', 'duplicate-legacy-cookies'],
};

/** Where a program leaves out what tells. */
export const otherwise: Otherwise = {
  'chrome-sanitized': {
    'stale-session-cookie': [undefined, noCookies],
    'stale-session-cookie, of 2024': [undefined, noCookies],
    'inconsistent-session-chunks': [undefined, noCookies],
    'inconsistent-session-chunks, doubled': [undefined, noCookies],
    'inconsistent-session-chunks, of 2024': [undefined, noCookies],
    'duplicate-legacy-cookies': [undefined, noCookies],
  },
  'firefox without bodies': {
    'dead-session-refresh': [undefined, 'the answer looks as long as a healthy one'],
    'expired-access-token': [undefined, noText],
    'expired-access-token, unreadable': [undefined, noText],
    'expired-access-token, unnamed': [undefined, noText],
    'revoked-session': [undefined, noText],
    'revoked-session, of a sign-out everywhere': [undefined, noText],
    'session-ended': [undefined, noText],
    'session-ended, by name': [undefined, noText],
  },
};
