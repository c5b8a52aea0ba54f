import {describe, expect, it} from 'vitest';
import {addressKind} from '../evidence/address-kind';
import {certificateErrors} from '../evidence/certificate-errors';
import {safeCookieName} from '../evidence/cookie-names';
import {safeDomain, safeHost} from '../evidence/hosts';
import {liveNetError, unnamedTls} from '../evidence/live-net-error';
import {netErrorFamily, safeNetError} from '../evidence/net-errors';
import {kindOf} from './kind-of';
import {nameOfSentence} from './net-error-sentences';
import {safeDate} from './safe-date';
import {safeMime} from './safe-mime';
import {safeCount, safeSeconds} from './safe-number';
import {safeRayId, safeRequestId, safeStore} from './safe-value';

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = `${base64({alg: 'RS256', kid: 'k'})}.${base64({exp: 1795318800, email: 'a@b.example'})}.sig`;
const uuid = '48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4';

type Row = readonly [what: string, given: unknown, made: unknown];

const tables: Readonly<Record<string, readonly [make: (value: never) => unknown, rows: readonly Row[]]>> = {
  kindOf: [
    kindOf,
    [
      ['words', 'hunter two', '(text-10)'],
      ['a one-time code', '482913', '(number-6)'],
      ['an id, with a hash until the log is numbered', uuid, expect.stringMatching(/^\(uuid-36~[\da-z]{1,7}\)$/)],
      ['an account', `user-${'aB3'.repeat(8)}`, expect.stringMatching(/^\(id-29~[\da-z]{1,7}\)$/)],
      ['a pass phrase that begins like an account', 'user-horsestaplebattery', '(text-23)'],
      ['an address of the network', '203.0.113.7', '(ip-11)'],
      ['a longer address of the network', '2001:db8::8a2e:370:7334', '(ip-23)'],
      ['a telephone', '+819012345678', '(phone-13)'],
      ['an id that is numbered', '(uuid-36~12)', '(uuid-36~12)'],
      ['more than a hash has', '(uuid-36~hunter2hunter2)', '(text-24)'],
      ['hex', 'deadbeef', '(hex-8)'],
      ['an address', 'a@b.example', '(email-11)'],
      ['a signed token, with algorithm and expiry', jwt, `(jwt-${jwt.length} RS256 exp 2026-11-22T03:40:00.000Z)`],
      ['an encrypted token', `${base64({alg: 'dir', enc: 'A256GCM'})}..iv.text.tag`, '(jwe-52 dir A256GCM)'],
      ['a token of an algorithm nobody registered', `${base64({alg: 'hunter2'})}.e30.s`, '(jwt-29)'],
      ['a token whose expiry is absurd', `${base64({alg: 'none'})}.${base64({exp: 1e15})}.`, '(jwt-53 none)'],
      ['what it made itself', '(text-12)', '(text-12)'],
      ['what it made of a token', '(jwt-9 RS256)', '(jwt-9 RS256)'],
      ['what only looks as if', '(text-482913)', '(text-13)'],
      ['what only looks like a token of its own', '(jwt-9 hunter2)', '(text-15)'],
      ['nothing', '', ''],
      ['very much', 'a b'.repeat(99_999), '(text-99999)'],
    ],
  ],
  safeDate: [
    safeDate,
    [
      ['ISO', '2026-11-22T03:40:00.123Z', '2026-11-22T03:40:00.123Z'],
      ['ISO of another zone', '2026-11-22T12:40:00+09:00', '2026-11-22T03:40:00.000Z'],
      ['ISO with a long fraction', '2026-11-22T03:40:00.1234567Z', '2026-11-22T03:40:00.123Z'],
      ['ISO without a zone is UTC', '2026-11-22T03:40:00', '2026-11-22T03:40:00.000Z'],
      ['HTTP', 'Sun, 22 Nov 2026 03:40:00 GMT', '2026-11-22T03:40:00.000Z'],
      ['HTTP with hyphens', 'Sunday, 22-Nov-26 03:40:00 GMT', '2026-11-22T03:40:00.000Z'],
      ['milliseconds', 1_795_318_800_123, '2026-11-22T03:40:00.123Z'],
      ['no bare number', '482913', undefined],
      ['no words with a number', 'hunter 2', undefined],
      ['no year of six digits', '+123456-01-01T00:00:00Z', undefined],
      ['nothing before 1970', '1969-12-31T23:59:59Z', undefined],
      ['nothing after 2200', '9999-12-31T00:00:00Z', undefined],
      ['no day that there is not', '2026-13-41', undefined],
    ],
  ],
  safeSeconds: [
    safeSeconds,
    [
      ['a few', '120', '120'],
      ['a year', '31536000', '31536000'],
      ['a week', '604800', '604800'],
      ['no one-time code', '482913', '482400'],
      ['no telephone number', '4155550123', '315360000'],
      ['less than none', '-500', '-1'],
      ['words', 'soon', undefined],
    ],
  ],
  'safeCount from -1': [
    (value: unknown) => safeCount(value, -1),
    [
      ['a size', 3696, 3696],
      ['a fraction', 12.482913, 12],
      ['not applicable', -1, -1],
      ['minus nothing', -0, 0],
      ['a long number', 482_913, 480_000],
      ['a very long one', 1e300, 1e12],
      ['words', '12', -1],
      ['nothing', null, -1],
    ],
  ],
  safeHost: [
    safeHost,
    [
      ['a known one', 'Auth.OpenAI.com', 'auth.openai.com'],
      ['with the dot of the root', 'chatgpt.com.', 'chatgpt.com'],
      ['an unknown one of ours', 'secret.chatgpt.com', 'other.chatgpt.com'],
      ['what only ends alike', 'notchatgpt.com', 'foreign.invalid'],
      ['the employer', 'sso.corp.example', 'foreign.invalid'],
    ],
  ],
  safeDomain: [
    safeDomain,
    [
      ['of the site', '.chatgpt.com', '.chatgpt.com'],
      ['of a host', 'auth.openai.com', 'auth.openai.com'],
      ['of a host nobody knows', '.secret.openai.com', '.other.openai.com'],
      ['of another site', '.corp.example', undefined],
    ],
  ],
  safeCookieName: [
    safeCookieName,
    [
      ['a known one', 'oai-client-auth-session', 'oai-client-auth-session'],
      ['a chunk', '__Secure-next-auth.session-token.1', '__Secure-next-auth.session-token.1'],
      ['a family without its id', 'usc_4711abc', 'usc_(id)'],
      ['an unknown one', 'intercom-session-abc', '(cookie-20)'],
      ['a key of every object', 'constructor', '(cookie-11)'],
    ],
  ],
  safeNetError: [
    safeNetError,
    [
      ['of Chromium', 'net::ERR_NAME_NOT_RESOLVED', 'net::ERR_NAME_NOT_RESOLVED'],
      ['of Firefox', 'NS_ERROR_UNKNOWN_HOST', 'NS_ERROR_UNKNOWN_HOST'],
      ['with what DevTools adds', 'net::ERR_BLOCKED_BY_CLIENT.Inspector', 'net::ERR_BLOCKED_BY_CLIENT'],
      ['with digits', 'ERR_HTTP2_PROTOCOL_ERROR', 'ERR_HTTP2_PROTOCOL_ERROR'],
      ['a new one of old words', 'net::ERR_PROXY_TIMED_OUT', 'net::ERR_PROXY_TIMED_OUT'],
      ['a sentence that has a name', "Peer's Certificate issuer is not recognized.", 'SEC_ERROR_UNKNOWN_ISSUER'],
      [
        'an English one of Firefox',
        'The certificate is not trusted because it is self-signed.',
        'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT',
      ],
      ['another sentence', 'Zertifikat von sso.corp.example ist ungültig', '(sentence)'],
      ['what only begins like one', 'net::ERR_HUNTER_TWO', '(sentence)'],
      ['what goes on after a name', 'ERR_FAILED at https://sso.corp.example', 'ERR_FAILED'],
    ],
  ],
  safeMime: [
    safeMime,
    [
      ['a known type', 'text/html; charset=UTF-8', 'text/html; charset=utf-8'],
      ['without its boundary', 'multipart/form-data; boundary=secret', 'multipart/form-data'],
      ['an unknown character set', 'text/html; charset=hunter2', 'text/html'],
      ['an unknown type', 'application/vnd.corp', '(text-20)'],
    ],
  ],
  safeStore: [
    safeStore,
    [
      ['of Chromium', '0', '0'],
      ['of Firefox', 'firefox-container-12', 'firefox-container-12'],
      ['of nobody', 'hunter2', '(store)'],
      ['a long number', '482913', '(store)'],
    ],
  ],
  safeRayId: [
    safeRayId,
    [
      ['with a place', '8e4f1c02ab3d61f7-NRT', '8e4f1c02ab3d61f7-NRT'],
      ['an id of another length', '8e4f1c02ab3d61f78e4f1c02ab3d61f7', undefined],
    ],
  ],
  safeRequestId: [
    safeRequestId,
    [
      ['a UUID', uuid, uuid],
      ['of the platform', 'req_0123456789abcdef0123456789abcdef', 'req_0123456789abcdef0123456789abcdef'],
      ['plain hex could be a session', '8e4f1c02ab3d61f78e4f1c02ab3d61f7', undefined],
      ['with words', 'req_hunter_two', undefined],
    ],
  ],
  addressKind: [
    addressKind,
    [
      ['of the world', '104.18.0.1', 'public'],
      ['of the house', '192.168.0.7', 'private'],
      ['of the provider', '100.64.0.1', 'private'],
      ['of this computer', '[::1]', 'loopback'],
      ['of the house, sixth version', 'fd12:3456::1', 'private'],
      ['none', '', undefined],
    ],
  ],
};

describe.each(Object.entries(tables))('%s', (_name, [make, rows]) => {
  it.each(rows)('%s', (_what, given, made) => {
    expect(make(given as never)).toEqual(made);
  });
});

describe('an error of a secure connection', () => {
  it.each(certificateErrors)('%s keeps its name and is told apart', name => {
    expect(safeNetError(name)).toBe(name);
    expect(netErrorFamily(name)).toBe('certificate');
  });

  it.each([
    ['SSL received a record that exceeded the maximum permissible length.', 'SSL_ERROR_RX_RECORD_TOO_LONG'],
    ['Cannot communicate securely with peer: no common encryption algorithm(s).', 'SSL_ERROR_NO_CYPHER_OVERLAP'],
    ['Peer using unsupported version of security protocol.', 'SSL_ERROR_UNSUPPORTED_VERSION'],
  ])('%s is none of the certificate', (sentence, name) => {
    expect(safeNetError(nameOfSentence(sentence) ?? '')).toBe(name);
    expect(netErrorFamily(name)).toBe('tls');
  });

  it('in an unknown language is known as such only when the browser itself says it', () => {
    const sentence = '对等端的证书颁发者未被识别。';
    expect(liveNetError(sentence)).toBe(unnamedTls);
    expect(safeNetError(unnamedTls)).toBe(unnamedTls);
    expect(safeNetError(sentence)).toBe('(sentence)');
    expect(liveNetError('NS_ERROR_OF_TOMORROW')).toBe('NS_ERROR_OF_TOMORROW');
  });
});
