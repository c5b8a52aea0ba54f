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

/** The name of one of Firefox’s English sentences. */
export const nameOfSentence = (error: string): string | undefined =>
  sentences.find(([sentence]) => error.slice(0, 500).replaceAll("'", '’').includes(sentence))?.[1];
