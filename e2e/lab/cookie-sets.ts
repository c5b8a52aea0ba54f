import type {Visit} from './answer';
import {authCookie, chatgptCookie, identityCookie} from './cookies';
import {person, plant, randomText, secretHex, secretText} from './secrets';
import {chunks} from './tokens';
import type {World} from './world';

/** A clearance that the lab will know again in this scene. */
export function clearanceCookie(world: World): string {
  const value = secretText(120);
  world.clearances.add(value);
  return chatgptCookie('cf_clearance', value);
}

const unlessThere = ({cookies}: Visit, lines: readonly string[]) =>
  lines.filter(line => !cookies.has(line.slice(0, line.indexOf('='))));

/** Those of the first look at the front page. */
export const landingCookies = (visit: Visit): readonly string[] =>
  unlessThere(visit, [
    chatgptCookie('__Host-next-auth.csrf-token', `${secretHex(64)}%7C${secretHex(64)}`),
    chatgptCookie('__Secure-next-auth.callback-url', 'https%3A%2F%2Fchatgpt.com%2F'),
    chatgptCookie('oai-did', person.device),
    chatgptCookie('oai-nav-state', '1'),
    chatgptCookie('_dd_s', `rum=0&expire=${Date.now() + 900_000}`),
    chatgptCookie('__cf_bm', secretText(120)),
    chatgptCookie('_cfuvid', secretText(60)),
    chatgptCookie('__cflb', secretText(48)),
    clearanceCookie(visit.world),
  ]);

/** Those that the authorize step hands out; the first one carries the login. */
export const authorizeCookies = (login: string): readonly string[] => [
  authCookie('oai-client-auth-session', login),
  authCookie('auth-session-minimized', secretText(200)),
  authCookie('auth-session-minimized-client-checksum', secretHex(64)),
  authCookie('login_session', secretText(400)),
  authCookie('hydra_redirect', secretText(180)),
  authCookie('oai-login-csrf_dev_3772291445', secretText(90)),
  authCookie('auth_provider', 'password'),
  authCookie('rg_context', 'prim'),
  authCookie('iss_context', 'default'),
  authCookie('oai-did', person.device),
  authCookie('cf_clearance', secretText(120)),
  authCookie('__cf_bm', secretText(120)),
  authCookie('_cfuvid', secretText(60)),
];

/** What stays at auth.openai.com after a login: it signs the person in again without asking. */
export const manifestCookies = (): readonly string[] => [
  authCookie('unified_session_manifest', secretText(220)),
  identityCookie(randomText(12), secretText(160)),
  authCookie('oai-client-auth-info', secretText(140)),
];

/** Those of a completed login at chatgpt.com. */
export function sessionCookies(token: string): readonly string[] {
  const [first, rest] = chunks(token);
  return [
    chatgptCookie('__Secure-next-auth.session-token.0', first),
    chatgptCookie('__Secure-next-auth.session-token.1', rest),
    chatgptCookie('__Secure-oai-is', secretText(180)),
    chatgptCookie('oai-client-auth-info', secretText(140)),
    chatgptCookie('oai-client-session-epoch', String(Date.now())),
    chatgptCookie('_account', person.account),
    chatgptCookie('oai-sc', plant(`0gAAAAAB${randomText(246)}`)),
    chatgptCookie('oai-hlib', 'true'),
  ];
}

/** What ends a session on the way out. */
export const endedCookies = (): readonly string[] =>
  (['__Secure-next-auth.session-token.0', '__Secure-next-auth.session-token.1', '_account'] as const).map(
    name => `${chatgptCookie(name, '')}; Max-Age=0`,
  );

const suffix = (name: string) => Number(name.split('.').at(-1)) || 0;

/** The session token as next-auth reads it: every cookie of the family, joined in the order of the suffixes. */
export const sessionTokenOf = ({cookies}: Visit): string =>
  [...cookies]
    .filter(([name]) => name.startsWith('__Secure-next-auth.session-token'))
    .sort(([one], [other]) => suffix(one) - suffix(other))
    .map(([, value]) => value)
    .join('');
