import {describe, expect, test} from 'vitest';
import {edge, entry, html, json, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {authServerError} from './auth-server-error';

const auth = 'https://auth.openai.com';
const code = {authCode: 'primaryapi_server_error'};
const page = (parts = {}) => entry({url: `${auth}/error`, from: 'url', facts: code, ...parts});
const errorPage = `${auth}/error?payload=${btoa(JSON.stringify({kind: 'AuthApiFailure', errorCode: code.authCode}))}`;
const sentOn = (parts = {}) => entry({url: `${auth}/api/accounts/consent`, status: 302, redirect: errorPage, ...parts});
const data = (parts = {}) =>
  request({
    url: `${auth}/api/accounts/password/verify`,
    method: 'POST',
    status: 400,
    headers: {...edge, ...json},
    facts: code,
    ...parts,
  });
const routeError = (pageStatus: number, parts = {}) =>
  entry({url: `${auth}/log-in`, from: 'page', facts: {page: 'auth-route-error', pageStatus}, ...parts});
const unavailable = (parts = {}) => data({status: 503, facts: {}, ...parts});

describe('verdict', () => {
  verdicts(authServerError, [
    ['certain when the address of the error page names it', [page()], 'certain'],
    ['certain when an answer that is no 5xx names it', [data()], 'certain'],
    ['certain when a redirect leads to that page, which never came', [sentOn()], 'certain'],
    ['not a redirect of another host to it', [sentOn({url: 'https://openai.com/'})], undefined],
    [
      'not a redirect that led elsewhere on the second try',
      [sentOn(), sentOn({redirect: `${auth}/log-in`, after: 9})],
      undefined,
    ],
    [
      'certain when the way back brings it',
      [
        entry({
          url: 'https://chatgpt.com/api/auth/callback/openai',
          status: 302,
          from: 'url',
          facts: {authCode: 'server_error'},
        }),
      ],
      'certain',
    ],
    [
      'certain by the standard’s word for too much to do',
      [page({facts: {authCode: 'temporarily_unavailable'}})],
      'certain',
    ],
    [
      'certain by the sentence',
      [data({facts: {message: 'The server had an error processing your request'}})],
      'certain',
    ],
    ['likely for a server that does not know itself', [page({facts: {authCode: 'unknown_error'}})], 'likely'],
    ['likely when only the page shows it', [page({from: 'page'})], 'likely'],
    ['likely for a page that shows a 5xx and no code', [routeError(500)], 'likely'],

    ['not an answer 5xx, whatever code it holds: that is server-error', [data({status: 503})], undefined],
    ['not the page that follows such an answer', [unavailable(), page({after: 1})], undefined],
    ['not such a page without a code', [unavailable(), routeError(503, {after: 1})], undefined],
    [
      'certain when another host had that trouble',
      [unavailable({url: 'https://chatgpt.com/api/auth/session'}), page({after: 1})],
      'certain',
    ],
    ['certain when that trouble was long ago', [unavailable(), page({after: 300})], 'certain'],
    ['not a page that shows a 4xx', [routeError(400)], undefined],
    [
      'not a 5xx page with a code of its own',
      [routeError(500, {facts: {authCode: 'invalid_state', pageStatus: 500}})],
      undefined,
    ],
    [
      'not a lost message of a chat',
      [
        request({
          url: 'https://chatgpt.com/backend-api/conversation',
          status: 500,
          headers: {...edge, ...json},
          facts: {message: 'The server had an error processing your request'},
        }),
      ],
      undefined,
    ],
    [
      'not a proxy’s 502',
      [entry({url: `${auth}/log-in`, status: 502, headers: {server: 'squid', ...html}})],
      undefined,
    ],
    ['not a code that nobody knows', [page({facts: {authCode: 'some_future_code'}})], undefined],
    ['not a word in an answer that is well', [data({status: 200})], undefined],
    ['not a step that worked on the second try', [data(), data({status: 200, facts: {}, after: 9})], undefined],
    [
      'not what a session has overcome',
      [page(), request({url: 'https://chatgpt.com/backend-api/me', after: 30})],
      undefined,
    ],
  ]);
});

describe('proof', () => {
  test('says code and request id', () => {
    const requestId = '48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4';
    const finding = found(authServerError, [page({facts: {...code, requestId}})]);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', code: 'primaryapi_server_error', requestId});
    expect(signsOf(finding)).toEqual(['+auth-code']);
  });

  test('counts the redirect to the page only where the page was not seen', () => {
    const [from, to] = [sentOn({id: '7/0'}), page({id: '7/1', url: errorPage})];
    expect(found(authServerError, [from, to])?.entries).toEqual([to]);
    expect(found(authServerError, [from])?.entries).toEqual([from]);
  });

  test('of a page without a code says the status that it shows', () => {
    const finding = found(authServerError, [routeError(502)]);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', status: 502});
    expect(signsOf(finding)).toEqual(['+auth-status', '?incident-unknown']);
  });
});
