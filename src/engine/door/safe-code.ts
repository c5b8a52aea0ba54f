import {codeWords, tellingWords} from './login-words';

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

const isParticiple = (word: string) => word.endsWith('ed');

/** Whether these are words that a code is made of, one of which tells that something is wrong, or the last of which may. */
const tell = (words: readonly string[]): boolean =>
  words.length > 1 &&
  words.every(word => codeWords.has(word)) &&
  (words.some(word => tellingWords.has(word)) || isParticiple(words.at(-1) ?? ''));

/** `workspace_gate_closed`, all in one case. */
const inSnake = (value: string): readonly string[] =>
  (value === value.toUpperCase() ? value.toLowerCase() : value).split(/[_-]/, 9);

/** `RefreshAccessTokenError`, `JWTSessionError`. */
function inCamel(value: string): readonly string[] {
  const words = value.replace('OAuth', 'Oauth').match(/[A-Z]+(?![a-z])|[A-Z][a-z]+/g) ?? [];
  return words.join('').length === value.length ? words.map(word => word.toLowerCase()) : [];
}

/**
 * A machine-readable code: a known one, or one that nobody has named yet but that is made of words of the login. A name
 * among them, and it is none. Else undefined.
 */
export function safeCode(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length < 2 || value.length > 64) return undefined;
  return known.has(value) || tell(inSnake(value)) || tell(inCamel(value)) ? value : undefined;
}
