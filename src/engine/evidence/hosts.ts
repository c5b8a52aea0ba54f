/**
 * The hosts of the login and of what surrounds it, as of 2026-11-22.
 * Sources: OpenAI help 9247338 (allowlist), captured logins, reported SAML addresses; login means: without it nobody gets in.
 */
const known = {
  login:
    'chatgpt.com auth.openai.com sentinel.openai.com chat.openai.com auth0.openai.com ' + 'external.auth.openai.com',
  challenge: 'challenges.cloudflare.com',
  assets: 'cdn.oaistatic.com auth-cdn.oaistatic.com persistent.oaistatic.com',
  service:
    'openai.com www.openai.com www.chatgpt.com api.openai.com platform.openai.com help.openai.com ' +
    'status.openai.com ws.chatgpt.com files.oaiusercontent.com chatgpt.livekit.cloud',
  identity:
    'accounts.google.com appleid.apple.com login.microsoftonline.com login.live.com forwarder.workos.com ' +
    'setup.workos.com',
  telemetry: 'ab.chatgpt.com o33249.ingest.sentry.io browser-intake-datadoghq.com cdn.openaimerge.com',
  payment: 'js.stripe.com',
} as const;

type Role = keyof typeof known | 'foreign';

const roles = new Map<string, Role>(
  Object.entries(known).flatMap(([role, hosts]) => hosts.split(' ').map(host => [host, role as Role] as const)),
);

/** Stands for every host whose name is none of ours to keep. `.invalid` never resolves: https://www.rfc-editor.org/rfc/rfc2606 */
export const foreignHost = 'foreign.invalid';

export const sites = ['chatgpt.com', 'openai.com'] as const;

/** Where the two sites keep their scripts and files. Some edge cookies live there; reaching them takes a permission. */
export const furtherSites = ['oaistatic.com', 'oaiusercontent.com'] as const;

/** Every site whose cookies can be reached. */
export const cookieSites = [...sites, ...furtherSites] as const;

/** The site of those that a cookie of this domain belongs to. */
export const cookieSiteOf = (domain: string): (typeof cookieSites)[number] | undefined =>
  cookieSites.find(site => `.${domain}`.endsWith(`.${site}`));

/** `chatgpt.com` or `openai.com` when the host belongs to one of them. */
export const siteOf = (host: string): (typeof sites)[number] | undefined =>
  sites.find(site => host === site || host.endsWith(`.${site}`));

/** From which the login loads its scripts. */
export const assetHosts: readonly string[] = known.assets.split(' ');

/** Every host of the two sites that is known by name. */
export const siteHosts: readonly string[] = [...roles.keys()].filter(siteOf);

export const roleOf = (host: string): Role => roles.get(host) ?? 'foreign';
export const isLoginHost = (host: string): boolean => roleOf(host) === 'login';

/** The login server, which has pages of its own; `external` is where an organisation’s own sign-in (SAML) comes back. */
export const isLoginServer = (host: string): boolean => /^(?:external\.)?auth0?\.openai\.com$/.test(host);

/** Without these nobody gets in, so their failures count; telemetry and features never do. */
export const isLoginCritical = (host: string): boolean => isLoginHost(host) || roleOf(host) === 'challenge';

const families = [...sites, ...furtherSites, 'livekit.cloud', 'challenges.cloudflare.com'];

/** A host name that says nothing about the person: known ones as they are, others by their site alone. */
export function safeHost(host: string): string {
  const lower = host.toLowerCase().replace(/\.$/, '');
  if (roles.has(lower)) return lower;
  const family = families.find(site => lower === site || lower.endsWith(`.${site}`));
  return family ? (lower === family ? family : `other.${family}`) : foreignHost;
}

/** The domain of a cookie, with its leading dot where it has one; undefined when it is of neither site. */
export function safeDomain(domain: string): string | undefined {
  const host = safeHost(domain.replace(/^\./, ''));
  return siteOf(host) ? `${domain.startsWith('.') ? '.' : ''}${host}` : undefined;
}
