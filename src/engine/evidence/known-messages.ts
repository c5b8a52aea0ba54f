import {addressMessages, messageFinder} from './address-messages';

/**
 * Sentences with which the login says what went wrong, as of 2026-11-22: captured answers and pages, help articles, public
 * reports. Only these are kept, word for word as they stand here; any other sentence may be the person's own.
 */
export const knownMessages = [
  ...addressMessages,
  'Invalid client. Please start over.',
  'Invalid session. Please start over.',
  'Invalid authorization step.',
  'Your authorization session was not initialized or has expired',
  'Route Error (400 Invalid Session)',
  'Your session has ended. Please log in again.',
  'Operation timed out',
  'Invalid content type: text/html',
  'is not valid JSON',
  'Could not parse your authentication token. Please try signing in again.',
  'Your authentication token has expired. Please try refreshing it.',
  'Your authentication token has been invalidated. Please try signing in again.',
  'Your refresh token has already been used to generate a new access token. Please try signing in again.',
  'Encountered invalidated oauth token for user, failing request',
  'Token generation failed (19AF30E4)',
  'You do not have an account because it has been deleted or deactivated.',
  'Your OpenAI account has been deactivated',
  'This workspace has been deactivated and can no longer be used.',
  'which is not the authentication method you used during sign up',
  "Please use your organization's SSO to access your account.",
  'but that email has not been added to your ChatGPT workspace.',
  'Something went wrong while getting your SSO info',
  '获取您的 SSO 信息时出错',
  'We ran into an issue while signing you in, please take a break and try again soon',
  'Unusual activity has been detected from your device.',
  'Our systems have detected unusual activity from your device',
  'Our systems have detected unusual activity from your system',
  'We detect suspicious activity on your account',
  'Country, region, or territory not supported',
  "OpenAI's services are not available in your country.",
  'The server had an error processing your request',
  'Unable to load site',
  'Sorry, you have been blocked',
  'Please unblock challenges.cloudflare.com to proceed.',
  'Please enable Cookies and reload the page.',
  'Request Header Or Cookie Too Large',
  "we couldn't find your session",
  'Your account has been blocked after multiple consecutive login attempts',
  'Too many signups from the same IP',
  'We have detected suspicious login behavior and further attempts will be blocked',
  'Please verify your email',
  'linked to the maximum number of accounts',
  'too many phone verification requests',
  'No accessible workspaces',
  'the connection is not enabled',
  'Invalid thumbprint',
  'did not provide an action',
  'State cookie was missing',
  'PKCE code_verifier cookie was missing',
  'Nonce cookie was missing',
  'Looks like you are not a member',
  'Wrong email or password',
  'Incorrect email address or password',
  'Invalid username or password',
  'Wrong code',
  'Invalid code',
  'Too many requests',
  'at capacity right now',
  'Unauthorized',
] as const;

export type KnownMessage = (typeof knownMessages)[number];

/** Too short to be looked for inside other text. */
const wholeOnly: readonly KnownMessage[] = ['Unauthorized', 'Wrong code', 'Invalid code'];

/** The known sentence that a text holds. */
export const messageIn = messageFinder<KnownMessage>(knownMessages, wholeOnly);
