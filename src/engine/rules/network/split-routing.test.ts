import {describe, expect, test} from 'vitest';
import {at, type EntryParts, entry, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {splitRouting} from './split-routing';

const auth = 'auth.openai.com';
const traced = (loc: string, host = 'chatgpt.com', parts: EntryParts = {}) =>
  request({url: `https://${host}/cdn-cgi/trace`, facts: {trace: {loc}}, ...parts});
const asked = (loc: string, host: string, after = 30) =>
  ({at: at(after), probe: 'trace', host, fine: true, facts: {trace: {value: {loc}, from: 'probe'}}}) as const;

describe('verdict', () => {
  verdicts(splitRouting, [
    ['likely when two hosts see two countries', [traced('JP'), traced('US', auth, {after: 2})], 'likely'],
    ['likely when a check was told so', [entry()], 'likely', {probes: [asked('JP', 'chatgpt.com'), asked('US', auth)]}],
    ['likely when one of them sees Tor', [traced('JP'), traced('T1', auth, {after: 2})], 'likely'],
    ['likely for the sentinel', [traced('JP'), traced('JP', auth), traced('SG', 'sentinel.openai.com')], 'likely'],
    ['possible when they were not asked together', [traced('JP'), traced('US', auth, {after: 200})], 'possible'],

    ['not when both see the same country', [traced('JP'), traced('JP', auth)], undefined],
    [
      'not when the whole network changed',
      [traced('JP'), traced('US', 'chatgpt.com', {after: 90}), traced('US', auth, {after: 91})],
      undefined,
    ],
    [
      'not when a check shows them together again',
      [traced('JP'), traced('US', auth)],
      undefined,
      {probes: [asked('JP', 'chatgpt.com'), asked('JP', auth)]},
    ],
    ['unknown when only one host was asked', [traced('JP'), traced('US', 'chatgpt.com', {after: 5})], 'unknown'],
    ['unknown when one country is not known', [traced('JP'), traced('XX', auth)], 'unknown'],
    [
      'unknown when the other host is no part of the login',
      [traced('JP'), traced('US', 'ab.chatgpt.com'), traced('US', 'foreign.invalid')],
      'unknown',
    ],
    ['unknown when nobody asked', [entry()], 'unknown'],
  ]);
});

describe('proof', () => {
  test('names both hosts and countries', () => {
    const finding = found(splitRouting, [traced('JP'), traced('US', auth, {after: 2})]);
    expect(finding?.facts).toEqual({host: 'chatgpt.com', country: 'JP', otherHost: auth, otherCountry: 'US'});
    expect(signsOf(finding)).toEqual(['+trace-country', '+trace-country']);
    expect(finding?.entries).toHaveLength(2);
  });

  test('explains refusals by place', () => {
    expect(splitRouting.explains).toEqual(expect.arrayContaining(['cloudflare-1020', 'edge-address-block']));
  });
});
