import {describe, expect, it} from 'vitest';
import {type EntryParts, edge, entry, html, json, request} from '../../testing/builders';
import {genuineLater, isMarked, isReplaced, strangersIn} from './strangers';

const nginx = {...html, server: 'nginx'};
const strange = (parts: EntryParts = {}) => entry({status: 403, headers: nginx, ...parts});
const away = {status: 302, redirect: 'https://foreign.invalid/', from: 'header'} as const;

describe('an answer carries a mark', () => {
  it.each([
    ['of the edge', edge, true],
    ['of the edge, of which one got lost', {'cf-ray': edge['cf-ray']}, true],
    ['of the edge’s name alone', {server: 'cloudflare'}, true],
    ['of the service', {'openai-processing-ms': '120'}, true],
    ['of nobody', html, false],
    ['of a proxy', nginx, false],
  ])('%s', (_what, headers, marked) => {
    expect(isMarked(entry({headers}))).toBe(marked);
  });
});

describe('an answer is surely a stranger’s', () => {
  it.each([
    ['when it names another server', strange(), true],
    ['when only its address names a failure', strange({facts: {authCode: 'x'}, from: 'url'}), true],
    ['when it leads to a product', entry({...away, facts: {product: 'zscaler'}, headers: html}), true],
    ['when it leads to the filter on the same edge', entry({...away, facts: {product: 'cloudflare-gateway'}}), true],
    [
      'when a product’s sinkhole answered, and be it with nothing',
      entry({error: 'x', facts: {product: 'umbrella'}, from: 'address'}),
      true,
    ],
    [
      'when its page is a product’s, and no headers were seen',
      entry({status: 400, headers: {}, facts: {product: 'zscaler'}, from: 'page'}),
      true,
    ],
    ['not when it names nobody', strange({headers: html}), false],
    ['not when a page without headers is fine', entry({headers: {}, facts: {product: 'zscaler'}, from: 'page'}), false],
    ['not when it is marked', strange({headers: {...nginx, 'cf-ray': edge['cf-ray']}}), false],
    ['not when the site itself leads to a product', entry({...away, facts: {product: 'netskope'}}), false],
    [
      'not when the site’s page tells of the filter on the same edge',
      entry({facts: {product: 'cloudflare-gateway'}}),
      false,
    ],
    [
      'not when the service’s own words are in it',
      request({status: 401, headers: {...json, server: 'proxy'}, facts: {authCode: 'x'}}),
      false,
    ],
    ['not when it came from the cache', {...strange(), _fromCache: true}, false],
    ['not when nothing came', entry({error: 'net::ERR_FAILED', headers: nginx}), false],
    ['not of somebody else’s host', strange({url: 'https://foreign.invalid/'}), false],
    [
      'not of a product at somebody else’s host',
      strange({url: 'https://foreign.invalid/', facts: {product: 'zscaler'}}),
      false,
    ],
  ])('%s', (_sentence, answer, replaced) => {
    expect(isReplaced(answer)).toBe(replaced);
  });
});

describe('strangers', () => {
  it('are told only in a log that keeps the headers which tell', () => {
    const bare = strange({headers: html});
    expect(strangersIn([bare])).toEqual([]);
    expect(strangersIn([bare, entry()])).toEqual([bare]);
    expect(strangersIn([bare], [entry({url: 'https://ab.chatgpt.com/', headers: {server: 'gws'}})])).toEqual([bare]);
    expect(strangersIn([bare], [], {watchingSince: '2026-11-22T03:40:00.000Z'})).toEqual([bare]);
  });

  it('are none where genuine answers lose their marks', () => {
    const genuine = request({
      url: 'https://chatgpt.com/api/auth/session',
      headers: {...json, server: 'proxy'},
      facts: {session: 'signed-out'},
    });
    expect(strangersIn([strange(), genuine])).toEqual([]);
    expect(strangersIn([strange()], [genuine])).toEqual([]);
  });
});

describe('the site itself answered later', () => {
  const page = entry({url: 'https://chatgpt.com/auth/login', after: 9});
  const data = request({url: 'https://chatgpt.com/api/auth/csrf', after: 9});
  const asked = request({url: 'https://chatgpt.com/api/auth/session', status: 403, headers: nginx});
  it.each([
    ['any page after a page', strange(), page, true],
    ['not data after a page', strange(), data, false],
    ['the same data', asked, request({url: 'https://chatgpt.com/api/auth/session', status: 401, after: 9}), true],
    ['not other data', asked, data, false],
    ['anything after a proxy wanted a login', strange({status: 407}), data, true],
    ['not another host', strange(), entry({url: 'https://auth.openai.com/', after: 9}), false],
    ['not another stranger', strange(), strange({after: 9}), false],
    [
      'not the filter on the same edge',
      strange(),
      entry({...away, facts: {product: 'cloudflare-gateway'}, after: 9}),
      false,
    ],
  ])('%s', (_sentence, first, then, genuine) => {
    expect(genuineLater([first, then], first)).toBe(genuine ? then : undefined);
  });
});
