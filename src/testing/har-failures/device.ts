import {beginning} from '../builders';
import {
  auth,
  authorize,
  banner,
  data,
  type Exchange,
  exchange,
  htmlType,
  landingCookies,
  page,
  redirect,
  sentinelReq,
  site,
  type Trouble,
  until,
} from '../har';
import {backToNothing} from './login';
import type {Found, Otherwise, Planted} from './planted';

/** The same, answered by something on the way: without the marks of the edge. */
const fromElsewhere = (answer: Exchange): Exchange => {
  const {'cf-ray': _, ...got} = answer.got;
  return {...answer, got: {...got, server: 'nginx'}};
};

const wifiPage = '<html><head><meta http-equiv="refresh" content="0; url=http://10.1.1.1/guest/"></head></html>';
const login = {kind: 'document', from: site} as const;
const wantsLogin = (at: number) => fromElsewhere(page(at, authorize, {...login, status: 511, body: wifiPage}));

const ledToWifi = (at: number): readonly Exchange[] => [
  fromElsewhere(redirect(at, authorize, 'http://10.1.1.1/guest/login?res=notyet', login)),
  fromElsewhere(page(at + 0.3, 'http://10.1.1.1/guest/login?res=notyet', {body: wifiPage})),
];

/** By a computer whose clock is so many minutes ahead of the edge's. */
const withClockAhead = (minutes: number, exchanges: readonly Exchange[]) =>
  exchanges.map(answer => {
    const date = new Date(beginning + answer.at * 1000 - minutes * 60_000).toUTCString();
    return {...answer, got: {...answer.got, date}};
  });

const csrf = '__Host-next-auth.csrf-token';
const turnedBack = `${site}/api/auth/signin?csrf=true`;
const signInWithoutCookies = (at: number): readonly Exchange[] => [
  data(at, 'GET', `${site}/api/auth/csrf`, {csrfToken: '0'.repeat(64)}, {setCookies: [csrf]}),
  data(at + 0.3, 'POST', `${site}/api/auth/signin/openai?prompt=login`, {url: turnedBack}),
  redirect(at + 0.6, turnedBack, `${site}/auth/login?csrf=true`, {setCookies: [csrf]}),
  page(at + 0.8, `${site}/auth/login?csrf=true`, {setCookies: [csrf]}),
];

const style = (at: number): Exchange =>
  exchange(at, 'GET', 'https://cdn.oaistatic.com/assets/root-0123.css', {
    kind: 'stylesheet',
    got: {'content-type': 'text/css'},
  });

const oldChrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36';
const challenged = (at: number): Exchange =>
  page(at, `${site}/`, {
    status: 403,
    body: "<html><body><script>window._cf_chl_opt = {cType: 'managed'};</script></body></html>",
    sent: {'user-agent': oldChrome},
    got: {...htmlType, 'cf-mitigated': 'challenge'},
  });

const unsent = (at: number, method: string, url: string, trouble: Trouble, parts: Partial<Exchange> = {}): Exchange =>
  exchange(at, method, url, {from: auth, ...parts, status: 0, got: {}, trouble});

/** Failure classes of the device layer, as each cuts a login short. */
export const failures = {
  offline: [...until('authorize'), ...[7.2, 9].map(at => unsent(at, 'GET', authorize, 'offline', login))],
  'captive-portal': [...until('authorize'), wantsLogin(7.2), wantsLogin(9)],
  'clock-skew': withClockAhead(20, [
    ...until('callback'),
    ...backToNothing(26.6),
    page(31, `${site}/auth/login`, {cookies: landingCookies}),
    ...backToNothing(33),
  ]),
  'cookies-blocked': [
    page(0, `${site}/`, {setCookies: landingCookies}),
    data(0.6, 'GET', `${site}/api/auth/session`, banner),
    page(6, `${site}/auth/login`),
    ...signInWithoutCookies(6.5),
  ],
  'javascript-disabled': [page(0, `${site}/`), style(0.4), page(9, `${site}/auth/login`), style(9.4)],
  'outdated-browser': [challenged(0), challenged(0.4)],
  'blocked-by-extension': [
    ...until('sentinel'),
    unsent(8.3, 'POST', sentinelReq, 'blocked'),
    unsent(12, 'POST', sentinelReq, 'blocked'),
  ],
  'blocked-by-policy': [...until('authorize'), ...[7.2, 9].map(at => unsent(at, 'GET', authorize, 'policy', login))],
} as const satisfies Planted;

/** The same class in another of its forms, under `class, form`. */
export const variants = {
  'captive-portal, led away': [...until('authorize'), ...ledToWifi(7.2), ...ledToWifi(9)],
  'blocked-by-extension, the page': [
    ...until('authorize'),
    ...[7.2, 9].map(at => unsent(at, 'GET', authorize, 'blocked', login)),
  ],
} as const satisfies Planted;

/** The table of the rule looks at the same files without noise. */
const scripted = {'javascript-disabled': [undefined, 'the noise around it comes from scripts']} as const;

const unseen = (why: string) =>
  ({
    ...scripted,
    offline: [undefined, why],
    'blocked-by-extension': [undefined, why],
    'blocked-by-extension, the page': [undefined, why],
    'blocked-by-policy': [undefined, why],
  }) as const;
const noRequest = 'what is never sent the program does not see';
const proxied = {
  ...unseen(noRequest),
  offline: ['dns-failure', 'without a line the program itself finds no host'],
} as const;

/** What is found beside the class, or in its place. */
export const found: Found = {
  'blocked-by-extension': ['blocked-by-extension', 'sentinel-blocked'],
  'clock-skew': ['login-loop', 'clock-skew'],
  'outdated-browser': ['cloudflare-challenge', 'outdated-browser'],
};

/** Where a program leaves out what tells. */
export const otherwise: Otherwise = {
  chrome: scripted,
  'chrome-sanitized': scripted,
  'chrome-base64': scripted,
  playwright: scripted,
  firefox: unseen('it names no errors'),
  'firefox without bodies': unseen('it names no errors'),
  safari: {...scripted, 'blocked-by-policy': ['blocked-by-extension', 'it has one sentence for both']},
  charles: proxied,
  mitmproxy: proxied,
  fiddler: proxied,
};
