import {type Facts, factsFrom} from './facts';
import {siteOf} from './hosts';
import {jsonFromBase64} from './read-headers';
import {safeCode, safeRequestId} from './safe-value';

/** auth.openai.com/error carries its error as base64 JSON: the best machine-readable source, and it is in the address. */
function readPayload(payload: string): Facts {
  const body = payload.length < 5000 ? jsonFromBase64(payload) : undefined;
  if (typeof body !== 'object' || body === null) return {};
  const {errorCode, requestId} = body as {errorCode?: unknown; requestId?: unknown};
  return factsFrom('url', {authCode: safeCode(errorCode), requestId: safeRequestId(requestId)});
}

/** next-auth shows its errors at these places: `/auth/error?error=OAuthCallback`. */
const errorPages = new Set(['/auth/error', '/api/auth/error', '/auth/login']);

/** What an address itself says of a failure. */
export function readUrl(raw: string): Facts {
  const url = URL.canParse(raw) ? new URL(raw) : undefined;
  if (!url || !siteOf(url.hostname)) return {};
  const payload = url.searchParams.get('payload');
  if (url.hostname === 'auth.openai.com' && url.pathname === '/error' && payload) return readPayload(payload);
  const error = url.searchParams.get('error');
  if (!error || !(errorPages.has(url.pathname) || url.hostname === 'auth.openai.com')) return {};
  return factsFrom('url', {authCode: safeCode(error)});
}
