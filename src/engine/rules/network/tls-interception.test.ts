import {describe, expect, test} from 'vitest';
import {at, type EntryParts, entry} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import type {Issuer} from '../../evidence/facts';
import {tlsInterception} from './tls-interception';

const shown = (issuer: Issuer, parts: EntryParts = {}) => entry({facts: {issuer}, from: 'address', ...parts});
const asked = (issuer: Issuer, host = 'auth.openai.com') =>
  ({
    at: at(30),
    probe: 'certificate',
    host,
    fine: issuer === 'public',
    facts: {issuer: {value: issuer, from: 'probe'}},
  }) as const;

describe('verdict', () => {
  verdicts(tlsInterception, [
    ['likely when a product issued the certificate', [shown('zscaler')], 'likely'],
    ['likely when nobody did who issues for public sites', [shown('unlisted')], 'likely'],
    [
      'likely for one host while the other is left alone',
      [shown('public'), shown('fortinet', {url: 'https://auth.openai.com/'})],
      'likely',
    ],
    ['likely when the browser refused it', [shown('unlisted', {error: 'net::ERR_CERT_AUTHORITY_INVALID'})], 'likely'],
    ['likely when a check was shown it', [entry()], 'likely', {probes: [asked('kaspersky')]}],

    ['not a public issuer', [shown('public')], undefined],
    ['not when a check was shown a public one', [entry()], undefined, {probes: [asked('public')]}],
    ['unknown when no certificate was seen', [entry()], 'unknown'],
    [
      'unknown when only somebody else’s was seen',
      [shown('unlisted', {url: 'https://foreign.invalid/'}), shown('unlisted', {url: 'https://ab.chatgpt.com/'})],
      'unknown',
    ],
    [
      'unknown when the check of another host was answered',
      [entry()],
      'unknown',
      {probes: [asked('unlisted', 'foreign.invalid')]},
    ],
    ['unknown in an empty log', [], 'unknown'],
  ]);
});

describe('proof', () => {
  test('names the product where it is known', () => {
    const finding = found(tlsInterception, [
      shown('unlisted', {id: '0'}),
      shown('zscaler', {id: '1', after: 3}),
      shown('unlisted', {after: 5}),
    ]);
    expect(finding?.facts).toEqual({host: 'chatgpt.com', product: 'Zscaler'});
    expect(signsOf(finding)).toEqual(['+certificate-of-product']);
    expect(finding?.remedies[0]).toBe('ask-it');
  });

  test('and the host alone where it is not', () => {
    const finding = found(tlsInterception, [shown('unlisted', {url: 'https://auth.openai.com/'})]);
    expect(finding?.facts).toEqual({host: 'auth.openai.com'});
    expect(signsOf(finding)).toEqual(['+certificate-of-nobody']);
  });

  test('a program on the person’s own computer is paused first', () => {
    expect(found(tlsInterception, [shown('avast')])?.remedies[0]).toBe('pause-web-scan');
  });

  test('explains what gates and browsers refuse', () => {
    expect(tlsInterception.explains).toEqual(
      expect.arrayContaining(['untrusted-certificate', 'cloudflare-1020', 'connection-blocked', 'vendor-block-page']),
    );
  });
});
