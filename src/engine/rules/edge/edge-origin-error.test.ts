import {describe, expect, test} from 'vitest';
import {edge, entry, html, json, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {edgeOriginError} from './edge-origin-error';

const authorize = 'https://auth.openai.com/api/accounts/authorize';
const failed = (parts = {}) => entry({url: authorize, status: 522, headers: {...edge, ...html}, ...parts});
const coded = (edgeCode: number, parts = {}) => failed({status: 530, facts: {edgeCode}, ...parts});
const typed = {...edge, ...html, 'cf-error-type': '502'};

describe('verdict', () => {
  verdicts(edgeOriginError, [
    ...[520, 521, 522, 523, 524, 525, 526, 527, 530].map(
      status => [`certain for ${status} from the edge`, [failed({status})], 'certain'] as const,
    ),
    ...[1000, 1001, 1016, 1018, 1023, 1033].map(
      code => [`certain for code ${code}`, [coded(code)], 'certain'] as const,
    ),
    [
      'certain for a program of the site that broke',
      [coded(1101, {status: 500}), coded(1102, {status: 503})],
      'certain',
    ],
    ['certain for the edge’s own 409 (1001)', [coded(1001, {status: 409})], 'certain'],
    ['certain for a 502 that the edge marks as its own', [failed({status: 502, headers: typed})], 'certain'],
    [
      'certain for a 502 with the edge’s own error page',
      [failed({status: 502, facts: {page: 'cloudflare-error'}})],
      'certain',
    ],
    [
      'certain on data of the login',
      [request({url: authorize, method: 'POST', status: 521, headers: edge})],
      'certain',
    ],
    ['likely when a recording proxy lost one mark', [failed({headers: {'cf-ray': edge['cf-ray']}})], 'likely'],
    ['likely when only the page was seen', [failed({headers: {}, seenBy: 'page'})], 'likely'],
    ['still for one host when the other is well', [failed(), entry({after: 5})], 'certain'],

    ['not when a retry worked', [failed(), failed({status: 302, after: 3})], undefined],
    [
      'not when another page of the host came',
      [failed(), entry({url: 'https://auth.openai.com/log-in', after: 3})],
      undefined,
    ],
    ['not 500 to 504 of the service itself', [500, 502, 503, 504].map(status => failed({status})), undefined],
    ['not a proxy in between, which has no marks', [failed({headers: {server: 'squid', ...html}})], undefined],
    [
      'not a proxy that names a type of its own',
      [failed({status: 502, headers: {...html, 'cf-error-type': '502'}})],
      undefined,
    ],
    ['not 529 or 531, which nobody has explained', [failed({status: 529}), failed({status: 531})], undefined],
    [
      'not a refusal (1020) nor too many tries (1015)',
      [coded(1020, {status: 403}), coded(1015, {status: 429})],
      undefined,
    ],
    ['not a banned address (1006)', [coded(1006, {status: 403})], undefined],
    [
      'not the login server’s own 409, which is data',
      [request({url: `${authorize}/continue`, status: 409, headers: {...edge, ...json}})],
      undefined,
    ],
    ['not the code on a page that was answered well', [coded(1016, {status: 200})], undefined],
    ['not a challenge', [failed({status: 503, headers: {...typed, 'cf-mitigated': 'challenge'}})], undefined],
    [
      'not a chat, a picture or telemetry',
      [
        request({url: 'https://chatgpt.com/backend-api/conversation', status: 522}),
        entry({url: 'https://chatgpt.com/favicon.ico', target: 'other', status: 522}),
        request({url: 'https://ab.chatgpt.com/v1/rgstr', status: 522}),
      ],
      undefined,
    ],
    ['not in an empty log', [], undefined],
  ]);
});

describe('proof', () => {
  test('names host, status, number and Ray ID', () => {
    const finding = found(edgeOriginError, [failed({id: '0'}), failed({id: '1', after: 5})]);
    expect(finding?.facts).toEqual({
      host: 'auth.openai.com',
      status: 522,
      times: 2,
      rayId: '8e4f1c02ab3d61f7-NRT',
    });
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(signsOf(finding)).toEqual([
      '+service-status',
      '+origin-status',
      '+came-from-edge',
      '+answered-again',
      '?incident-unknown',
    ]);
  });

  test('says what the code or the mark means, and that it happened once', () => {
    expect(found(edgeOriginError, [coded(1016)])?.facts).toMatchObject({code: 1016, status: 530});
    expect(signsOf(found(edgeOriginError, [coded(1101, {status: 500})]))).toEqual([
      '+service-status',
      '+origin-code',
      '+came-from-edge',
      '-answered-once',
      '?incident-unknown',
    ]);
    expect(signsOf(found(edgeOriginError, [failed({status: 502, headers: typed})]))).toContain('+origin-marked');
    expect(signsOf(found(edgeOriginError, [failed({headers: {}})]))).toContain('?headers-unknown');
  });
});
