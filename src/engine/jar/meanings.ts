import {wholeName} from '../evidence/cookie-names';

/**
 * What each known cookie is for, under the key of the sentence that says so; a `*` stands for any rest. Sources as those
 * of the names themselves.
 */
const meanings = {
  csrf: '__Host-next-auth.csrf-token oai-login-csrf_*',
  'way-back': '__Secure-next-auth.callback-url',
  checks: '__Secure-next-auth.state __Secure-next-auth.pkce.code_verifier __Secure-next-auth.nonce',
  flow: 'oai-client-auth-session',
  'short-flow': 'auth-session-minimized auth-session-minimized-client-checksum',
  'login-server': 'login_session hydra_redirect rg_context iss_context',
  provider: 'auth_provider',
  session: '__Secure-next-auth.session-token',
  integrity: '__Secure-oai-is',
  accounts: 'oai-client-auth-info oai-client-session-epoch',
  workspace: '_account _account_is_fedramp',
  markers: '_puid _uasid _umsid',
  risk: 'oai-sc',
  'sign-in': 'unified_session_manifest usc_*',
  passed: 'cf_clearance',
  bots: '__cf_bm',
  counter: '_cfuvid',
  server: '__cflb __oailb oai-chat-web-route',
  device: 'oai-did oaicom-stable-id oai-asli',
  consent: 'oai_consent_analytics oai_consent_marketing',
  'known-browser': 'oai-hlib',
  model: 'oai-last-model oai-model-sticky-for-new-chats oai-is-specific-model',
  surface: 'oai-nav-state oai-gn oai-hm oai-thread-sidebar oai-sh-c-i oai-allow-ne',
  google: 'g_state',
  monitoring: '_dd_s',
  payment: '__stripe_mid __stripe_sid',
  advertising: '_gcl_au _fbp _ga',
} as const;

/** The key of a sentence under `cookies.meanings`. */
export type Meaning = keyof typeof meanings;

const known = Object.entries(meanings).flatMap(([meaning, names]) =>
  names.split(' ').map(name => [name, meaning as Meaning] as const),
);
const exact = new Map(known);
const families = known.flatMap(([name, meaning]) =>
  name.endsWith('*') ? [[name.slice(0, -1), meaning] as const] : [],
);

/** What a cookie of that name is for; undefined when nobody knows. */
export const meaningOf = (name: string): Meaning | undefined =>
  exact.get(wholeName(name)) ?? families.find(([start]) => name.startsWith(start))?.[1];
