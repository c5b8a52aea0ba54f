import {beginning, edge} from './builders';

/** A login as it went over the wire, before any exporter wrote it down. Exporters stand in `har-exporters.ts`. */

export type Kind =
  | 'document'
  | 'fetch'
  | 'preflight'
  | 'script'
  | 'stylesheet'
  | 'image'
  | 'font'
  | 'iframe'
  | 'ping'
  | 'websocket';

/** What every exporter says in its own way when there is no answer, or none that the page may read. */
export type Trouble =
  | 'offline'
  | 'certificate'
  | 'name-not-found'
  | 'withheld'
  | 'aborted'
  | 'blocked'
  | 'sent-round'
  | 'reset'
  | 'timed-out'
  | 'policy'
  | 'proxy'
  | 'local-network';

export interface Exchange {
  /** Seconds after the beginning. */
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly kind: Kind;
  /** The page that asked. */
  readonly from: string;
  readonly sent: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly status: number;
  readonly got: Readonly<Record<string, string>>;
  readonly setCookies: readonly string[];
  readonly body: string;
  readonly trouble?: Trouble;
  /** The address that answered, where it is not the edge's. */
  readonly address?: string;
  /** Who issued the certificate; only Playwright writes it down. */
  readonly issuer?: string;
}

export const auth = 'https://auth.openai.com';
export const site = 'https://chatgpt.com';
export const sentinel = 'https://sentinel.openai.com';
const jsonType = {'content-type': 'application/json; charset=utf-8'} as const;
export const htmlType = {'content-type': 'text/html; charset=utf-8'} as const;

const fetchSite = (from: string, url: string) => {
  const [page, host] = [new URL(from).hostname, new URL(url).hostname];
  if (page === host) return 'same-origin';
  return page.endsWith('openai.com') && host.endsWith('.openai.com') ? 'same-site' : 'cross-site';
};

const destinations: Readonly<Record<Kind, string>> = {
  document: 'document',
  fetch: 'empty',
  preflight: 'empty',
  script: 'script',
  stylesheet: 'style',
  image: 'image',
  font: 'font',
  iframe: 'iframe',
  ping: 'empty',
  websocket: 'websocket',
};

const modeOf = (kind: Kind) => {
  if (kind === 'websocket') return 'websocket';
  return kind === 'document' || kind === 'iframe' ? 'navigate' : 'cors';
};

/** A request with the headers that a browser sends by itself, answered 200 by the site's edge. */
export function exchange(at: number, method: string, url: string, parts: Partial<Exchange> = {}): Exchange {
  const {kind = 'fetch', from = site} = parts;
  const across = fetchSite(from, url) !== 'same-origin' && kind !== 'document';
  return {
    at,
    method,
    url,
    kind,
    from,
    cookies: [],
    status: 200,
    setCookies: [],
    body: '',
    ...parts,
    sent: {
      accept: kind === 'document' ? 'text/html,application/xhtml+xml' : '*/*',
      'sec-fetch-site': fetchSite(from, url),
      'sec-fetch-mode': modeOf(kind),
      'sec-fetch-dest': destinations[kind],
      referer: `${from}/`,
      ...((method === 'POST' || across) && {origin: from}),
      ...parts.sent,
    },
    got: {date: new Date(beginning + at * 1000).toUTCString(), ...edge, ...parts.got},
  };
}

export const page = (at: number, url: string, parts: Partial<Exchange> = {}): Exchange =>
  exchange(at, 'GET', url, {
    kind: 'document',
    body: '<!doctype html><main>…</main>',
    ...parts,
    got: {...htmlType, ...parts.got},
  });

export const data = (at: number, method: string, url: string, body: unknown, parts: Partial<Exchange> = {}): Exchange =>
  exchange(at, method, url, {body: JSON.stringify(body), ...parts, got: {...jsonType, ...parts.got}});

/** A lasting connection of the app, open unless said otherwise. */
export const socket = (at: number, parts: Partial<Exchange> = {}): Exchange =>
  exchange(at, 'GET', 'wss://ws.chatgpt.com/p2/ws/user/user-0123456789?verify=0123456789abcdef', {
    kind: 'websocket',
    status: 101,
    ...parts,
    sent: {upgrade: 'websocket', connection: 'Upgrade'},
  });

export const redirect = (at: number, url: string, location: string, parts: Partial<Exchange> = {}): Exchange =>
  page(at, url, {status: 302, body: '', ...parts, got: {location, ...parts.got}});

export const banner = {WARNING_BANNER: `!!!! DO NOT SHARE ANY PART OF THIS. ${'!'.repeat(180)}`};
const token = (expires: string) =>
  `eyJhbGciOiJSUzI1NiJ9.${Buffer.from(JSON.stringify({exp: Date.parse(expires) / 1000})).toString('base64url')}.${'s'.repeat(1200)}`;

export const signedInAs = (expires: string, more: object = {}): object => ({
  ...banner,
  user: {id: 'user-0123456789', email: 'someone@example.com'},
  expires: '2027-02-20T03:40:00.000Z',
  account: {id: '6f1ed002-ab1c-4f4b-9b0a-5d8c1a2b3c4d', planType: 'plus'},
  accessToken: token(expires),
  authProvider: 'openai',
  sessionToken: 'x'.repeat(900),
  ...more,
});

export const sessionCookie = '__Secure-next-auth.session-token';
export const flowCookies = ['oai-client-auth-session', 'login_session', 'oai-did'];
export const landingCookies = ['__Host-next-auth.csrf-token', '__Secure-next-auth.callback-url', 'oai-did'];
const signInCookies = [...landingCookies, '__Secure-next-auth.state'];
const appCookies = [...landingCookies, `${sessionCookie}.0`, `${sessionCookie}.1`];

export const callback = `${site}/api/auth/callback/openai?code=ac_0123456789abcdef&scope=openid&state=Zm9vYmFyYmF6`;
/** What comes first in a login at the login server. */
export const authorize = `${auth}/api/accounts/authorize?client_id=app_X8zY6vW2pQ9tR3dE7nK1jL5gH&scope=openid&response_type=code&state=Zm9vYmFyYmF6`;
export const allow = (origin: string): Readonly<Record<string, string>> => ({
  'access-control-allow-origin': origin,
  'access-control-allow-credentials': 'true',
});

export const sentinelReq = `${sentinel}/backend-api/sentinel/req`;
export const preflight = (at: number, parts: Partial<Exchange> = {}): Exchange =>
  exchange(at, 'OPTIONS', sentinelReq, {
    kind: 'preflight',
    from: auth,
    status: 204,
    ...parts,
    sent: {'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type'},
    got: {...allow(auth), 'access-control-allow-headers': 'content-type', ...parts.got},
  });

/** A request of the login server's own pages. */
export const onAuth = {from: auth, cookies: flowCookies};
/** A request of somebody who is signed in. */
export const inApp = {cookies: appCookies};

/** By which support finds an answer. */
export const requestId = '48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4';

/** The login server's error page, with what failed in its address. */
export function errorPage(errorCode: string): string {
  const payload = Buffer.from(JSON.stringify({kind: 'AuthApiFailure', errorCode, requestId})).toString('base64');
  return `${auth}/error?${new URLSearchParams({payload, session_id: 'authsess_0123456789abcdef'})}`;
}

/** The steps of a login that goes well, each under a name by which a failure can be planted in its place. */
export const steps = {
  landing: () => [page(0, `${site}/`, {setCookies: landingCookies})],
  probe: () => [data(0.6, 'GET', `${site}/api/auth/session`, banner, {cookies: landingCookies})],
  signInPage: () => [page(6, `${site}/auth/login`, {cookies: landingCookies})],
  csrf: () => [
    data(6.4, 'GET', `${site}/api/auth/providers`, {openai: {id: 'openai'}}, {cookies: landingCookies}),
    data(6.5, 'GET', `${site}/api/auth/csrf`, {csrfToken: '0'.repeat(64)}, {cookies: landingCookies}),
  ],
  signIn: () => [
    data(
      6.8,
      'POST',
      `${site}/api/auth/signin/openai?prompt=login&ext-oai-did=1`,
      {url: authorize},
      {
        cookies: landingCookies,
        setCookies: ['__Secure-next-auth.state'],
      },
    ),
  ],
  authorize: () => [
    redirect(7.2, authorize, `${auth}/log-in`, {from: site, setCookies: flowCookies}),
    page(7.5, `${auth}/log-in`, onAuth),
  ],
  sentinel: () => [
    exchange(8, 'GET', `${sentinel}/backend-api/sentinel/frame.html?sv=20260801`, {
      kind: 'iframe',
      from: auth,
      got: htmlType,
    }),
    preflight(8.2),
    data(8.3, 'POST', sentinelReq, {token: 't'.repeat(120)}, {from: auth, got: allow(auth)}),
  ],
  identify: () => [
    data(
      14,
      'POST',
      `${auth}/api/accounts/authorize/continue`,
      {continue_url: `${auth}/log-in/password`, page: {type: 'login_password'}},
      onAuth,
    ),
  ],
  password: () => [
    page(14.4, `${auth}/log-in/password`, onAuth),
    data(
      25,
      'POST',
      `${auth}/api/accounts/password/verify`,
      {continue_url: `${auth}/workspace`, page: {type: 'workspace'}},
      onAuth,
    ),
  ],
  workspace: () => [data(26, 'POST', `${auth}/api/accounts/workspace/select`, {continue_url: callback}, onAuth)],
  callback: () => [
    redirect(26.6, callback, `${site}/`, {
      cookies: signInCookies,
      setCookies: [`${sessionCookie}.0`, `${sessionCookie}.1`],
    }),
    page(27, `${site}/`, inApp),
  ],
  session: () => [data(27.6, 'GET', `${site}/api/auth/session`, signedInAs('2026-12-02T03:40:00.000Z'), inApp)],
  app: () => [
    data(28, 'GET', `${site}/backend-api/me`, {id: 'user-0123456789', object: 'user'}, inApp),
    data(28.1, 'GET', `${site}/backend-api/accounts/check/v4-2023-04-27`, {accounts: {}}, inApp),
    data(28.2, 'POST', `${site}/backend-api/conversation/init`, {type: 'conversation_detail_metadata'}, inApp),
    data(28.4, 'POST', `${site}/backend-api/sentinel/chat-requirements/prepare`, {persona: 'chatgpt-paid'}, inApp),
    socket(28.6, {cookies: appCookies}),
    exchange(31, 'POST', `${site}/backend-api/conversation`, {
      ...inApp,
      got: {'content-type': 'text/event-stream'},
      body: 'data: {}\n\n',
    }),
  ],
} as const satisfies Record<string, () => readonly Exchange[]>;

type StepName = keyof typeof steps;
const stepNames = Object.keys(steps) as StepName[];

/** The steps before the named one. */
export const until = (end: StepName): readonly Exchange[] =>
  stepNames.slice(0, stepNames.indexOf(end)).flatMap(name => [...steps[name]()]);

export const login = (): readonly Exchange[] => stepNames.flatMap(name => [...steps[name]()]);
