import {describe, expect, test} from 'vitest';
import {edge, entry, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {nameOfSentence} from '../../door/net-error-sentences';
import {liveNetError, unnamedTls} from '../../evidence/live-net-error';
import {safeNetError} from '../../evidence/net-errors';
import {untrustedCertificate} from './untrusted-certificate';

const auth = 'https://auth.openai.com/api/accounts/authorize';
const refused = (error: string, parts = {}) => entry({url: auth, error, after: 10, ...parts});
const unknownIssuer = (parts = {}) => refused('net::ERR_CERT_AUTHORITY_INVALID', parts);
const inFirefox = (error: string) => refused(nameOfSentence(error) ?? liveNetError(error));
const german = 'Der Zertifikat-Aussteller der Gegenstelle wurde nicht erkannt.';

describe('verdict', () => {
  verdicts(untrustedCertificate, [
    ['certain when the issuer is not known', [unknownIssuer()], 'certain'],
    ['certain when the name is another', [refused('net::ERR_CERT_COMMON_NAME_INVALID')], 'certain'],
    ['certain when the date is wrong', [refused('net::ERR_CERT_DATE_INVALID')], 'certain'],
    ['certain when it is revoked or weak', [refused('net::ERR_CERT_REVOKED')], 'certain'],
    ['certain on a data request', [entry(), request({url: auth, error: 'net::ERR_CERT_INVALID', after: 5})], 'certain'],
    [
      'certain for the challenge’s host',
      [entry(), unknownIssuer({url: 'https://challenges.cloudflare.com/'})],
      'certain',
    ],
    ['certain in Firefox’s English', [inFirefox('Peer’s Certificate issuer is not recognized.')], 'certain'],
    ['certain in a file that writes the name', [refused('SEC_ERROR_EXPIRED_CERTIFICATE')], 'certain'],
    ['certain when it was trusted before: another network now', [entry({url: auth}), unknownIssuer()], 'certain'],
    ['certain for one host while the other answers', [entry(), unknownIssuer(), entry({after: 20})], 'certain'],
    ['likely in Firefox’s German, where no name is told', [inFirefox(german)], 'likely'],
    ['likely for what a clean file keeps of it', [refused(unnamedTls)], 'likely'],

    ['not when the host answered afterwards', [unknownIssuer(), request({url: auth, after: 20})], undefined],
    [
      'not when somebody went on past the warning, and be the answer bad',
      [unknownIssuer(), entry({url: auth, status: 403, after: 20})],
      undefined,
    ],
    ['not a sentence in a file: a program may say anything', [refused(safeNetError(german))], undefined],
    [
      'not plain HTTP where TLS was wanted, in either browser',
      [
        refused('net::ERR_SSL_PROTOCOL_ERROR'),
        inFirefox('SSL received a record that exceeded the maximum permissible length.'),
      ],
      undefined,
    ],
    ['not a version or cipher that does not match', [refused('net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH')], undefined],
    ['not the certificate of the proxy itself', [refused('net::ERR_PROXY_CERTIFICATE_INVALID')], undefined],
    ['not a certificate that is asked of the person', [refused('net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED')], undefined],
    ['not a store of certificates that changed', [refused('net::ERR_CERT_DATABASE_CHANGED')], undefined],
    ['not a reset', [refused('net::ERR_CONNECTION_RESET'), refused('NS_ERROR_NET_RESET')], undefined],
    ['not a name that is not found', [refused('net::ERR_NAME_NOT_RESOLVED')], undefined],
    ['not a device without a connection', [refused('net::ERR_INTERNET_DISCONNECTED')], undefined],
    ['not a word of Firefox’s that is new', [inFirefox('NS_ERROR_BRAND_NEW_THING')], undefined],
    ['not a request without a name for its trouble', [entry({url: auth, status: 0})], undefined],
    [
      'not a host that no login needs',
      [unknownIssuer({url: 'https://files.oaiusercontent.com/x'}), unknownIssuer({url: 'https://foreign.invalid/'})],
      undefined,
    ],
    ['not telemetry', [unknownIssuer({url: 'https://ab.chatgpt.com/v1/rgstr'})], undefined],
    ['not in an empty log', [], undefined],
  ]);
});

describe('proof', () => {
  test('names host, the browser’s word and the kind, the newest first', () => {
    const finding = found(untrustedCertificate, [unknownIssuer({id: '0'}), unknownIssuer({id: '1', after: 20})]);
    expect(finding?.facts).toEqual({
      host: 'auth.openai.com',
      error: 'net::ERR_CERT_AUTHORITY_INVALID',
      kind: 'authority',
      times: 2,
    });
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(signsOf(finding)).toEqual(['+certificate-authority', '?certificate-unknown']);
    expect(finding?.remedies[0]).toBe('try-another-network');
  });

  test.each([
    ['net::ERR_CERT_COMMON_NAME_INVALID', 'certificate-name'],
    ['net::ERR_CERT_WEAK_KEY', 'certificate-other'],
    [unnamedTls, 'secure-connection-refused'],
  ])('%s is shown as %s', (error, sign) => {
    expect(found(untrustedCertificate, [refused(error)])?.supports[0]?.sign).toBe(sign);
  });

  test('a wrong date points to the clock, unless another host was trusted', () => {
    const dated = refused('net::ERR_CERT_DATE_INVALID');
    expect(found(untrustedCertificate, [dated])?.remedies.slice(0, 2)).toEqual([
      'check-the-clock',
      'try-another-network',
    ]);
    const other = found(untrustedCertificate, [entry({headers: edge}), dated]);
    expect(signsOf(other)).toEqual(['+certificate-date', '+other-host-fine', '?certificate-unknown']);
    expect(other?.remedies[0]).toBe('try-another-network');
  });

  test('the same host, trusted before on another network, is no other host', () => {
    const finding = found(untrustedCertificate, [entry({url: auth}), unknownIssuer()]);
    expect(signsOf(finding)).not.toContain('+other-host-fine');
  });

  test('an answer from the cache shows no other host to be trusted', () => {
    const finding = found(untrustedCertificate, [{...entry(), _fromCache: true}, unknownIssuer()]);
    expect(signsOf(finding)).not.toContain('+other-host-fine');
  });
});
