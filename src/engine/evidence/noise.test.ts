import {expect, test} from 'vitest';
import {entry, request} from '../../testing/builders';
import type {Entry} from './evidence';
import {isNoise} from './noise';

const cases: ReadonlyArray<readonly [sentence: string, item: Entry, noise: boolean]> = [
  ['a request that the page cut off', request({error: 'net::ERR_ABORTED'}), true],
  ['the same in Firefox’s words', request({error: 'NS_BINDING_ABORTED'}), true],
  ['one that was cut off after it was answered well', request({error: 'net::ERR_ABORTED', status: 200}), true],
  ['but not one that was refused before that', request({error: 'net::ERR_ABORTED', status: 409}), false],
  ['telemetry', request({url: 'https://ab.chatgpt.com/v1/rgstr', status: 503}), true],
  [
    'telemetry on the site’s own host',
    request({url: 'https://chatgpt.com/ces/v1/t', error: 'net::ERR_BLOCKED_BY_CLIENT'}),
    true,
  ],
  [
    'the expected 401 of a challenge',
    request({url: 'https://chatgpt.com/cdn-cgi/challenge-platform/h/g/pat/x', status: 401}),
    true,
  ],
  [
    'a lookup of a random challenge host',
    request({url: 'https://other.challenges.cloudflare.com/x', error: 'net::ERR_NAME_NOT_RESOLVED'}),
    true,
  ],
  [
    'but not of their apex',
    request({url: 'https://challenges.cloudflare.com/x', error: 'net::ERR_NAME_NOT_RESOLVED'}),
    false,
  ],
  ['the tunnel of a proxy that records', request({method: 'CONNECT', headers: {}}), true],
  ['but not one that was refused', request({method: 'CONNECT', status: 403, headers: {}}), false],
  ['not a page', entry(), false],
  ['not a failed step', request({url: 'https://auth.openai.com/api/accounts/authorize/continue', status: 409}), false],
];

test.each(cases)('%s', (_sentence, item, noise) => {
  expect(isNoise(item)).toBe(noise);
});
