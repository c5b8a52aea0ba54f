import {describe, expect, test} from 'vitest';
import {edge, entry, html, json, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {htmlInsteadOfJson} from './html-instead-of-json';

const auth = 'https://auth.openai.com';
const site = 'https://chatgpt.com';
const step = `${auth}/api/accounts/authorize/continue`;
const page = (parts = {}) => request({url: step, method: 'POST', headers: {...edge, ...html}, ...parts});
const says = (parts = {}) =>
  entry({url: `${auth}/log-in/password`, from: 'page', facts: {message: 'is not valid JSON'}, after: 2, ...parts});
const challenged = {status: 403, headers: {...edge, ...html, 'cf-mitigated': 'challenge'}};
const foreign = {headers: {server: 'nginx', ...html}};
const heavy = Array.from({length: 300}, (_, index) => `intercom-session-id-of-a-long-name-${index}`);

describe('verdict', () => {
  verdicts(htmlInsteadOfJson, [
    ['likely when a page answered a step of the login', [page()], 'likely'],
    [
      'likely when a page answered the session question',
      [page({url: `${site}/api/auth/session`, method: 'GET'})],
      'likely',
    ],
    ['likely for the token of the sign-in', [page({url: `${site}/api/auth/csrf`, method: 'GET'})], 'likely'],
    ['likely for the sign-in itself', [page({url: `${site}/api/auth/signin/openai`})], 'likely'],
    ['likely for the app’s first question', [page({url: `${site}/backend-api/me`, method: 'GET'})], 'likely'],
    ['likely for the sentinel', [page({url: 'https://sentinel.openai.com/backend-api/sentinel/req'})], 'likely'],
    [
      'likely where the exporter names no type',
      [page({target: 'other', method: 'GET', url: `${site}/api/auth/session`})],
      'likely',
    ],
    ['likely for a refusal without a class (401)', [page({status: 401})], 'likely'],
    ['likely for an address that is gone', [page({status: 404})], 'likely'],
    [
      'likely when one mark of the edge got lost on the way',
      [page({headers: {...html, 'cf-ray': edge['cf-ray']}})],
      'likely',
    ],
    ['likely when it came again', [page(), page({after: 9})], 'likely'],
    ['likely beside the page’s own words', [page(), says()], 'likely'],
    ['possible when only the page says so', [says()], 'possible'],
    [
      'possible in the words of the router',
      [says({facts: {message: 'Invalid content type: text/html', pageStatus: 400, page: 'auth-route-error'}})],
      'possible',
    ],
    ['likely for a 400 of a browser with few cookies', [page({status: 400, cookies: ['oai-did']})], 'likely'],

    ['not a challenge, which has its own class', [page(challenged)], undefined],
    ['not the words of a page about a challenge', [page(challenged), says()], undefined],
    [
      'possible for words that a challenge long ago does not explain',
      [page(challenged), says({after: 300})],
      'possible',
    ],
    ['not an answer that is not the site’s own', [page(foreign)], undefined],
    ['not the words of a page about such an answer', [page(foreign), says()], undefined],
    ['not the page of a security product', [page({facts: {product: 'zscaler'}})], undefined],
    ['not a captive portal', [page({facts: {page: 'captive-portal'}})], undefined],
    ['not a block page of the edge', [page({status: 403, facts: {page: 'cloudflare-block'}})], undefined],
    ['not a refusal of the gate, of which nobody saw the page', [page({status: 403})], undefined],
    ['not a code of the edge', [page({status: 409, facts: {edgeCode: 1018}})], undefined],
    ['not too many tries (429) nor a server’s trouble (503)', [page({status: 429}), page({status: 503})], undefined],
    [
      'not headers that are too large',
      [page({status: 431}), page({status: 400, facts: {page: 'headers-too-large'}})],
      undefined,
    ],
    ['not a 400 that heavy cookies explain', [page({status: 400, cookies: heavy})], undefined],
    [
      'not a page that names a failure of its own class',
      [page({status: 401, facts: {authCode: 'account_deactivated'}})],
      undefined,
    ],

    [
      'not a redirect, as the old sign-in answers',
      [page({url: `${site}/api/auth/signin/openai`, status: 302})],
      undefined,
    ],
    ['not a navigation', [page({target: 'document', method: 'GET', url: `${auth}/api/accounts/authorize`})], undefined],
    ['not an error page of the login server', [entry({url: `${auth}/error`, headers: {...edge, ...html}})], undefined],
    [
      'not the frame of the sentinel',
      [page({url: 'https://sentinel.openai.com/backend-api/sentinel/frame.html', target: 'frame', method: 'GET'})],
      undefined,
    ],
    ['not a page that the app loads ahead', [page({url: `${auth}/log-in`, method: 'GET'})], undefined],
    ['not other data of the app', [page({url: `${site}/backend-api/models`, method: 'GET'})], undefined],
    ['not data', [page({headers: {...edge, ...json}})], undefined],
    ['not leave that was asked for', [page({method: 'OPTIONS'})], undefined],
    ['not of another host', [page({url: 'https://foreign.invalid/api/accounts/x'})], undefined],
    ['not when data came on the second try', [page(), page({headers: {...edge, ...json}, after: 9})], undefined],
    ['likely when the second try was a page too', [page(), page({after: 9})], 'likely'],
    ['not the words of the app, where people write', [says({url: `${site}/c/1`})], undefined],
    [
      'not words that a session has overcome',
      [says(), request({url: `${site}/backend-api/me`, headers: {...edge, ...json}, after: 90})],
      undefined,
    ],
  ]);
});

describe('proof', () => {
  test('says who really answered, and that it came from the site’s own edge', () => {
    const finding = found(htmlInsteadOfJson, [page(), says()]);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', server: 'cloudflare', answered: 200, times: 1});
    expect(finding?.supports).toEqual([
      {sign: 'page-for-data', facts: {path: '/api/accounts/authorize/continue'}},
      {sign: 'really-answered', facts: {server: 'cloudflare', status: 200}},
      {sign: 'came-from-edge'},
      {sign: 'auth-message', facts: {message: 'is not valid JSON'}},
    ]);
    expect(signsOf(finding)).toContain('-answered-once');
  });

  test('counts how often, the newest first', () => {
    const finding = found(htmlInsteadOfJson, [page({id: '0'}), page({id: '1', after: 9})]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(finding?.facts?.times).toBe(2);
    expect(signsOf(finding)).not.toContain('-answered-once');
  });
});
