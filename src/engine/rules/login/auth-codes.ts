import type {ClassName} from '../../../texts/say';

/**
 * Codes of auth.openai.com and next-auth that have a class of their own, as of 2026-11-22: captured answers and public
 * reports. A code that is not here is shown as it is instead of being guessed at.
 */
const classes: Readonly<Record<string, ClassName>> = {
  // https://github.com/woheller69/gptAssist/issues/72 (2025-09-02)
  invalid_state: 'invalid-client-409',
};

export const classOfCode = (code: string): ClassName | undefined =>
  Object.hasOwn(classes, code) ? classes[code] : undefined;

/**
 * Codes that are no failure of the login by themselves: a slip that the page itself names, and the plain answer that
 * somebody has to sign in.
 * @see https://openid.net/specs/openid-connect-core-1_0.html#AuthError
 */
const harmless = new Set([
  'invalid_username_or_password',
  'wrong_email_otp_code',
  'login_required',
  'interaction_required',
  'account_selection_required',
  'consent_required',
  'SessionRequired',
]);

/** A code that no failure class covers yet. */
export const isUnknownCode = (code: string): boolean => classOfCode(code) === undefined && !harmless.has(code);
