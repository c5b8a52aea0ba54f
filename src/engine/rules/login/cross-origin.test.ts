import {describe, expect, test} from 'vitest';
import {request} from '../../../testing/builders';
import {origin, preflight, url} from '../../../testing/cors';
import type {Entry} from '../../evidence/evidence';
import {askedAcross} from './cross-origin';

const site = 'https://chatgpt.com';
const asked = (parts = {}) => request({url, method: 'POST', ...parts});
const hop = (id: string, address: string, parts = {}) => request({id, url: address, ...parts});
const sent = (stated: string) => ({sent: {origin: stated}});

describe('who asked', () => {
  const cases: ReadonlyArray<readonly [sentence: string, entries: readonly Entry[], stated: string | undefined]> = [
    ['the request says so itself', [asked(sent(origin))], origin],
    ['the leave that was asked for says so', [preflight(), asked()], origin],
    ['the browser says so', [asked({initiator: origin})], origin],
    ['the request’s own word goes before the browser’s', [asked({...sent(origin), initiator: site})], origin],
    ['a frame without an origin', [asked(sent('null'))], 'null'],
    ['nobody, but the host has no pages of its own', [asked()], ''],
    [
      'nobody, but leave was asked for',
      [request({url: `${site}/x`, method: 'OPTIONS', sent: {}}), request({url: `${site}/x`})],
      '',
    ],
    ['nobody, but another site did', [request({url: `${site}/x`, sent: {'sec-fetch-site': 'same-site'}})], ''],
    ['a script’s host is not the page', [asked({initiator: 'https://cdn.oaistatic.com'})], ''],

    ['the page’s own origin is not across', [request({url: `${site}/x`, ...sent(site)})], undefined],
    ['nobody says that it was across', [request({url: `${site}/x`})], undefined],
    [
      'its own origin, as the browser says',
      [request({url: `${site}/x`, sent: {'sec-fetch-site': 'same-origin'}})],
      undefined,
    ],
    ['somebody else’s page', [asked(sent('https://foreign.invalid'))], undefined],
    ['an origin that nobody can read', [asked(sent('(text-12)'))], undefined],

    [
      'before a redirect the first one counts',
      [hop('7/0', url, {...sent(origin), redirect: `${url}/x`}), hop('7/1', `${url}/x`, sent('null'))],
      origin,
    ],
    [
      'an answer that led away need not say who asked',
      [hop('7/0', `${site}/x`, {redirect: url}), hop('7/1', url, {initiator: site})],
      site,
    ],
    [
      'from one foreign origin to another: nobody',
      [hop('7/0', url, {...sent(origin), redirect: `${site}/`}), hop('7/1', `${site}/`)],
      'null',
    ],
    [
      'away from its own origin: still itself',
      [hop('7/0', `${site}/x`, {initiator: site, redirect: url}), hop('7/1', url)],
      site,
    ],
    [
      'away from its own, then on to a third: nobody',
      [
        hop('7/0', `${site}/x`, {initiator: site, redirect: url}),
        hop('7/1', url, {redirect: `${origin}/x`}),
        hop('7/2', `${origin}/x`),
      ],
      'null',
    ],
    [
      'back to its own origin after a foreign one: nobody',
      [hop('7/0', url, {...sent(origin), redirect: `${origin}/log-in`}), hop('7/1', `${origin}/log-in`)],
      'null',
    ],
    [
      'across, and then within: still nobody',
      [
        hop('7/0', url, {...sent(origin), redirect: `${site}/`}),
        hop('7/1', `${site}/`, {redirect: `${site}/x`}),
        hop('7/2', `${site}/x`),
      ],
      'null',
    ],
  ];
  test.each(cases)('%s', (_sentence, entries, stated) => {
    expect(askedAcross(entries, entries.at(-1) as Entry)?.origin).toBe(stated);
  });
});

test('says how it was asked', () => {
  const cookies = ['oai-did'];
  expect(askedAcross([], asked({...sent(origin), cookies}))).toEqual({
    origin,
    method: 'POST',
    credentials: true,
    redirected: false,
  });
  expect(askedAcross([], preflight())).toEqual({origin, method: 'POST', credentials: false, redirected: false});
  const chain = [hop('7/0', url, {...sent(origin), redirect: `${site}/`}), hop('7/1', `${site}/`)];
  expect(askedAcross(chain, chain[1] as Entry)).toEqual({
    origin: 'null',
    method: 'GET',
    credentials: false,
    redirected: true,
  });
});
