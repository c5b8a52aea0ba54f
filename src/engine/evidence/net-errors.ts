import {certificateErrors} from './certificate-errors';
import {abortedErrors, unnamedTls} from './live-net-error';
import {nameOfSentence} from './net-error-sentences';
import {netErrorWords} from './net-error-words';

/**
 * What browsers call a request that failed, sorted by what it means.
 * Chromium: its net-log constants (156); Firefox: `ChannelWrapper::GetErrorString`; both also found in HAR files.
 */
export type NetErrorFamily =
  | 'name-not-found'
  | 'offline'
  | 'withheld'
  | 'aborted'
  | 'blocked'
  | 'certificate'
  | 'tls'
  | 'unnamed-tls'
  | 'connection'
  | 'proxy'
  | 'redirects'
  | 'other';

const families: Readonly<Record<Exclude<NetErrorFamily, 'other'>, readonly string[]>> = {
  'name-not-found': [
    'ERR_NAME_NOT_RESOLVED',
    'ERR_NAME_RESOLUTION_FAILED',
    'ERR_DNS_TIMED_OUT',
    'ERR_DNS_MALFORMED_RESPONSE',
    'ERR_DNS_REFUSED',
    'ERR_DNS_SERVER_FAILURE',
    'ERR_DNS_SECURE_RESOLVER_HOSTNAME_RESOLUTION_FAILED',
    'ERR_ICANN_NAME_COLLISION',
    'NS_ERROR_UNKNOWN_HOST',
    'NS_ERROR_DEFINITIVE_UNKNOWN_HOST',
  ],
  offline: ['ERR_INTERNET_DISCONNECTED', 'NS_ERROR_OFFLINE'],
  // Chromium hides a CORS refusal behind the general failure; Firefox names the refused preflight.
  withheld: ['ERR_FAILED', 'NS_ERROR_DOM_BAD_URI'],
  aborted: abortedErrors,
  blocked: [
    'ERR_BLOCKED_BY_CLIENT',
    'ERR_BLOCKED_BY_ADMINISTRATOR',
    'ERR_BLOCKED_BY_RESPONSE',
    'ERR_BLOCKED_BY_ORB',
    'ERR_BLOCKED_BY_CSP',
  ],
  certificate: certificateErrors,
  tls: [
    'ERR_SSL_PROTOCOL_ERROR',
    'ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
    'SSL_ERROR_NO_CYPHER_OVERLAP',
    'SSL_ERROR_RX_RECORD_TOO_LONG',
    'SSL_ERROR_UNSUPPORTED_VERSION',
  ],
  'unnamed-tls': [unnamedTls],
  connection: [
    'ERR_CONNECTION_REFUSED',
    'ERR_CONNECTION_RESET',
    'ERR_CONNECTION_CLOSED',
    'ERR_CONNECTION_TIMED_OUT',
    'ERR_TIMED_OUT',
    'ERR_EMPTY_RESPONSE',
    'ERR_NETWORK_CHANGED',
    'ERR_ADDRESS_UNREACHABLE',
    'ERR_HTTP2_PROTOCOL_ERROR',
    'ERR_QUIC_PROTOCOL_ERROR',
    'NS_ERROR_CONNECTION_REFUSED',
    'NS_ERROR_NET_RESET',
    'NS_ERROR_NET_TIMEOUT',
    'NS_ERROR_NET_PARTIAL_TRANSFER',
  ],
  proxy: [
    'ERR_PROXY_CONNECTION_FAILED',
    'ERR_TUNNEL_CONNECTION_FAILED',
    'NS_ERROR_PROXY_CONNECTION_REFUSED',
    'NS_ERROR_UNKNOWN_PROXY_HOST',
  ],
  redirects: ['ERR_TOO_MANY_REDIRECTS', 'NS_ERROR_REDIRECT_LOOP'],
};

const familyOf = new Map(
  Object.entries(families).flatMap(([family, names]) => names.map(name => [name, family as NetErrorFamily] as const)),
);

/** `net::ERR_X`, `ERR_X` and `NS_ERROR_X` are told apart; whatever else a file says is `other`. */
export const netErrorFamily = (error: string): NetErrorFamily => familyOf.get(error.replace(/^net::/, '')) ?? 'other';

const name = /^(?:net::)?(?:ERR|NS_ERROR|NS|SEC_ERROR|SSL_ERROR|MOZILLA_PKIX_ERROR)((?:_[A-Z0-9]{1,16}){1,12})\b/;

/**
 * The browser's own name of an error, as any file may say it. What DevTools adds (`.Inspector`) goes. Any other sentence may name the person's
 * hosts, and becomes `(sentence)`.
 */
export function safeNetError(error: string): string {
  const [whole, rest = ''] = name.exec(error) ?? [];
  const known = rest
    .split('_')
    .slice(1)
    .every(word => netErrorWords.has(word));
  return whole && known ? whole : (nameOfSentence(error) ?? (error === unnamedTls ? unnamedTls : '(sentence)'));
}
