import {
  auth,
  banner,
  data,
  flowCookies,
  landingCookies,
  page,
  redirect,
  sessionCookie,
  signedInAs,
  site,
  until,
} from '../har';
import type {Found, Otherwise, Planted} from './planted';

const requestId = '48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4';
const withPieces = [...landingCookies, `${sessionCookie}.0`, `${sessionCookie}.1`];

/** The app as somebody finds it who is signed in as far as the session itself knows. */
const signedIn = (ends = '2026-12-02T03:40:00.000Z') => [
  page(0, `${site}/`, {cookies: withPieces}),
  data(0.6, 'GET', `${site}/api/auth/session`, signedInAs(ends), {cookies: withPieces}),
];

const refused = (at: number, body: unknown, got: Readonly<Record<string, string>> = {}) =>
  data(at, 'GET', `${site}/backend-api/me`, body, {
    cookies: withPieces,
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
  'expired-access-token, by header': [...signedIn(), refused(1, expired, says('token_expired'))],
  'expired-access-token, unreadable': [page(0, `${site}/`, {cookies: withPieces}), refused(1, unreadable)],
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
    'duplicate-legacy-cookies': [undefined, noCookies],
  },
  'firefox without bodies': {
    'expired-access-token': [undefined, noText],
    'expired-access-token, unreadable': [undefined, noText],
    'expired-access-token, unnamed': [undefined, noText],
    'revoked-session': [undefined, noText],
    'revoked-session, of a sign-out everywhere': [undefined, noText],
    'session-ended': [undefined, noText],
    'session-ended, by name': [undefined, noText],
  },
};
