/**
 * Codes of auth.openai.com, of next-auth and of OAuth that do not read like one, as of 2026-11-22: captured answers,
 * public reports and the standards. All others of theirs are known by their words.
 */
const known = new Set(
  (
    'too_many_requests require_sso_login csrf undefined Configuration Verification Default Signin OAuthSignin ' +
    'OAuthCallback callback OAuthCreateAccount EmailCreateAccount Callback EmailSignin CredentialsSignin ' +
    'unauthorized forbidden too_many_attempts phone_number_in_use'
  ).split(' '),
);

/** Words by which a code says that something is wrong; a pass phrase or a name has none of them. */
const telling = new Set(
  (
    'error errors failed failure fault code invalid unknown unsupported unavailable unexpected missing ' +
    'mismatch expired denied blocked disabled required exceeded limit rejected refused revoked timeout conflict ' +
    'forbidden unauthorized not no cannot bad wrong without already duplicate exists empty malformed deactivated ' +
    'terminated suspended locked insufficient incomplete stale replayed exhausted unreachable unverified unlinked'
  ).split(' '),
);

const isParticiple = (word: string) => /^[a-z]{3,14}ed$/.test(word);

/** `workspace_gate_closed`: words of one case, one of which tells that something is wrong, or the last of which may. */
function isSnake(value: string): boolean {
  const lower = value === value.toUpperCase() ? value.toLowerCase() : value;
  if (!/^(?:[a-z]{1,16}|oauth2|saml2|2fa)(?:[_-](?:[a-z]{1,16}|oauth2|saml2|2fa)){1,7}$/.test(lower)) return false;
  const words = lower.split(/[_-]/);
  return words.some(word => telling.has(word)) || (!lower.includes('-') && isParticiple(words.at(-1) ?? ''));
}

/** `SomeFutureError`: the last word is the one that tells. */
function isCamel(value: string): boolean {
  if (!/^(?:[A-Z]{1,4}|[A-Z][a-z]{1,15}){2,6}$/.test(value)) return false;
  const last = /[A-Z][a-z]{4,15}$/.exec(value)?.[0].toLowerCase() ?? '';
  return telling.has(last) || isParticiple(last);
}

/** A machine-readable code: a known one, or one that nobody has named yet but that reads like one. Else undefined. */
export function safeCode(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length < 2 || value.length > 64) return undefined;
  return known.has(value) || isSnake(value) || isCamel(value) ? value : undefined;
}
