import {type Keep, nothing} from './keep';
import {safeCode} from './safe-code';
import {safeRayId} from './safe-value';

/** Path words of the login and its surroundings, as of 2026-11-22, from captured logins. Anything else could be an id. */
export const pathWords: ReadonlySet<string> = new Set(
  (
    'api auth session providers csrf signin signout openai auth0 callback error login login_with log-in ' +
    'log-in-or-create-account password email-verification email-otp validate send mfa verify mfa-challenge passkey ' +
    'push_auth_verification add-phone phone-verification about-you create-account accounts authorize continue ' +
    'workspace select user check v4-2023-04-27 me backend-api backend-anon conversation init sentinel req frame.html ' +
    'chat-requirements prepare finalize cdn-cgi trace challenge-platform h b g orchestrate chl_page v1 pat ces u ' +
    'identifier oauth token logout consent choose-an-account reset-password sso logged-out assets favicon.ico models ' +
    'settings accounts_check dynamic-config turnstile v0 api.js compliance cookie_requirements robots.txt ' +
    'resend proxy status.openai.com v2 summary.json phone-otp payments checkout deactivated'
  ).split(' '),
);

const always =
  (...words: readonly string[]): Keep =>
  value =>
    words.includes(value) ? value : undefined;

const namesOnly =
  'code state payload session_id verifier_id callbackUrl login_hint client_id scope redirect_uri audience device_id ' +
  'ext-oai-did auth_session_logging_id nonce code_challenge error_description __cf_chl_tk __cf_chl_f_tk ' +
  '__cf_chl_rt_tk sv retryUrl id_token access_token max_age';

/** Names of parameters that may be kept, each with what its value may be. */
export const queryValues: ReadonlyMap<string, Keep> = new Map<string, Keep>([
  ['error', safeCode],
  ['prompt', always('login', 'none', 'consent', 'select_account')],
  ['screen_hint', always('login', 'signup', 'login_or_signup')],
  ['response_type', always('code')],
  ['code_challenge_method', always('S256')],
  ['csrf', always('true')],
  ['json', always('true')],
  ['callback_path', always('/')],
  ['ray', safeRayId],
  ...namesOnly.split(' ').map(name => [name, nothing] as const),
]);
