import {lengthOnly} from '../door/kind-of';
import type {PurgeLevel} from '../rules/rule';

/**
 * The cookies of both sites by purpose, as of 2026-11-22: a pasted cookie table of 2024-12, transcripts of 2026-06,
 * and next-auth v4 `core/lib/cookie.ts` for its names and the chunk suffixes.
 * `transaction` L1, `session` L2, `edge` L3, `other` only with everything (L4); `keep` makes this a known device.
 */
const byPurpose = {
  transaction:
    '__Host-next-auth.csrf-token __Secure-next-auth.callback-url __Secure-next-auth.state ' +
    '__Secure-next-auth.pkce.code_verifier __Secure-next-auth.nonce oai-client-auth-session ' +
    'auth-session-minimized auth-session-minimized-client-checksum login_session hydra_redirect auth_provider ' +
    'rg_context iss_context',
  session:
    '__Secure-next-auth.session-token __Secure-oai-is oai-client-auth-info oai-client-session-epoch _account ' +
    '_account_is_fedramp _puid _uasid _umsid oai-sc unified_session_manifest',
  edge: 'cf_clearance __cf_bm _cfuvid __cflb __oailb oai-chat-web-route',
  keep: 'oai-did oaicom-stable-id oai-asli oai_consent_analytics oai_consent_marketing',
  other:
    '_dd_s oai-nav-state oai-hlib oai-gn oai-hm oai-last-model oai-thread-sidebar oai-sh-c-i oai-allow-ne ' +
    'oai-model-sticky-for-new-chats oai-is-specific-model g_state __stripe_mid __stripe_sid _gcl_au _fbp _ga',
} as const;

export type Purpose = keyof typeof byPurpose | 'unknown';

/** Every name that is known as it is. */
export const knownNames: readonly string[] = Object.values(byPurpose).flatMap(names => names.split(' '));

const purposes = new Map<string, Purpose>(
  Object.entries(byPurpose).flatMap(([purpose, names]) =>
    names.split(' ').map(name => [name, purpose as Purpose] as const),
  ),
);

/** Families whose names end in a changing part; the part itself is an id and is never kept. */
const families: ReadonlyArray<readonly [start: string, purpose: Purpose]> = [
  ['oai-login-csrf_', 'transaction'],
  ['usc_', 'session'],
];

const chunk = /^(__Secure-next-auth\.session-token)\.\d{1,2}$/;

/** The name that a piece of a session belongs to; any other as it is. */
export const wholeName = (name: string): string => chunk.exec(name)?.[1] ?? name;

export function purposeOf(name: string): Purpose {
  const whole = wholeName(name);
  return purposes.get(whole) ?? families.find(([start]) => name.startsWith(start))?.[1] ?? 'unknown';
}

/** A cookie name that is safe to keep: known names as they are, families without their id, others by length. */
export function safeCookieName(name: string): string {
  if (purposes.has(name) || chunk.test(name) || /^\(cookie-\d{1,5}\)$/.test(name)) return name;
  const family = families.find(([start]) => name.startsWith(start))?.[0];
  return family ? `${family}(id)` : lengthOnly('cookie', name);
}

export const isSessionCookie = (name: string): boolean => name === sessionCookie || chunk.test(name);
export const sessionCookie = '__Secure-next-auth.session-token';
/** Set by `authorize`; without it every later step is answered 409 `invalid_state`. */
export const flowCookie = 'oai-client-auth-session';

/** Login-critical: their changes are worth recording. */
export const isLoginCookie = (name: string): boolean => {
  const purpose = purposeOf(name);
  return purpose === 'transaction' || purpose === 'session' || name === 'cf_clearance';
};

/** The purposes that a purge of each level takes; `keep` goes only when the person asks for it. */
export const purposesOfLevel: Readonly<Record<PurgeLevel, readonly Purpose[]>> = {
  L1: ['transaction'],
  L2: ['transaction', 'session'],
  L3: ['edge'],
  L4: ['transaction', 'session', 'edge', 'other', 'unknown'],
};
