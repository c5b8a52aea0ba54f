import {messageInAddress} from './address-messages';
import {jsonFromBase64} from './base64';
import {type Facts, factsFrom} from './facts';
import {siteOf} from './hosts';
import {callbackPath} from './login-paths';
import {record} from './raw';
import {safeCode} from './safe-code';
import {safeRequestId} from './safe-value';
import {addressIn} from './web-address';

/** auth.openai.com/error carries its error as base64 JSON: the best machine-readable source, and it is in the address. */
function readPayload(payload: string): Facts {
  const {errorCode, requestId} = record(payload.length < 5000 ? jsonFromBase64(payload) : undefined);
  return factsFrom('url', {authCode: safeCode(errorCode), requestId: safeRequestId(requestId)});
}

/** next-auth shows its errors at these places: `/auth/error?error=OAuthCallback`. */
const errorPages = new Set(['/auth/error', '/api/auth/error', '/auth/login', '/auth/login_with', '/api/auth/signin']);

/** Where an address names a failure: those pages, any of the login server, and the way back from it. */
const namesFailure = ({hostname, pathname}: URL) =>
  hostname === 'auth.openai.com' || errorPages.has(pathname) || pathname.startsWith(callbackPath);

/** What an address itself says of a failure. */
export const readUrl = (raw: string): Facts => (raw.includes('?') ? readAddress(addressIn(raw)) : {});

export function readAddress(url: URL | undefined): Facts {
  if (!url || url.search === '' || !siteOf(url.hostname)) return {};
  const payload = url.searchParams.get('payload');
  if (url.hostname === 'auth.openai.com' && url.pathname === '/error' && payload) return readPayload(payload);
  const message = messageInAddress(url.searchParams.get('error_description') ?? '');
  const error = namesFailure(url) ? url.searchParams.get('error') : undefined;
  return factsFrom('url', {authCode: safeCode(error), message});
}
