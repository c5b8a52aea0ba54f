import {foreignHost, safeHost} from './hosts';
import {kindOf} from './kind-of';
import {safeCode} from './safe-code';
import {safeRayId} from './safe-value';
import {addressIn} from './web-address';

/** Path words of the login and its surroundings, as of 2026-11-22, from captured logins. Anything else could be an id. */
const pathWords = new Set(
  (
    'api auth session providers csrf signin signout openai auth0 callback error login login_with log-in ' +
    'log-in-or-create-account password email-verification email-otp validate send mfa verify mfa-challenge passkey ' +
    'push_auth_verification add-phone phone-verification about-you create-account accounts authorize continue ' +
    'workspace select user check v4-2023-04-27 me backend-api backend-anon conversation init sentinel req frame.html ' +
    'chat-requirements prepare finalize cdn-cgi trace challenge-platform h b g orchestrate chl_page v1 pat ces u ' +
    'identifier oauth token logout consent choose-an-account reset-password sso logged-out assets favicon.ico models ' +
    'settings accounts_check dynamic-config turnstile v0 api.js compliance cookie_requirements robots.txt'
  ).split(' '),
);

const always =
  (...words: readonly string[]) =>
  (value: string) =>
    words.includes(value) ? value : undefined;

/** Query names that may be kept, each with what its value may be. */
const queryValues = new Map<string, (value: string) => string | undefined>([
  ['error', safeCode],
  ['prompt', always('login', 'none', 'consent', 'select_account')],
  ['screen_hint', always('login', 'signup', 'login_or_signup')],
  ['response_type', always('code')],
  ['code_challenge_method', always('S256')],
  ['csrf', always('true')],
  ['json', always('true')],
  ['callback_path', always('/')],
  ['ray', safeRayId],
]);
for (const name of (
  'code state payload session_id verifier_id callbackUrl login_hint client_id scope redirect_uri audience device_id ' +
  'ext-oai-did auth_session_logging_id nonce code_challenge error_description __cf_chl_tk __cf_chl_f_tk ' +
  '__cf_chl_rt_tk sv retryUrl id_token access_token max_age'
).split(' '))
  queryValues.set(name, () => undefined);

const safeName = (name: string) => (queryValues.has(name) ? name : kindOf(name));

export interface NameValue {
  readonly name: string;
  readonly value: string;
}

/** One query parameter with what may be kept of its name and value. */
export const safeParameter = (name: string, value: string): NameValue => ({
  name: safeName(name),
  value: queryValues.get(name)?.(value) ?? kindOf(value),
});

const encode = ({name, value}: NameValue) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const safeWord = (word: string) =>
  word === '' || pathWords.has(word) ? word : encodeURIComponent(kindOf(decoded(word)));

/** No path of a login is longer than this, also not once its words have become their kinds. */
function safePath(path: string): string {
  const words = path.split('/', 42);
  return path.length > 4000 || words.length > 41 ? '/(text-4000)' : words.map(safeWord).join('/');
}

/** The parameters of an address as HAR wants them beside it. */
export const safeQuery = (url: URL): NameValue[] =>
  url.search === '' ? [] : [...url.searchParams].slice(0, 100).map(([name, value]) => safeParameter(name, value));

const isWeb = ({protocol}: URL) => /^(?:https?|wss?):$/.test(protocol);

/** An address of which only what is known to be safe remains, and its parameters. */
export interface SafeAddress {
  readonly url: string;
  readonly query: NameValue[];
}

/** What is no web address becomes that of the stand-in host; of a foreign one only the stand-in remains. */
export function safeAddress(address: URL | undefined): SafeAddress {
  if (!address || !isWeb(address)) return {url: `https://${foreignHost}/`, query: []};
  const host = safeHost(address.hostname);
  if (host === foreignHost) return {url: `${address.protocol}//${foreignHost}/`, query: []};
  const query = safeQuery(address);
  const search = query.length > 0 ? `?${query.map(encode).join('&')}` : '';
  return {url: `${address.protocol}//${host}${safePath(address.pathname)}${search}`, query};
}

/** An address without ids, codes, names of people or foreign hosts. Cleaning twice changes nothing. */
export const safeUrl = (raw: string): string => safeAddress(addressIn(raw)).url;

/** An origin header: `*`, `null`, an origin of a known host, or the stand-in. */
export function safeOrigin(raw: string): string {
  if (raw === '*' || raw === 'null') return raw;
  const address = addressIn(raw);
  return address && isWeb(address) ? `${address.protocol}//${safeHost(address.hostname)}` : `https://${foreignHost}`;
}
