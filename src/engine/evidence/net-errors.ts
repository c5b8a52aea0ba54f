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
  aborted: ['ERR_ABORTED', 'NS_BINDING_ABORTED', 'NS_ERROR_ABORT'],
  blocked: [
    'ERR_BLOCKED_BY_CLIENT',
    'ERR_BLOCKED_BY_ADMINISTRATOR',
    'ERR_BLOCKED_BY_RESPONSE',
    'ERR_BLOCKED_BY_ORB',
    'ERR_BLOCKED_BY_CSP',
  ],
  certificate: [
    'ERR_CERT_AUTHORITY_INVALID',
    'ERR_CERT_COMMON_NAME_INVALID',
    'ERR_CERT_DATE_INVALID',
    'ERR_CERT_INVALID',
    'ERR_SSL_PROTOCOL_ERROR',
    'MOZILLA_PKIX_ERROR_MITM_DETECTED',
    'SEC_ERROR_UNKNOWN_ISSUER',
  ],
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

/** Firefox says a certificate's trouble in a sentence of the reader's language; the English ones have names. */
const sentences: ReadonlyArray<readonly [sentence: string, name: string]> = [
  ['Certificate issuer is not recognized', 'SEC_ERROR_UNKNOWN_ISSUER'],
  ['Peer’s Certificate has expired', 'SEC_ERROR_EXPIRED_CERTIFICATE'],
  ['issuer’s certificate has expired', 'SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE'],
  ['a certificate that is not yet valid', 'MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE'],
  ['does not match the server’s certificate', 'SSL_ERROR_BAD_CERT_DOMAIN'],
  ['not trusted because it is self-signed', 'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT'],
];

const named = (error: string) =>
  sentences.find(([sentence]) => error.slice(0, 500).replaceAll("'", '’').includes(sentence))?.[1];

/**
 * The browser's own name of an error. What DevTools adds (`.Inspector`) goes. Any other sentence may name the person's
 * hosts, and becomes `(sentence)`.
 */
export function safeNetError(error: string): string {
  const [whole, rest = ''] = name.exec(error) ?? [];
  const known = rest
    .split('_')
    .slice(1)
    .every(word => netErrorWords.has(word));
  return whole && known ? whole : (named(error) ?? '(sentence)');
}
