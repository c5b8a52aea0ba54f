/** Where an answer came from, never the address itself. Private means inside the person's own network. */
export type AddressKind = 'public' | 'private' | 'loopback';

/** Only the kind of network is kept: https://www.rfc-editor.org/rfc/rfc6890 */
export function addressKind(address: string): AddressKind | undefined {
  const plain = address.replace(/^\[|\]$/g, '').toLowerCase();
  if (plain === '') return undefined;
  if (/^127\.|^::1$/.test(plain)) return 'loopback';
  return /^(?:10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.|^f[cde][0-9a-f]{2}:/.test(
    plain,
  )
    ? 'private'
    : 'public';
}
