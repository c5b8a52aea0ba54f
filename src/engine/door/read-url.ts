import {messageInAddress} from '../evidence/address-messages';
import {type Facts, factsFrom, type Readings} from '../evidence/facts';
import {siteOf} from '../evidence/hosts';
import {callbackPath} from '../evidence/login-paths';
import {jsonFromBase64} from './base64';
import {record} from './raw';
import {safeCode} from './safe-code';
import {decoded} from './safe-url';
import {safeRequestId} from './safe-value';
import {addressIn} from './web-address';

/**
 * auth.openai.com/error carries its error as base64 JSON: the best machine-readable source, and it is in the address;
 * encoded twice where it went through another address.
 */
function readPayload(payload: string): Readings {
  const {errorCode, requestId} = record(payload.length < 5000 ? jsonFromBase64(decoded(payload)) : undefined);
  return {authCode: safeCode(errorCode), requestId: safeRequestId(requestId)};
}

/** next-auth shows its errors at these places: `/auth/error?error=OAuthCallback`. */
const errorPages = new Set(['/auth/error', '/api/auth/error', '/auth/login', '/auth/login_with', '/api/auth/signin']);

/** Where an address names a failure: those pages, any of the login server, and the way back from it. */
const namesFailure = ({hostname, pathname}: URL) =>
  hostname === 'auth.openai.com' || errorPages.has(pathname) || pathname.startsWith(callbackPath);

/** A program that lends itself the login listens on this computer: https://www.rfc-editor.org/rfc/rfc8252#section-7.3 */
const isProgram = ({hostname, pathname}: URL) =>
  (hostname === 'localhost' || hostname === '127.0.0.1') && pathname === '/auth/callback';

function readingsOf(url: URL | undefined): Readings {
  if (!url || url.search === '') return {};
  const asked = url.searchParams;
  const ofProgram = isProgram(url);
  if (!ofProgram && !siteOf(url.hostname)) return {};
  const payload = asked.get('payload');
  if (url.hostname === 'auth.openai.com' && url.pathname === '/error' && payload) return readPayload(payload);
  const error = ofProgram || namesFailure(url) ? asked.get('error') : undefined;
  return {authCode: safeCode(error), message: messageInAddress(asked.get('error_description') ?? '')};
}

/** What an address itself says of a failure. */
export const readUrl = (raw: string): Facts => (raw.includes('?') ? readAddress(addressIn(raw)) : {});

export const readAddress = (url: URL | undefined): Facts => factsFrom('url', readingsOf(url));

/** What the address to which an answer leads says of a failure: the page itself may never come. */
export const readGoal = (raw = ''): Facts => factsFrom('goal', raw.includes('?') ? readingsOf(addressIn(raw)) : {});
