import {
  auth,
  authorize,
  data,
  type Exchange,
  errorPage,
  exchange,
  htmlType,
  page,
  redirect,
  site,
  steps,
  until,
} from '../har';
import type {Found, Otherwise, Planted} from './planted';

const session = `${site}/api/auth/session`;

/** The edge's own page for a refusal or a trouble that it has a number for. */
const edgePage = (title: string, code: number) => `<!doctype html><title>${title} | Cloudflare</title>
  <div id="cf-wrapper"><div id="cf-error-details"><h1><span class="cf-error-title">${title}</span>
  <span class="cf-code-label">Error code: <span>${code}</span></span></h1><p>Ray ID: 8e4f1c02ab3d61f7</p></div></div>`;

const plain = (status: number, code: number): Partial<Exchange> => ({
  status,
  body: `error code: ${code}`,
  got: {'content-type': 'text/plain; charset=UTF-8'},
});

const challengePage = (says = '') => `<html><body><div class="data"><span id="challenge-error-text">${says}</span></div>
  <script>window._cf_chl_opt = {cType: 'managed', cZone: 'chatgpt.com'};</script></body></html>`;

const challenged = {status: 403, got: {...htmlType, 'cf-mitigated': 'challenge'}} as const;

const challenge = (at: number, says = '', parts: Partial<Exchange> = {}): Exchange =>
  page(at, `${site}/`, {...challenged, body: challengePage(says), ...parts});

/** The page of a challenge sends its answer to the address that was wanted. */
const challengeAnswered = (at: number) =>
  exchange(at, 'POST', `${site}/?__cf_chl_f_tk=0123456789abcdef`, {
    ...challenged,
    kind: 'document',
    body: challengePage(),
    cookies: ['cf_clearance'],
  });

const solvedBefore = {cookies: ['cf_clearance']} as const;

const blockPage = `<!doctype html><title>Attention Required! | Cloudflare</title><div id="cf-wrapper">
  <div id="cf-error-details"><h1 data-translate="block_headline">Sorry, you have been blocked</h1>
  <h2><span data-translate="unable_to_access">You are unable to access</span> chatgpt.com</h2></div>
  <span>Cloudflare Ray ID: <strong>8e4f1c02ab3d61f7</strong></span></div>`;

const addressPage = `<html><body><div class="message"><svg class="blocked-icon"></svg>Unable to load site</div>
  <div class="explanation">If you are using a VPN, try turning it off. [IP:203.0.113.7 | Ray ID:8e4f1c02ab3d61f7]</div>
  </body></html>`;

const check = (at: number, trouble: Exchange['trouble'] = 'reset'): Exchange =>
  exchange(at, 'GET', 'https://challenges.cloudflare.com/turnstile/v0/api.js', {
    kind: 'script',
    status: 0,
    got: {},
    trouble,
  });

const originPage = `<!doctype html><title>auth.openai.com | 522: Connection timed out</title>
  <div id="cf-wrapper"><div id="cf-error-details"><h1>Connection timed out <span class="code-label">Error code 522</span>
  </h1><div id="cf-host-status" class="cf-error-source"></div></div></div>`;

const takeABreak = `<!doctype html><main><h1>Oops!</h1>
  <p>We ran into an issue while signing you in, please take a break and try again soon.</p></main>`;

/** Failure classes of the edge layer, as each cuts a login short. */
export const failures = {
  'cloudflare-1020': [page(0, `${site}/`, {status: 403, body: edgePage('Access denied', 1020)})],
  'cloudflare-waf-block': [page(0, `${site}/`, {status: 403, body: blockPage})],
  'edge-address-block': [page(0, `${site}/`, {status: 403, body: addressPage})],
  'cloudflare-challenge-loop': [challenge(0), challenge(0.4), challengeAnswered(6), challengeAnswered(11)],
  'cloudflare-challenge': [challenge(0), challenge(0.4)],
  'cloudflare-access-denied': [page(0, `${site}/`, {status: 403, body: edgePage('Access denied', 1006)})],
  'turnstile-blocked': [challenge(0), check(0.6), check(2.1)],
  'edge-origin-error': [
    ...until('authorize'),
    page(7.2, authorize, {status: 522, body: originPage}),
    page(12, authorize, {status: 522, body: originPage}),
  ],
  'rate-limited': [
    ...until('authorize'),
    page(7.2, authorize, {status: 429, body: '<h1>429</h1>', got: {'retry-after': '900'}}),
  ],
} as const satisfies Planted;

/** The same class in another of its forms, under `class, form`. */
export const variants = {
  'cloudflare-1020, plain': [...steps.landing(), data(0.6, 'GET', session, {}, plain(403, 1020))],
  'cloudflare-challenge, on data': [
    ...steps.landing(),
    data(0.6, 'GET', session, {}, {...challenged, body: challengePage()}),
  ],
  'cloudflare-challenge, of 2022': [page(0, `${site}/`, {status: 503, body: challengePage()})],
  'cloudflare-challenge-loop, by cookies': [challenge(0), ...[7, 14, 21].map(at => challenge(at, '', solvedBefore))],
  'cloudflare-access-denied, plain': [...steps.landing(), exchange(0.6, 'GET', session, plain(403, 1010))],
  'cloudflare-access-denied, as a conflict': [
    page(0, `${site}/`, {status: 409, body: edgePage('Direct IP access not allowed', 1003)}),
  ],
  'turnstile-blocked, by name': [challenge(0), check(0.6, 'name-not-found')],
  'turnstile-blocked, in words': [challenge(0, 'Please unblock challenges.cloudflare.com to proceed.')],
  'edge-origin-error, plain': [...until('authorize'), page(7.2, authorize, plain(530, 1016))],
  'edge-origin-error, marked': [
    ...until('authorize'),
    page(7.2, authorize, {status: 502, body: '<h1>502</h1>', got: {'cf-error-type': '502'}}),
  ],
  'rate-limited, by code': [
    ...until('authorize'),
    redirect(7.2, authorize, errorPage('rate_limit_exceeded')),
    page(7.6, errorPage('rate_limit_exceeded'), {from: auth, body: '<h1>Oops, an error occurred!</h1>'}),
  ],
  'rate-limited, by the edge': [page(0, `${site}/`, {status: 429, body: edgePage('You are being rate limited', 1015)})],
  'rate-limited, without a reason': [
    ...until('callback'),
    page(27, `${site}/auth/error?error=undefined`, {body: takeABreak}),
  ],
  'rate-limited, in data': [
    ...until('identify'),
    data(
      14,
      'POST',
      `${auth}/api/accounts/authorize/continue`,
      {error: {message: 'Too many requests', type: 'requests', code: 'rate_limit_exceeded'}},
      {from: auth, status: 429},
    ),
  ],
} as const satisfies Planted;

const noText = 'only the text of the answer says which refusal it was';
const noRequest = 'the connection ends before the program sees a request';
const unseen = {'turnstile-blocked': ['cloudflare-challenge', noRequest]} as const;

/** What is found beside the class, or in its place. */
export const found: Found = {};

/** Where a program leaves out what tells. */
export const otherwise: Otherwise = {
  'firefox without bodies': {
    'cloudflare-1020': ['cloudflare-waf-block', 'a page with 403 from the edge is a refusal whose name is not told'],
    'edge-address-block': ['cloudflare-waf-block', 'a page with 403 from the edge is a refusal whose name is not told'],
    'cloudflare-access-denied': [
      'cloudflare-waf-block',
      'a page with 403 from the edge is a refusal whose name is not told',
    ],
    'cloudflare-1020, plain': [undefined, noText],
    'cloudflare-challenge, of 2022': ['server-error', 'a 503 of the edge without its text is a 503'],
    'cloudflare-access-denied, plain': [undefined, noText],
    'cloudflare-access-denied, as a conflict': [undefined, noText],
    'turnstile-blocked, in words': ['cloudflare-challenge', noText],
  },
  charles: unseen,
  mitmproxy: unseen,
  fiddler: unseen,
};
