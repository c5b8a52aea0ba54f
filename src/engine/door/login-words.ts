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

/** Names of parameters that may be kept, but not their values. */
export const onlyNames =
  'code state payload session_id verifier_id callbackUrl login_hint client_id scope redirect_uri audience device_id ' +
  'ext-oai-did auth_session_logging_id nonce code_challenge error_description __cf_chl_tk __cf_chl_f_tk ' +
  '__cf_chl_rt_tk sv retryUrl id_token access_token max_age';

/** Words by which a code says that something is wrong. */
const telling =
  'error errors failed failure fault code invalid unknown unsupported unavailable unexpected missing ' +
  'mismatch expired denied blocked disabled required exceeded limit rejected refused revoked timeout conflict ' +
  'forbidden unauthorized not no cannot bad wrong without already duplicate exists empty malformed deactivated ' +
  'terminated suspended locked insufficient incomplete stale replayed exhausted unreachable unverified unlinked';

/** Of what else codes speak, beside the words of addresses: codes of captured answers, of the standards, of next-auth. */
const subjects =
  'access active activity address agent allowed app apple application authentication authorization billing binding ' +
  'chatgpt cli closed codex connection cookie country creation credential credentials deleted domain enabled ' +
  'enterprise exchange expected factor flow found from future gate google grant granted header identity in interaction ' +
  'internal invalidated ip jwt limited link linked many method microsoft number organization other parameter payment ' +
  'permission policy primaryapi provider quota rate recovery refresh region registry request requests require reused saml ' +
  'scim selection server service sign signup some step subscription suspicious temporarily tenant territory time too ' +
  'trusted tries unusual url usage use username verified wait oauth2 saml2 2fa';

export const tellingWords: ReadonlySet<string> = new Set(telling.split(' '));

/** Every word that a code may be made of: any other could be a name. */
export const codeWords: ReadonlySet<string> = new Set(
  [telling, subjects, onlyNames, ...pathWords].join(' ').split(/[ _./-]/),
);
