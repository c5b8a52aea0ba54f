import type {ClassName} from '../../texts/say';
import type {KnownMessage} from '../evidence/known-messages';
import type {Confidence} from './rule';

/**
 * What the services call their failures: codes of auth.openai.com, next-auth, Auth0 and of the app's own data, and the
 * sentences that stand alone where no code does. As of 2026-11-22, from captured answers, clients' tests and public
 * reports; the sources stand in each rule. A code that is not here is shown as it is instead of being guessed at.
 */
interface Names {
  readonly codes?: readonly string[];
  readonly messages?: readonly KnownMessage[];
  /** Where a name has several causes; else it is certain. */
  readonly atMost?: Confidence;
}

const byClass = {
  'rate-limited': {
    // `undefined` is what next-auth writes to its error page where the login server gave no reason.
    codes: ['rate_limit_exceeded', 'too_many_requests', 'rate_limited', 'ip-signup-blocked', 'ip-blocked', 'undefined'],
    messages: [
      'Too many signups from the same IP',
      'We have detected suspicious login behavior and further attempts will be blocked',
      'Too many requests',
    ],
  },
  'unsupported-region': {
    codes: ['unsupported_country', 'unsupported_country_region_territory'],
    messages: ['Country, region, or territory not supported', "OpenAI's services are not available in your country."],
  },
  'account-deactivated': {
    codes: ['account_deactivated', 'user_deactivated', 'account_disabled', 'account_deleted', 'user_deleted'],
    messages: [
      'You do not have an account because it has been deleted or deactivated.',
      'Your OpenAI account has been deactivated',
    ],
  },
  'workspace-deactivated': {
    codes: ['deactivated_workspace', 'workspace_deactivated'],
    messages: ['This workspace has been deactivated and can no longer be used.'],
  },
  'workspace-policy': {codes: ['codex_cli_workspace_disabled', 'agent_registry_not_enabled']},
  'payment-problem': {codes: ['payment_required', 'billing_not_active', 'subscription_required']},
  'wrong-password': {
    codes: ['invalid_username_or_password', 'invalid_user_password', 'wrong_password', 'CredentialsSignin'],
    messages: ['Wrong email or password', 'Incorrect email address or password', 'Invalid username or password'],
  },
  'wrong-code': {
    codes: [
      'wrong_email_otp_code',
      'invalid_otp',
      'wrong_otp_code',
      'invalid_mfa_code',
      'wrong_mfa_code',
      'mfa_code_invalid',
      'mfa_invalid_code',
    ],
    messages: ['Wrong code', 'Invalid code'],
  },
  'account-locked': {
    codes: ['account_locked', 'user_locked', 'user_blocked', 'too_many_attempts'],
    messages: ['Your account has been blocked after multiple consecutive login attempts'],
  },
  'unverified-email': {
    codes: ['email_not_verified', 'unverified_email', 'email_unverified', 'email_verification_required'],
    messages: ['Please verify your email'],
  },
  'phone-verification': {
    codes: [
      'phone_max_usage_exceeded',
      'phone_verification_required',
      'phone_number_required',
      'phone_number_in_use',
      'invalid_phone_number',
    ],
    messages: ['linked to the maximum number of accounts', 'too many phone verification requests'],
  },
  'auth-method-mismatch': {
    codes: ['identity_provider_mismatch', 'OAuthAccountNotLinked'],
    messages: ['which is not the authentication method you used during sign up'],
  },
  'sso-required': {
    codes: ['require_sso_login', 'sso_required'],
    messages: ["Please use your organization's SSO to access your account."],
  },
  'sso-not-member': {
    codes: ['chatgpt_account_missing', 'sso_mismatch_user_creation'],
    messages: ['but that email has not been added to your ChatGPT workspace.'],
  },
  'sso-misconfigured': {
    codes: ['enterprise_sso_login_unavailable'],
    messages: ['Invalid thumbprint', 'the connection is not enabled', 'No accessible workspaces'],
  },
  'sso-info-failed': {messages: ['Something went wrong while getting your SSO info', '获取您的 SSO 信息时出错']},
  'domain-verified-elsewhere': {
    messages: ['We ran into an issue while signing you in, please take a break and try again soon'],
    atMost: 'likely',
  },
  'unusual-activity': {
    messages: [
      'Unusual activity has been detected from your device.',
      'Our systems have detected unusual activity from your device',
      'Our systems have detected unusual activity from your system',
    ],
  },
  'suspicious-activity': {messages: ['We detect suspicious activity on your account']},
  'invalid-client-409': {
    codes: ['invalid_state'],
    messages: ['Invalid client. Please start over.', 'Invalid session. Please start over.'],
  },
  'expired-login-session': {
    codes: ['invalid_session'],
    messages: [
      'Your authorization session was not initialized or has expired',
      'Route Error (400 Invalid Session)',
      "we couldn't find your session",
    ],
  },
  'invalid-auth-step': {
    codes: ['invalid_auth_step'],
    messages: ['Invalid authorization step.', 'did not provide an action'],
  },
  'broken-login-link': {codes: ['missing_required_parameter']},
  'oauth-callback-error': {
    codes: [
      'OAuthCallback',
      'OAuthCallbackError',
      'OAuthSignin',
      'OAuthCreateAccount',
      'Callback',
      'callback',
      'Signin',
      'EmailCreateAccount',
      'EmailSignin',
      'Configuration',
      'AccessDenied',
      'Verification',
      'Default',
    ],
    messages: ['State cookie was missing', 'PKCE code_verifier cookie was missing', 'Nonce cookie was missing'],
  },
  'token-exchange-failed': {codes: ['token_exchange_failed']},
  'token-generation-failed': {messages: ['Token generation failed (19AF30E4)'], atMost: 'possible'},
  'auth-server-error': {
    codes: ['unknown_error', 'primaryapi_server_error', 'server_error', 'temporarily_unavailable'],
    messages: ['The server had an error processing your request'],
  },
  'consent-replayed': {
    codes: ['access_denied'],
    messages: ['The consent verifier has already been used.'],
    atMost: 'likely',
  },
  'expired-access-token': {
    codes: ['token_expired', 'invalid_jwt'],
    messages: [
      'Your authentication token has expired. Please try refreshing it.',
      'Could not parse your authentication token. Please try signing in again.',
    ],
  },
  'revoked-session': {
    codes: ['token_invalidated', 'token_revoked'],
    messages: [
      'Your authentication token has been invalidated. Please try signing in again.',
      'Encountered invalidated oauth token for user, failing request',
    ],
  },
  'session-ended': {
    codes: ['app_session_terminated'],
    messages: ['Your session has ended. Please log in again.'],
  },
} as const satisfies Readonly<Partial<Record<ClassName, Names>>>;

/** Failure classes that a service names by a code or a sentence. */
export type NamedClass = keyof typeof byClass;

const rows = Object.entries(byClass as Readonly<Record<NamedClass, Names>>) as ReadonlyArray<[NamedClass, Names]>;
const codes = new Map(rows.flatMap(([id, names]) => (names.codes ?? []).map(code => [code, id] as const)));
const messages = new Map<string, NamedClass>(
  rows.flatMap(([id, names]) => (names.messages ?? []).map(message => [message, id] as const)),
);

/** Every code that a class is named by, and those that name none. */
export const namedCodes = (): readonly string[] => [...codes.keys(), ...harmless];

export const classOfCode = (code: string): NamedClass | undefined => codes.get(code);
export const classOfMessage = (message: KnownMessage): NamedClass | undefined => messages.get(message);
export const surenessOf = (id: NamedClass): Confidence =>
  (byClass as Readonly<Record<NamedClass, Names>>)[id].atMost ?? 'certain';

/**
 * Codes that are no failure of the login by themselves: the plain answer that somebody has to sign in.
 * @see https://openid.net/specs/openid-connect-core-1_0.html#AuthError
 */
const harmless = new Set([
  'login_required',
  'interaction_required',
  'account_selection_required',
  'consent_required',
  'SessionRequired',
]);

/** A code that no failure class covers yet. */
export const isUnknownCode = (code: string): boolean => classOfCode(code) === undefined && !harmless.has(code);
