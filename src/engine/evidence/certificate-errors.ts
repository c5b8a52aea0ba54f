/** What a browser holds against a certificate: who issued it, for which name, for which time; `other` is none of these. */
export type CertificateKind = 'authority' | 'name' | 'date' | 'other';

/** Chromium: its net-log constants (156), Firefox: `nsserrors.properties` and NSS, as of 2026-11-22. */
const byKind: Readonly<Record<CertificateKind, readonly string[]>> = {
  authority: [
    'ERR_CERT_AUTHORITY_INVALID',
    'ERR_CERT_KNOWN_INTERCEPTION_BLOCKED',
    'ERR_CERT_SELF_SIGNED_LOCAL_NETWORK',
    'ERR_QUIC_CERT_ROOT_NOT_KNOWN',
    'ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN',
    'MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE',
    'MOZILLA_PKIX_ERROR_MITM_DETECTED',
    'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT',
    'SEC_ERROR_UNKNOWN_ISSUER',
    'SEC_ERROR_UNTRUSTED_CERT',
    'SEC_ERROR_UNTRUSTED_ISSUER',
  ],
  name: [
    'ERR_CERT_COMMON_NAME_INVALID',
    'ERR_CERT_NAME_CONSTRAINT_VIOLATION',
    'ERR_CERT_NON_UNIQUE_NAME',
    'SEC_ERROR_CERT_NOT_IN_NAME_SPACE',
    'SSL_ERROR_BAD_CERT_DOMAIN',
  ],
  date: [
    'ERR_CERT_DATE_INVALID',
    'MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE',
    'MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE',
    'SEC_ERROR_EXPIRED_CERTIFICATE',
    'SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE',
  ],
  other: [
    'ERR_CERTIFICATE_TRANSPARENCY_REQUIRED',
    'ERR_CERT_CONTAINS_ERRORS',
    'ERR_CERT_INVALID',
    'ERR_CERT_NO_REVOCATION_MECHANISM',
    'ERR_CERT_REVOKED',
    'ERR_CERT_UNABLE_TO_CHECK_REVOCATION',
    'ERR_CERT_VALIDITY_TOO_LONG',
    'ERR_CERT_WEAK_KEY',
    'ERR_CERT_WEAK_SIGNATURE_ALGORITHM',
    'ERR_SSL_SERVER_CERT_BAD_FORMAT',
    'MOZILLA_PKIX_ERROR_VALIDITY_TOO_LONG',
    'SEC_ERROR_BAD_SIGNATURE',
    'SEC_ERROR_CA_CERT_INVALID',
    'SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED',
    'SEC_ERROR_REVOKED_CERTIFICATE',
  ],
};

export const certificateErrors: readonly string[] = Object.values(byKind).flat();

const kinds = new Map(
  Object.entries(byKind).flatMap(([kind, names]) => names.map(name => [name, kind as CertificateKind] as const)),
);

/** Undefined when the error is not about a certificate, or does not say so by a name. */
export const certificateKind = (error: string): CertificateKind | undefined => kinds.get(error.replace(/^net::/, ''));
