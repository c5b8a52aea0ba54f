import {describe, expect, test} from 'vitest';
import {edge, entry, html, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {serverError} from './server-error';

const verify = 'https://auth.openai.com/api/accounts/password/verify';
const requestId = '48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4';
const failed = (parts = {}) =>
  request({url: verify, method: 'POST', status: 503, headers: {...edge, ...json}, ...parts});

describe('verdict', () => {
  verdicts(serverError, [
    ['likely when a step of the login was answered 503 once', [failed()], 'likely'],
    ['certain when it names its request', [failed({facts: {requestId}})], 'certain'],
    ['certain when it happens again', [failed(), failed({after: 9})], 'certain'],
    [
      'certain when two steps of one host fail',
      [failed(), failed({url: 'https://auth.openai.com/api/accounts/x', after: 2})],
      'certain',
    ],
    [
      'not when two hosts fail: that is the whole service',
      [failed(), sessionAnswer({status: 500, after: 2})],
      undefined,
    ],
    ['likely for 504, the last of them', [failed({status: 504})], 'likely'],
    ['not 505, which says something else', [failed({status: 505})], undefined],
    [
      'likely for any page of the site',
      [entry({url: 'https://chatgpt.com/c/x', status: 500, headers: {...edge, ...html}})],
      'likely',
    ],
    [
      'not for a page of a host that no login needs',
      [entry({url: 'https://platform.openai.com/', status: 503, headers: {...edge, ...html}})],
      undefined,
    ],
    [
      'likely for a step that nobody has named yet',
      [failed({url: 'https://auth.openai.com/api/accounts/x'})],
      'likely',
    ],
    ['likely for 500, the first of them', [failed({status: 500})], 'likely'],
    [
      'likely for a page of the login',
      [entry({url: 'https://auth.openai.com/api/accounts/authorize', status: 502, headers: {...edge, ...html}})],
      'likely',
    ],
    [
      'likely for the sentinel, without which no step is accepted',
      [failed({url: 'https://sentinel.openai.com/backend-api/sentinel/req'})],
      'likely',
    ],
    [
      'likely for what the app asks first',
      [failed({url: 'https://chatgpt.com/backend-api/me', method: 'GET'})],
      'likely',
    ],
    ['possible when the headers of the answer were not seen', [failed({headers: {}, seenBy: 'page'})], 'possible'],
    ['possible when a file has left out all headers', [failed({headers: {}})], 'possible'],
    [
      'likely when something else of the service answers well',
      [failed(), request({url: 'https://auth.openai.com/log-in', after: 1})],
      'likely',
    ],
    [
      'certain again after a retry that worked, when it fails twice more',
      [failed(), failed({status: 200, after: 1}), failed({after: 2}), failed({after: 3})],
      'certain',
    ],

    ['not when a retry worked', [failed(), failed({status: 200, after: 3})], undefined],
    ['not the user’s own proxy: no mark of the edge', [failed({headers: {server: 'squid', ...html}})], undefined],
    ['not a recording proxy that did not find the host', [failed({status: 502, headers: html})], undefined],
    ['not half a mark: a proxy may name any server', [failed({headers: {server: 'cloudflare', ...html}})], undefined],
    ['not 520–526: the edge’s own trouble with its origin', [failed({status: 522}), failed({status: 525})], undefined],
    ['not 530, an origin that has no address', [failed({status: 530, facts: {edgeCode: 1033}})], undefined],
    [
      'not a 502 that the edge marks as its own',
      [failed({status: 502, headers: {...edge, ...html, 'cf-error-type': '502'}})],
      undefined,
    ],
    ['not a worker’s exception (1101)', [failed({status: 500, facts: {edgeCode: 1101}})], undefined],
    [
      'not a marked challenge with 503',
      [entry({status: 503, headers: {...edge, ...html, 'cf-mitigated': 'challenge'}})],
      undefined,
    ],
    [
      'not a challenge of the old kind with 503',
      [entry({status: 503, headers: {...edge, ...html}, facts: {page: 'cloudflare-challenge'}})],
      undefined,
    ],
    ['not too many tries (429)', [failed({status: 429})], undefined],
    ['not a refusal (403) nor a conflict (409)', [failed({status: 403}), failed({status: 409})], undefined],
    [
      'not a message of a chat that was lost',
      [
        failed({url: 'https://chatgpt.com/backend-api/conversation'}),
        failed({url: 'https://chatgpt.com/backend-api/conversations', method: 'GET'}),
      ],
      undefined,
    ],
    [
      'not a picture, a file or a setting',
      [
        request({url: 'https://chatgpt.com/backend-api/settings/user', status: 503}),
        entry({url: 'https://chatgpt.com/favicon.ico', target: 'other', status: 503}),
      ],
      undefined,
    ],
    [
      'not telemetry and not a host that no login needs',
      [failed({url: 'https://ab.chatgpt.com/v1/rgstr'}), failed({url: 'https://platform.openai.com/'})],
      undefined,
    ],
  ]);
});

describe('proof', () => {
  test('names host, status, number and request', () => {
    const finding = found(serverError, [failed({id: '0'}), failed({id: '1', after: 5, facts: {requestId}})]);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', status: 503, times: 2, requestId});
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(signsOf(finding)).toEqual(['+service-status', '+came-from-edge', '+answered-again', '?incident-unknown']);
  });

  test('says against it that it happened once, and that the host answered well nearby', () => {
    const well = request({url: 'https://auth.openai.com/log-in'});
    expect(signsOf(found(serverError, [well, failed({after: 50})]))).toContain('-other-host-fine');
    expect(signsOf(found(serverError, [well, failed({after: 70})]))).not.toContain('-other-host-fine');
    expect(signsOf(found(serverError, [failed()]))).toEqual([
      '+service-status',
      '+came-from-edge',
      '-answered-once',
      '?incident-unknown',
    ]);
  });

  test('puts an answer of the edge before one whose headers nobody saw, and says what was not seen', () => {
    const unseen = failed({id: '1', after: 9, headers: {}, seenBy: 'page'});
    expect(found(serverError, [failed({id: '0'}), unseen])?.entries?.map(({_id}) => _id)).toEqual(['0', '1']);
    expect(signsOf(found(serverError, [unseen]))).toEqual([
      '+service-status',
      '-answered-once',
      '?incident-unknown',
      '?headers-unknown',
    ]);
  });
});
