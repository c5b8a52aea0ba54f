const minutes = (count: number) => `Max-Age=${count * 60}`;
const days = (count: number) => `Max-Age=${count * 86_400}`;
const lax = 'Path=/; HttpOnly; Secure; SameSite=Lax';
const edge = 'Path=/; HttpOnly; Secure; SameSite=None';

/** The attributes that each cookie of chatgpt.com has in the real login, as seen 2024-12 and 2026-06. */
const ofChatgpt = {
  '__Host-next-auth.csrf-token': lax,
  '__Secure-next-auth.callback-url': lax,
  '__Secure-next-auth.state': `${lax}; ${minutes(15)}`,
  '__Secure-next-auth.session-token.0': `${lax}; Domain=.chatgpt.com; ${days(90)}`,
  '__Secure-next-auth.session-token.1': `${lax}; Domain=.chatgpt.com; ${days(90)}`,
  '__Secure-oai-is': `Path=/; Secure; SameSite=Lax; ${days(365)}`,
  'oai-client-auth-info': `Path=/; Secure; SameSite=Lax; ${days(365)}`,
  'oai-client-session-epoch': `Path=/; Secure; SameSite=Lax; ${days(365)}`,
  _account: `Path=/; Secure; SameSite=Lax; ${days(365)}`,
  'oai-sc': `Path=/; Secure; SameSite=None; ${days(365)}`,
  'oai-did': `Path=/; SameSite=Lax; Domain=.chatgpt.com; ${days(365)}`,
  'oai-hlib': `Path=/; SameSite=Lax; ${days(365)}`,
  'oai-nav-state': `Path=/; SameSite=Lax; ${days(400)}`,
  _dd_s: `Path=/; SameSite=Strict; ${minutes(15)}`,
  cf_clearance: `${edge}; Domain=.chatgpt.com; ${days(365)}; Partitioned`,
  __cf_bm: `${edge}; Domain=.chatgpt.com; ${minutes(30)}`,
  _cfuvid: `${edge}; Domain=.chatgpt.com`,
  __cflb: `${edge}; ${minutes(30)}`,
} as const;

/** The same for auth.openai.com. */
const ofAuth = {
  'oai-client-auth-session': lax,
  'auth-session-minimized': lax,
  'auth-session-minimized-client-checksum': lax,
  login_session: lax,
  hydra_redirect: lax,
  'oai-login-csrf_dev_3772291445': lax,
  auth_provider: lax,
  rg_context: lax,
  iss_context: lax,
  unified_session_manifest: `${lax}; Domain=auth.openai.com; ${days(400)}`,
  'oai-client-auth-info': `Path=/; Secure; SameSite=Lax; ${days(365)}`,
  'oai-did': `Path=/; SameSite=Lax; Domain=.openai.com; ${days(365)}`,
  cf_clearance: `${edge}; Domain=auth.openai.com; ${days(365)}; Partitioned`,
  __cf_bm: `${edge}; Domain=auth.openai.com; ${minutes(30)}`,
  _cfuvid: `${edge}; Domain=auth.openai.com`,
} as const;

/** A `Set-Cookie` line of chatgpt.com. */
export const chatgptCookie = (name: keyof typeof ofChatgpt, value: string): string =>
  `${name}=${value}; ${ofChatgpt[name]}`;

/** A `Set-Cookie` line of auth.openai.com. */
export const authCookie = (name: keyof typeof ofAuth, value: string): string => `${name}=${value}; ${ofAuth[name]}`;

/** One of the cookies that are named after an identity: `usc_…`. */
export const identityCookie = (id: string, value: string): string =>
  `usc_${id}=${value}; ${ofAuth.unified_session_manifest}`;
