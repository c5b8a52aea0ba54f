import {nameOfSentence} from '../door/net-error-sentences';
import {certificateErrors} from './certificate-errors';
import {abortedErrors, unnamedTls} from './live-net-error';
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
  | 'policy'
  | 'local-network'
  | 'certificate'
  | 'tls'
  | 'unnamed-tls'
  | 'connection'
  | 'timeout'
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
  // By an extension, or by the browser's own protection against tracking.
  blocked: [
    'ERR_BLOCKED_BY_CLIENT',
    'ERR_BLOCKED_BY_FINGERPRINTING_PROTECTION',
    'NS_ERROR_CONTENT_BLOCKED',
    'NS_ERROR_TRACKING_URI',
    'NS_ERROR_FINGERPRINTING_URI',
    'NS_ERROR_SOCIALTRACKING_URI',
  ],
  policy: ['ERR_BLOCKED_BY_ADMINISTRATOR', 'ERR_BLOCKED_IN_INCOGNITO_BY_ADMINISTRATOR', 'NS_ERROR_BLOCKED_BY_POLICY'],
  'local-network': [
    'ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
    'ERR_BLOCKED_BY_PRIVATE_NETWORK_ACCESS_CHECKS',
    'ERR_LOCAL_NETWORK_PERMISSION_MISSING',
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
    'ERR_CONNECTION_ABORTED',
    'ERR_CONNECTION_FAILED',
    'ERR_SOCKET_NOT_CONNECTED',
    'ERR_EMPTY_RESPONSE',
    'ERR_ADDRESS_UNREACHABLE',
    'ERR_ADDRESS_INVALID',
    'ERR_NETWORK_ACCESS_DENIED',
    'ERR_HTTP2_PROTOCOL_ERROR',
    'ERR_HTTP2_PING_FAILED',
    'ERR_QUIC_PROTOCOL_ERROR',
    'ERR_QUIC_HANDSHAKE_FAILED',
    'ERR_CONTENT_LENGTH_MISMATCH',
    'ERR_INCOMPLETE_CHUNKED_ENCODING',
    'NS_ERROR_CONNECTION_REFUSED',
    'NS_ERROR_NET_RESET',
    'NS_ERROR_NET_INTERRUPT',
    'NS_ERROR_NET_EMPTY_RESPONSE',
    'NS_ERROR_NET_PARTIAL_TRANSFER',
    'NS_ERROR_NET_HTTP2_SENT_GOAWAY',
  ],
  timeout: [
    'ERR_TIMED_OUT',
    'ERR_CONNECTION_TIMED_OUT',
    'ERR_NETWORK_CHANGED',
    'ERR_NETWORK_IO_SUSPENDED',
    'NS_ERROR_NET_TIMEOUT',
    'NS_ERROR_NET_TIMEOUT_EXTERNAL',
  ],
  proxy: [
    'ERR_PROXY_CONNECTION_FAILED',
    'ERR_TUNNEL_CONNECTION_FAILED',
    'ERR_PROXY_AUTH_REQUESTED',
    'ERR_PROXY_AUTH_UNSUPPORTED',
    'ERR_PROXY_CERTIFICATE_INVALID',
    'ERR_PROXY_HTTP_1_1_REQUIRED',
    'ERR_MANDATORY_PROXY_CONFIGURATION_FAILED',
    'ERR_NO_SUPPORTED_PROXIES',
    'ERR_PAC_SCRIPT_FAILED',
    'ERR_PAC_NOT_IN_DHCP',
    'ERR_SOCKS_CONNECTION_FAILED',
    'ERR_SOCKS_CONNECTION_HOST_UNREACHABLE',
    'ERR_UNEXPECTED_PROXY_AUTH',
    'ERR_INVALID_AUTH_CREDENTIALS',
    'NS_ERROR_UNKNOWN_PROXY_HOST',
  ],
  redirects: ['ERR_TOO_MANY_REDIRECTS', 'NS_ERROR_REDIRECT_LOOP'],
};

const familyOf = new Map(
  Object.entries(families).flatMap(([family, names]) => names.map(name => [name, family as NetErrorFamily] as const)),
);

/** `net::ERR_X`, `ERR_X` and `NS_ERROR_X` are told apart; whatever else a file says is `other`. */
export function netErrorFamily(error: string): NetErrorFamily {
  const plain = error.replace(/^net::/, '');
  // Firefox has a name for every status of a proxy: `NS_ERROR_PROXY_BAD_GATEWAY`.
  return familyOf.get(plain) ?? (plain.startsWith('NS_ERROR_PROXY_') ? 'proxy' : 'other');
}

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
