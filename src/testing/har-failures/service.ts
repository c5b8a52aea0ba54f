import {auth, authorize, data, flowCookies, landingCookies, page, requestId, site, steps, until} from '../har';
import type {Found, Otherwise, Planted} from './planted';

const down = {detail: {message: 'The server had an error', type: 'server_error'}};

const unavailable = (at: number) =>
  data(at, 'POST', `${auth}/api/accounts/password/verify`, down, {
    from: auth,
    cookies: flowCookies,
    status: 503,
    got: {'x-request-id': requestId},
  });

/** Failure classes of the service layer, as each cuts a login short. */
export const failures = {
  'server-error': [
    ...until('password'),
    page(14.4, `${auth}/log-in/password`, {from: auth}),
    unavailable(25),
    unavailable(40),
  ],
  'service-incident': [
    ...steps.landing(),
    data(6.2, 'GET', `${site}/api/auth/session`, down, {cookies: landingCookies, status: 503}),
    page(7.2, authorize, {status: 502, body: '<h1>502</h1>', cookies: flowCookies}),
    page(15, authorize, {status: 502, body: '<h1>502</h1>', cookies: flowCookies}),
  ],
} as const satisfies Planted;

/** The same class in another of its forms, under `class, form`. */
export const variants = {
  'service-incident, full': [
    ...until('authorize'),
    page(7.2, authorize, {status: 503, body: '<main><h1>ChatGPT is at capacity right now</h1></main>'}),
  ],
} as const satisfies Planted;

/** What is found beside the class, or in its place. */
export const found: Found = {};

/** Where a program leaves out what tells. */
export const otherwise: Otherwise = {
  'firefox without bodies': {
    'service-incident, full': ['server-error', 'only the text of the answer says that it is full'],
  },
};
