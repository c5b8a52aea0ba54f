import {inOtherLanguages} from './net-error-languages';

/** Firefox says the trouble of a secure connection in a sentence of the reader's language; the English ones have names. */
const sentences: ReadonlyArray<readonly [sentence: string, name: string]> = [
  ['Certificate issuer is not recognized', 'SEC_ERROR_UNKNOWN_ISSUER'],
  ['issuer has been marked as not trusted', 'SEC_ERROR_UNTRUSTED_ISSUER'],
  ['certificate has been marked as not trusted', 'SEC_ERROR_UNTRUSTED_CERT'],
  ['not trusted because it is self-signed', 'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT'],
  ['The server uses key pinning (HPKP)', 'MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE'],
  ['does not match the server’s certificate', 'SSL_ERROR_BAD_CERT_DOMAIN'],
  ['Peer’s Certificate has expired', 'SEC_ERROR_EXPIRED_CERTIFICATE'],
  ['issuer’s certificate has expired', 'SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE'],
  ['presented a certificate that is not yet valid', 'MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE'],
  ['A certificate that is not yet valid was used', 'MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE'],
  ['Peer’s Certificate has been revoked', 'SEC_ERROR_REVOKED_CERTIFICATE'],
  ['Peer’s certificate has an invalid signature', 'SEC_ERROR_BAD_SIGNATURE'],
  ['a certificate that is valid for too long', 'MOZILLA_PKIX_ERROR_VALIDITY_TOO_LONG'],
  ['record that exceeded the maximum permissible length', 'SSL_ERROR_RX_RECORD_TOO_LONG'],
  ['no common encryption algorithm', 'SSL_ERROR_NO_CYPHER_OVERLAP'],
  ['unsupported version of security protocol', 'SSL_ERROR_UNSUPPORTED_VERSION'],
];

/** What Safari, and programs that record as a proxy, say in place of a name; under Chromium's name for the same. */
const elsewhere: ReadonlyArray<readonly [words: RegExp, name: string]> = [
  [
    /server with the specified hostname could not be found|name or service not known|nodename nor servname|getaddrinfo|DNS lookup for|name lookup failed|UnknownHostException|no such host is known/i,
    'ERR_NAME_NOT_RESOLVED',
  ],
  [/internet connection appears to be offline|network is unreachable/i, 'ERR_INTERNET_DISCONNECTED'],
  [/certificate for this server is invalid|certificate verify failed/i, 'ERR_CERT_INVALID'],
  [/not allowed by Access-Control-Allow-Origin|due to access control checks/i, 'ERR_FAILED'],
  [/content blocker/i, 'ERR_BLOCKED_BY_CLIENT'],
  [/load request cancelled|^cancelled$/i, 'ERR_ABORTED'],
  [/too many HTTP redirects/i, 'ERR_TOO_MANY_REDIRECTS'],
  [/request timed out|(?:connection|operation|connect|read) timed out|timed out after/i, 'ERR_TIMED_OUT'],
  [/network connection was lost|connection reset|forcibly closed|peer closed connection/i, 'ERR_CONNECTION_RESET'],
  [/could not connect to the server|connection refused|actively refused/i, 'ERR_CONNECTION_REFUSED'],
  [/SSL error has occurred|TLS error caused|(?:SSL|TLS) handshake failed/i, 'ERR_SSL_PROTOCOL_ERROR'],
  [/communicating with the (?:secure )?web proxy/i, 'ERR_PROXY_CONNECTION_FAILED'],
];

/** The name of one of the known sentences. */
export function nameOfSentence(error: string): string | undefined {
  const start = error.slice(0, 500);
  const ofFirefox = sentences.find(([sentence]) => start.replaceAll("'", '’').includes(sentence));
  return (ofFirefox ?? [...elsewhere, ...inOtherLanguages].find(([words]) => words.test(start)))?.[1];
}

/** What a program that records as a proxy writes in the place of an answer that never came. */
export const isRecordersPage = (text: string): boolean =>
  text.startsWith('[Fiddler]') || text.slice(0, 500).includes('<title>Charles Error Report');
