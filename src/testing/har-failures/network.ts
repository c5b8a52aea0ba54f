import {
  auth,
  authorize,
  data,
  type Exchange,
  exchange,
  htmlType,
  page,
  redirect,
  site,
  type Trouble,
  until,
} from '../har';
import type {StyleName} from '../har-exporters';
import type {Found, Otherwise, Planted} from './planted';

const lost = (at: number, trouble: Trouble): Exchange =>
  exchange(at, 'GET', authorize, {kind: 'document', status: 0, got: {}, trouble});

/** An answer without the marks of the site's own edge: what stands here is all that it carries. */
const bare = (answer: Exchange, got: Readonly<Record<string, string>>, more: Partial<Exchange> = {}): Exchange => ({
  ...answer,
  ...more,
  got: {date: 'Sun, 22 Nov 2026 03:40:00 GMT', ...got},
});

const blockPage = `<!doctype html><title>Internet Security by Zscaler</title>
  <p>Your organisation has chosen Zscaler to protect you from internet threats.</p>`;
const plainPage = '<!doctype html><title>Blocked</title><p>This address is not allowed here.</p>';

const refused = (at: number) =>
  bare(page(at, authorize, {from: site, status: 403, body: plainPage}), {...htmlType, server: 'nginx'});

const did = ['oai-did'];
const sentBack = `${site}/auth/login?csrf=true`;

/** As if nothing had been set: only what a script keeps goes along. */
const withoutCookies: readonly Exchange[] = [
  page(0, `${site}/`),
  data(0.6, 'GET', `${site}/api/auth/session`, {WARNING_BANNER: '!'}, {cookies: did}),
  page(6, `${site}/auth/login`, {cookies: did}),
  data(6.5, 'GET', `${site}/api/auth/csrf`, {csrfToken: '0'.repeat(64)}, {cookies: did}),
  data(
    6.8,
    'POST',
    `${site}/api/auth/signin/openai?prompt=login`,
    {url: `${site}/api/auth/signin?csrf=true`},
    {cookies: did},
  ),
  redirect(7, `${site}/api/auth/signin?csrf=true`, sentBack, {cookies: did}),
  page(7.3, sentBack, {cookies: did}),
];

const denied = (at: number, more: Partial<Exchange> = {}) =>
  page(at, `${site}/`, {
    status: 403,
    body: '<h1><span class="cf-code-label">Error code: <span>1020</span></span></h1> Ray ID: 8e4f1c02ab3d61f7',
    ...more,
  });

const trace = (at: number, origin: string, loc: string) =>
  exchange(at, 'GET', `${origin}/cdn-cgi/trace`, {
    from: origin,
    got: {'content-type': 'text/plain'},
    body: `fl=80f417\nh=${new URL(origin).hostname}\nip=203.0.113.7\nts=1795318800.629\ncolo=NRT\nhttp=http/2\nloc=${loc}\ntls=TLSv1.3\nwarp=off\ngateway=off\n`,
  });

/** Failure classes of the network layer, as each cuts a login short. */
export const failures = {
  'dns-failure': [...until('authorize'), lost(7.2, 'name-not-found'), lost(9, 'name-not-found')],
  'untrusted-certificate': [...until('authorize'), lost(7.2, 'certificate'), lost(9, 'certificate')],
  'proxy-failure': [...until('authorize'), lost(7.2, 'proxy'), lost(9, 'proxy')],
  'tls-interception': [denied(0, {issuer: 'Zscaler Intermediate Root CA (zscloud.net) (t) '})],
  'vendor-block-page': [
    bare(page(0, `${site}/`, {status: 403, body: blockPage}), {...htmlType, server: 'Zscaler/6.2'}),
  ],
  'foreign-answer': [...until('authorize'), refused(7.2), refused(9)],
  'connection-blocked': [...until('authorize'), lost(7.2, 'reset'), lost(9, 'reset')],
  'network-timeout': [...until('authorize'), lost(7.2, 'timed-out')],
  'vpn-or-tor': [denied(0), trace(4, site, 'T1')],
  'split-routing': [denied(0), trace(4, site, 'JP'), trace(4.2, auth, 'US')],
  'cookie-interception': withoutCookies,
  'local-network-block': [...until('authorize'), lost(7.2, 'local-network'), lost(9, 'local-network')],
} as const satisfies Planted;

/** The same class in another of its forms, under `class, form`. */
export const variants = {
  'proxy-failure, wants a login': [
    ...until('authorize'),
    bare(page(7.2, authorize, {from: site, status: 407, body: '<h1>Proxy Authentication Required</h1>'}), {
      ...htmlType,
      'proxy-authenticate': 'NTLM',
    }),
  ],
  'proxy-failure, answers itself': [
    ...until('authorize'),
    bare(page(7.2, authorize, {from: site, status: 503, body: '<h1>Stylesheet for Squid Error pages</h1>'}), {
      ...htmlType,
      server: 'squid/5.7',
      via: '1.1 proxy.corp.example (squid/5.7)',
    }),
  ],
  'vendor-block-page, redirect': [
    bare(redirect(0, `${site}/`, 'https://gateway.zscloud.net/auT?origurl=http%3A%2F%2Fexample%2ecom%2f'), {
      location: 'https://gateway.zscloud.net/auT?origurl=http%3A%2F%2Fexample%2ecom%2f',
      server: 'Zscaler/6.2',
    }),
  ],
  'vendor-block-page, on the same edge': [
    redirect(0, `${site}/`, 'https://blocked.teams.cloudflare.com/?account_id=0123456789abcdef'),
  ],
  'vendor-block-page, sinkhole': [
    bare(
      page(0, `${site}/`, {status: 403, body: plainPage}),
      {...htmlType, server: 'nginx'},
      {address: '146.112.61.106'},
    ),
  ],
  'foreign-answer, leads away': [
    bare(redirect(0, `${site}/`, 'https://filter.corp.example/stop?u=1'), {
      location: 'https://filter.corp.example/stop?u=1',
      server: 'nginx',
    }),
  ],
  'local-network-block, answered inside': [
    ...until('authorize'),
    bare(page(7.2, authorize, {from: site, body: plainPage}), {...htmlType, server: 'nginx'}, {address: '192.168.1.1'}),
  ],
  'local-network-block, leads inside': [
    ...until('authorize'),
    bare(redirect(7.2, authorize, 'http://10.0.0.1/stop.html'), {
      location: 'http://10.0.0.1/stop.html',
      server: 'nginx',
    }),
  ],
} as const satisfies Planted;

const noErrors = 'it names no errors';
const isProxy = 'it is the proxy itself, and the browser’s trouble never reaches it';
const noIssuer = 'it does not write down who issued the certificate';
const noText = 'only the text of the answer says which refusal it was';

type Rows = NonNullable<Otherwise[StyleName]>;

const unnamed: Rows = {
  'dns-failure': [undefined, 'it does not say that a name was not found'],
  'untrusted-certificate': [undefined, noErrors],
  'proxy-failure': [undefined, noErrors],
  'connection-blocked': [undefined, noErrors],
  'network-timeout': [undefined, noErrors],
  'local-network-block': [undefined, noErrors],
  'tls-interception': ['cloudflare-1020', noIssuer],
};

const proxied: Rows = {
  'untrusted-certificate': [undefined, 'the browser ends the connection before the program sees a request'],
  'proxy-failure': [undefined, isProxy],
  'connection-blocked': [undefined, isProxy],
  'network-timeout': [undefined, isProxy],
  'local-network-block': [undefined, isProxy],
  'tls-interception': ['cloudflare-1020', noIssuer],
};

const chromium: Rows = {'tls-interception': ['cloudflare-1020', noIssuer]};

/** What is found beside the class, or in its place. */
export const found: Found = {
  'tls-interception': ['cloudflare-1020', 'tls-interception'],
  'vpn-or-tor': ['cloudflare-1020', 'vpn-or-tor'],
  'split-routing': ['cloudflare-1020', 'split-routing'],
};

/** Where a program leaves out what tells. */
export const otherwise: Otherwise = {
  chrome: chromium,
  'chrome-base64': chromium,
  'chrome-sanitized': {
    ...chromium,
    'cookie-interception': ['cookies-blocked', 'without cookies it does not show whether any came'],
  },
  firefox: unnamed,
  'firefox without bodies': {
    ...unnamed,
    'tls-interception': ['cloudflare-waf-block', noText],
    'vpn-or-tor': ['cloudflare-waf-block', noText],
    'split-routing': ['cloudflare-waf-block', noText],
  },
  safari: {
    ...chromium,
    'local-network-block': ['connection-blocked', 'it has one sentence for all hosts that cannot be reached'],
  },
  charles: proxied,
  mitmproxy: proxied,
  fiddler: proxied,
};
