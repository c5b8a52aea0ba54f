import {describe, expect, test} from 'vitest';
import {edge, html} from '../../testing/builders';
import {asked, blockPage, healthy, lost, urls} from '../../testing/check';
import type {ProductId} from '../evidence/products';
import {isBad, isOnPurpose, remedyFor, rowOf} from './host-rows';

const {chatgpt, google} = urls;
const pageOf = (product: ProductId) => asked({url: chatgpt, headers: {}, facts: {product}, from: 'address'});

test('a row has what its words need', () => {
  expect(rowOf(healthy(chatgpt))).toEqual({host: 'chatgpt.com', reach: 'answered', facts: {took: 80, status: 200}});
  expect(rowOf(blockPage(google)).facts).toEqual({took: 80, status: 200, product: 'Zscaler'});
  expect(rowOf(lost(chatgpt, 'net::ERR_NAME_NOT_RESOLVED')).facts).toMatchObject({error: 'net::ERR_NAME_NOT_RESOLVED'});
  expect(rowOf(asked({url: chatgpt, late: 8000})).facts).toMatchObject({seconds: 8});
});

test('a time-out of the browser says how long it waited', () => {
  const waited = asked({url: chatgpt, error: 'net::ERR_CONNECTION_TIMED_OUT', took: 21_000});
  expect(rowOf(waited).facts).toMatchObject({seconds: 21});
});

test('bad is all but an answer', () => {
  expect(isBad(rowOf(healthy(chatgpt)))).toBe(false);
  expect(isBad(rowOf(asked({url: google, closed: true})))).toBe(false);
  expect(isBad(rowOf(blockPage(google)))).toBe(true);
});

describe('what helps', () => {
  test.each([
    ['the person’s own program', pageOf('kaspersky'), 'pause-web-scan'],
    ['the person’s own name service', pageOf('nextdns'), 'change-resolver'],
    ['an organisation’s filter', pageOf('zscaler'), 'ask-it'],
    [
      'a wait, for too many requests',
      asked({url: chatgpt, status: 429, headers: {...edge, ...html}}),
      'wait-and-retry',
    ],
    ['a blocker', lost(chatgpt, 'net::ERR_BLOCKED_BY_CLIENT'), 'pause-extensions'],
    [
      'who runs the proxy that looks in and reaches nobody',
      asked({url: chatgpt, status: 503, headers: html}),
      'ask-it',
    ],
    ['a proxy of the person’s own', lost(chatgpt, 'net::ERR_PROXY_CONNECTION_FAILED'), 'check-proxy'],
    ['nothing where all is well', healthy(chatgpt), undefined],
  ] as const)('%s', (_, one, remedy) => expect(remedyFor(one)).toBe(remedy));
});

test.each([
  ['an organisation’s filter', pageOf('zscaler'), true],
  ['a rule of the administrator', lost(chatgpt, 'net::ERR_BLOCKED_BY_ADMINISTRATOR'), true],
  ['the person’s own program', pageOf('kaspersky'), false],
  ['the person’s own name service', pageOf('adguard'), false],
  ['a reset', lost(chatgpt, 'net::ERR_CONNECTION_RESET'), false],
] as const)('on purpose: %s', (_, one, purpose) => expect(isOnPurpose(one)).toBe(purpose));
