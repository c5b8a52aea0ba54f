import {describe, expect, test} from 'vitest';
import {at, cookie, edge, entry, html, json, request, sessionAnswer} from '../../testing/builders';
import {chromium, firefox, may} from '../../testing/cors';
import {diagnose} from '../diagnosis/diagnose';
import type {Entry, Evidence, Probe} from '../evidence/evidence';
import type {Facts} from '../evidence/facts';

/** Failures that look alike, side by side: each is called by its own name, and never by that of another of its group. */

interface Side {
  readonly is: string;
  readonly seen: Evidence;
  /** The class that is the verdict; several where either is right; undefined when nothing failed. */
  readonly verdict: string | readonly string[] | undefined;
  /** What else must be told: symptoms behind it, circumstances that explain it. */
  readonly beside?: readonly string[];
  /** Of two causes of one class: the sign that tells this one, and that no other of the group has. */
  readonly sign?: string;
}

const log = (...entries: readonly Entry[]): Evidence => ({entries});
const probed = (probe: Probe['probe'], facts: Facts, host?: string): Probe => ({
  at: at(30),
  probe,
  fine: false,
  facts,
  ...(host && {host}),
});
const reported = probed('status', {service: {value: 'login-incident', from: 'probe'}});
const seenFrom = (host: string, loc: string) => probed('trace', {trace: {value: {loc}, from: 'probe'}}, host);

const auth = 'https://auth.openai.com';
const authorize = `${auth}/api/accounts/authorize`;
const step = `${authorize}/continue`;
const page = {...edge, ...html};
const marked = {...page, 'cf-mitigated': 'challenge'};

/** Another host of the login is well: so the log keeps the marks of genuine answers. */
const genuine = () => request({url: 'https://sentinel.openai.com/backend-api/sentinel/req', method: 'POST'});
const atGate = (parts: Parameters<typeof entry>[0]) =>
  log(genuine(), entry({status: 403, headers: page, after: 5, ...parts}));
const onData = (parts: Parameters<typeof entry>[0]) =>
  log(genuine(), request({url: step, method: 'POST', status: 403, headers: {...edge, ...json}, after: 5, ...parts}));

/** The page was there before it asked; what it got instead of data it says itself. */
const oops = () =>
  entry({url: `${auth}/log-in/password`, headers: page, facts: {message: 'is not valid JSON'}, from: 'page', after: 4});
const insteadOfData = (parts: Parameters<typeof entry>[0]) =>
  log(genuine(), oops(), request({url: step, method: 'POST', headers: html, after: 5, ...parts}));

const began = (after: number) => entry({url: authorize, status: 302, redirect: `${auth}/log-in`, headers: edge, after});
const cameBack = (after: number, cookies = ['__Secure-next-auth.state']) => [
  entry({
    url: 'https://chatgpt.com/api/auth/callback/openai',
    status: 302,
    redirect: 'https://chatgpt.com/auth/error?error=OAuthCallback',
    cookies,
    after,
  }),
  entry({
    url: 'https://chatgpt.com/auth/error?error=OAuthCallback',
    headers: page,
    facts: {authCode: 'OAuthCallback'},
    from: 'url',
    after: after + 0.2,
  }),
];

const stored = {cookies: [cookie()]};
const refusedToken = (path: string, after: number) =>
  request({
    url: `https://chatgpt.com/backend-api/${path}`,
    status: 401,
    headers: {...edge, ...json},
    facts: {authCode: 'token_invalidated'},
    after,
  });
const signedOutEverywhere = [entry(), refusedToken('me', 1), refusedToken('accounts/check/v4-2023-04-27', 2)];

const verify = (path: string, parts: Parameters<typeof entry>[0]) =>
  request({url: `${auth}/api/accounts/${path}`, method: 'POST', headers: {...edge, ...json}, ...parts});
const wrongPassword = (after: number) => verify('password/verify', {status: 401, after});

const expired = (error: string) => log(entry(), entry({url: authorize, error, after: 5}));
const lostScript = (error: string) =>
  entry({url: 'https://challenges.cloudflare.com/turnstile/v0/api.js', target: 'script', error, after: 6});

const groups: Readonly<Record<string, readonly Side[]>> = {
  'the gate shows a page instead of the site': [
    {
      is: 'a challenge',
      seen: atGate({headers: marked, facts: {page: 'cloudflare-challenge'}}),
      verdict: 'cloudflare-challenge',
    },
    {
      is: 'the firewall’s page of today',
      seen: atGate({facts: {page: 'cloudflare-block'}}),
      verdict: 'cloudflare-waf-block',
    },
    {
      is: 'the site’s own page for an address',
      seen: atGate({facts: {page: 'edge-address-block'}}),
      verdict: 'edge-address-block',
    },
    {
      is: 'a firewall rule of the old kind',
      seen: atGate({facts: {page: 'cloudflare-error', edgeCode: 1020}}),
      verdict: 'cloudflare-1020',
    },
    {
      is: 'a banned address',
      seen: atGate({facts: {page: 'cloudflare-error', edgeCode: 1006}}),
      verdict: 'cloudflare-access-denied',
    },
    {
      is: 'a corporate filter, by its own page',
      seen: atGate({headers: html, facts: {product: 'fortinet'}}),
      verdict: 'vendor-block-page',
    },
    {
      is: 'a corporate filter, by the redirect to it',
      seen: atGate({
        status: 302,
        headers: {location: 'https://foreign.invalid/'},
        redirect: 'https://foreign.invalid/',
        facts: {product: 'zscaler'},
        from: 'header',
      }),
      verdict: 'vendor-block-page',
    },
    {
      is: 'Akamai’s “Access Denied”',
      seen: atGate({headers: {...html, server: 'akamaighost'}}),
      verdict: 'foreign-answer',
    },
    {is: 'a filter without a name', seen: atGate({headers: {...html, server: 'nginx'}}), verdict: 'foreign-answer'},
  ],
  'the firewall blocks': [
    {is: 'a VPN or a bad address', seen: atGate({facts: {page: 'cloudflare-block'}}), verdict: 'cloudflare-waf-block'},
    {
      is: 'a proxy that opens secure connections',
      seen: atGate({facts: {page: 'cloudflare-block', issuer: 'zscaler'}}),
      verdict: 'cloudflare-waf-block',
      beside: ['tls-interception'],
    },
  ],
  'Cloudflare’s own 403 and the service’s': [
    {is: 'the gate’s', seen: atGate({facts: {edgeCode: 1009}}), verdict: 'cloudflare-access-denied'},
    {
      is: 'the service’s, for the country',
      seen: onData({facts: {authCode: 'unsupported_country_region_territory'}}),
      verdict: 'unsupported-region',
    },
    {
      is: 'the service’s, for the account',
      seen: onData({facts: {authCode: 'account_deactivated'}}),
      verdict: 'account-deactivated',
    },
  ],
  'Cloudflare’s own 409 and the service’s': [
    {
      is: 'the gate’s: a name that leads nowhere',
      seen: atGate({status: 409, facts: {edgeCode: 1001}}),
      verdict: 'edge-origin-error',
    },
    {
      is: 'the gate’s: a bare address',
      seen: atGate({status: 409, facts: {edgeCode: 1003}}),
      verdict: 'cloudflare-access-denied',
    },
    {
      is: 'the service’s',
      seen: onData({status: 409, facts: {authCode: 'invalid_state'}}),
      verdict: 'invalid-client-409',
    },
  ],
  'too many, says the status (429)': [
    {is: 'the gate’s', seen: atGate({status: 429, facts: {edgeCode: 1015}}), verdict: 'rate-limited'},
    {
      is: 'the service’s',
      seen: onData({status: 429, facts: {authCode: 'rate_limit_exceeded'}}),
      verdict: 'rate-limited',
    },
    {is: 'a challenge', seen: atGate({status: 429, headers: marked}), verdict: 'cloudflare-challenge'},
    {
      is: 'a full service',
      seen: atGate({status: 429, facts: {message: 'at capacity right now'}}),
      verdict: 'service-incident',
    },
    {is: 'a proxy’s', seen: atGate({status: 429, headers: {...html, server: 'nginx'}}), verdict: 'foreign-answer'},
    {
      is: 'an account that is locked',
      seen: log(wrongPassword(0), wrongPassword(9), verify('password/verify', {status: 429, after: 20})),
      verdict: 'account-locked',
    },
  ],
  '“Oops, … is not valid JSON”': [
    {
      is: 'a challenge of a data request',
      seen: insteadOfData({status: 403, headers: marked, facts: {page: 'cloudflare-challenge'}}),
      verdict: 'cloudflare-challenge',
    },
    {
      is: 'the login page of a Wi-Fi',
      seen: insteadOfData({facts: {page: 'captive-portal'}}),
      verdict: 'captive-portal',
    },
    {
      is: 'the page of a security product',
      seen: insteadOfData({status: 403, facts: {product: 'fortinet'}}),
      verdict: 'vendor-block-page',
    },
    {
      is: 'a page of nobody known',
      seen: insteadOfData({headers: {...html, server: 'nginx'}}),
      verdict: 'foreign-answer',
    },
    {
      is: 'a page of the site itself, or nobody saw what',
      seen: log(genuine(), oops()),
      verdict: 'html-instead-of-json',
    },
  ],
  OAuthCallback: [
    {
      is: 'a login that took 17 minutes',
      seen: log(began(0), ...cameBack(1020)),
      verdict: 'oauth-callback-error',
      sign: 'flow-age',
    },
    {
      is: 'two logins in two tabs',
      seen: log(began(0), began(40), ...cameBack(60)),
      verdict: 'oauth-callback-error',
      sign: 'several-logins',
    },
    {
      is: 'a browser that keeps no cookies',
      seen: {
        entries: [
          entry({headers: {...page, 'set-cookie': '__Host-next-auth.csrf-token=(text-20); Path=/; Secure'}}),
          request({
            url: 'https://chatgpt.com/api/auth/csrf',
            headers: {...edge, ...json, 'set-cookie': '__Host-next-auth.csrf-token=(text-20); Path=/; Secure'},
            after: 1,
          }),
          request({
            url: 'https://chatgpt.com/api/auth/signin/openai',
            method: 'POST',
            status: 302,
            redirect: 'https://chatgpt.com/api/auth/signin?csrf=true',
            after: 2,
          }),
          entry({url: 'https://chatgpt.com/api/auth/signin?csrf=true', headers: page, after: 2.1}),
        ],
        cookies: [],
      },
      verdict: 'cookies-blocked',
    },
  ],
  'signed out': [
    {
      is: 'a cookie that is no longer accepted',
      seen: {...log(entry(), sessionAnswer({facts: {session: 'signed-out'}, size: 237, after: 1})), ...stored},
      verdict: 'stale-session-cookie',
    },
    {
      is: 'a login that can no longer be renewed',
      seen: {
        ...log(
          entry(),
          sessionAnswer({facts: {session: 'signed-in', sessionError: 'RefreshAccessTokenError'}, size: 4000, after: 1}),
        ),
        ...stored,
      },
      verdict: 'dead-session-refresh',
    },
    {is: 'a login that was ended elsewhere', seen: log(...signedOutEverywhere), verdict: 'revoked-session'},
    {
      is: 'an incident that signs people out',
      seen: {...log(...signedOutEverywhere), probes: [reported]},
      verdict: 'service-incident',
      beside: ['revoked-session'],
    },
  ],
  'a password that is not accepted': [
    {
      is: 'a wrong one',
      seen: log(verify('password/verify', {status: 401, facts: {authCode: 'invalid_username_or_password'}})),
      verdict: 'wrong-password',
    },
    {
      is: 'an account that was made with Google, Apple or Microsoft',
      seen: log(verify('password/verify', {status: 401, facts: {authCode: 'identity_provider_mismatch'}})),
      verdict: 'auth-method-mismatch',
    },
  ],
  'a code from the e-mail': [
    {
      is: 'a wrong one (401)',
      seen: log(verify('email-otp/validate', {status: 401, facts: {authCode: 'wrong_email_otp_code'}})),
      verdict: 'wrong-code',
    },
    {
      is: 'a wrong one, of which only the status was seen',
      seen: log(verify('email-otp/validate', {status: 401})),
      verdict: 'wrong-code',
    },
    {
      is: 'a login that is out of date (409)',
      seen: log(verify('email-otp/validate', {status: 409})),
      verdict: 'invalid-client-409',
    },
  ],
  'an answer that the page may not read': [
    {
      is: 'a challenge in its place',
      seen: log(entry(), chromium(marked, {status: 403, after: 5, facts: {page: 'cloudflare-challenge'}})),
      verdict: 'cloudflare-challenge',
      beside: ['cors-blocked'],
    },
    {is: 'one without leave', seen: log(entry(), chromium(undefined, {after: 5})), verdict: 'cors-blocked'},
    {
      is: 'a healthy answer with leave',
      seen: log(entry(), firefox({...edge, ...json, ...may}, {after: 5})),
      verdict: undefined,
    },
    {
      is: 'a healthy beacon, which asks for no leave',
      seen: log(
        entry(),
        request({
          url: 'https://sentinel.openai.com/backend-api/sentinel/beacon',
          method: 'POST',
          status: 204,
          initiator: auth,
          sent: {'sec-fetch-mode': 'no-cors', 'sec-fetch-site': 'same-site', origin: auth},
          after: 5,
        }),
      ),
      verdict: undefined,
    },
  ],
  'a certificate that is not accepted': [
    {
      is: 'one of an issuer whom nobody trusts',
      seen: expired('net::ERR_CERT_AUTHORITY_INVALID'),
      verdict: 'untrusted-certificate',
    },
    {
      is: 'a good one under a wrong clock',
      seen: {
        ...expired('net::ERR_CERT_DATE_INVALID'),
        probes: [probed('clock', {clockOffset: {value: -90_000, from: 'probe'}})],
      },
      verdict: 'untrusted-certificate',
      beside: ['clock-skew'],
    },
  ],
  'a country that is refused': [
    {
      is: 'the place itself',
      seen: {
        ...onData({facts: {authCode: 'unsupported_country_region_territory'}}),
        probes: [seenFrom('chatgpt.com', 'XA'), seenFrom('auth.openai.com', 'XA')],
      },
      verdict: 'unsupported-region',
    },
    {
      is: 'a VPN through which only one half goes',
      seen: {
        ...onData({facts: {authCode: 'unsupported_country_region_territory'}}),
        probes: [seenFrom('chatgpt.com', 'JP'), seenFrom('auth.openai.com', 'XA')],
      },
      verdict: 'unsupported-region',
      beside: ['split-routing'],
    },
  ],
  'the end of an SSO login': [
    {
      is: 'a login that is out of date',
      seen: onData({status: 409, facts: {authCode: 'invalid_state'}}),
      verdict: 'invalid-client-409',
    },
    {
      is: 'somebody who is no member',
      seen: onData({facts: {authCode: 'chatgpt_account_missing'}}),
      verdict: 'sso-not-member',
    },
  ],
  '5xx': [
    {
      is: 'the service’s, of one host',
      seen: log(genuine(), entry({url: authorize, status: 503, headers: page, after: 5})),
      verdict: 'server-error',
    },
    {
      is: 'the own proxy’s',
      seen: log(genuine(), entry({url: authorize, status: 503, headers: {...html, server: 'nginx'}, after: 5})),
      verdict: ['proxy-failure', 'foreign-answer'],
    },
    {is: 'the gate’s, without servers behind it', seen: atGate({status: 522}), verdict: 'edge-origin-error'},
    {
      is: 'the service’s, of two hosts',
      seen: log(sessionAnswer({status: 503}), entry({url: authorize, status: 503, headers: page, after: 5})),
      verdict: 'service-incident',
    },
    {
      is: 'a challenge of the old kind',
      seen: atGate({status: 503, facts: {page: 'cloudflare-challenge'}}),
      verdict: 'cloudflare-challenge',
    },
  ],
  'a challenge that does not end': [
    {is: 'one that nobody has solved', seen: atGate({headers: marked}), verdict: 'cloudflare-challenge'},
    {
      is: 'one that is solved and comes back',
      seen: log(
        entry({status: 403, headers: marked}),
        entry({status: 403, headers: marked, method: 'POST', after: 4}),
        entry({status: 403, headers: marked, method: 'POST', after: 9}),
      ),
      verdict: 'cloudflare-challenge-loop',
    },
    {
      is: 'one whose check cannot be loaded',
      seen: log(entry({status: 403, headers: marked}), lostScript('net::ERR_NAME_NOT_RESOLVED')),
      verdict: 'turnstile-blocked',
    },
  ],
  'a script of the check that fails': [
    {
      is: 'behind a challenge',
      seen: log(entry({status: 403, headers: marked}), lostScript('net::ERR_BLOCKED_BY_CLIENT')),
      verdict: 'turnstile-blocked',
    },
    {
      is: 'in a login without one, by an extension',
      seen: log(entry(), lostScript('net::ERR_BLOCKED_BY_CLIENT')),
      verdict: 'blocked-by-extension',
    },
    {
      is: 'in a login without one, by name',
      seen: log(entry(), lostScript('net::ERR_NAME_NOT_RESOLVED')),
      verdict: 'dns-failure',
    },
  ],
};

const named = ({verdict}: Side): readonly string[] => [verdict ?? []].flat();
const told = ({seen}: Side) => diagnose(seen).findings;

describe.each(Object.entries(groups))('%s', (_looks, sides) => {
  test.each(sides.map(side => [side.is, side] as const))('%s', (_is, side) => {
    const findings = told(side);
    const rules: readonly string[] = findings.map(({rule}) => rule);
    if (side.verdict === undefined) expect(rules).toEqual([]);
    else expect(named(side)).toContain(rules[0]);
    expect(rules).toEqual(expect.arrayContaining([...(side.beside ?? [])]));
    const own = [...named(side), ...(side.beside ?? [])];
    const others = sides
      .flatMap(other => [...named(other), ...(other.beside ?? [])])
      .filter(rule => !own.includes(rule));
    expect(rules.filter(rule => others.includes(rule))).toEqual([]);
    const signs: readonly string[] = findings.flatMap(({supports}) => supports.map(({sign}) => sign));
    const foreign = sides.flatMap(({sign}) => sign ?? []).filter(sign => sign !== side.sign);
    expect(signs).toEqual(expect.arrayContaining(side.sign ? [side.sign] : []));
    expect(signs.filter(sign => foreign.includes(sign))).toEqual([]);
  });
});
