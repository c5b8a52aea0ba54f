/**
 * Codes of auth.openai.com, of next-auth and of OAuth that captured answers, public reports and the standards name, as
 * of 2026-11-22. They pass as they are.
 */
const known = new Set(
  (
    'invalid_state invalid_auth_step missing_required_parameter unknown_error primaryapi_server_error invalid_session ' +
    'token_exchange_failed rate_limit_exceeded too_many_requests account_deactivated user_deactivated account_disabled ' +
    'unsupported_country unsupported_country_region_territory identity_provider_mismatch require_sso_login ' +
    'enterprise_sso_login_unavailable sso_mismatch_user_creation chatgpt_account_missing codex_cli_workspace_disabled ' +
    'agent_registry_not_enabled invalid_username_or_password wrong_email_otp_code phone_max_usage_exceeded ' +
    'user_already_exists registration_disallowed access_denied app_session_terminated deactivated_workspace ' +
    'token_expired token_invalidated token_revoked missing_authorization_header refresh_token_expired ' +
    'invalid_api_key verification_required identity_verification_required ip-signup-blocked ip-blocked csrf undefined ' +
    'Configuration AccessDenied Verification Default Signin OAuthSignin OAuthCallback OAuthCallbackError callback ' +
    'OAuthCreateAccount EmailCreateAccount Callback OAuthAccountNotLinked EmailSignin CredentialsSignin ' +
    'SessionRequired RefreshAccessTokenError invalid_request unauthorized_client unsupported_response_type ' +
    'invalid_scope server_error temporarily_unavailable interaction_required login_required consent_required ' +
    'account_selection_required invalid_grant invalid_client unsupported_grant_type invalid_token ' +
    'insufficient_scope unauthorized forbidden too_many_attempts phone_number_in_use'
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
