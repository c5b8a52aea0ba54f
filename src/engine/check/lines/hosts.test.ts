import {describe, expect, test} from 'vitest';
import {all, asked, blockPage, but, healthySeen, lost, nothing, readings, traced, urls} from '../../../testing/check';
import {featureHosts, loginHosts, signInHosts, telemetryHosts, uploadHost, voiceHost} from './hosts';

const reset = 'net::ERR_CONNECTION_RESET';
const {chatgpt, google, stripe, upload, voice, telemetry} = urls;
const policy = 'net::ERR_BLOCKED_BY_ADMINISTRATOR';

describe('those of the login', () =>
  readings(loginHosts, [
    ['all answer', healthySeen, 'fine', 'hosts-fine', {facts: {fine: 6, total: 6, left: 0}}],
    [
      'one does not',
      but(lost(chatgpt, reset)),
      'problem',
      'hosts-login',
      {facts: {fine: 5, total: 6}, remedy: 'try-another-network'},
    ],
    [
      'a filter answers for one, on purpose',
      but(blockPage(chatgpt)),
      'problem',
      'hosts-login',
      {onPurpose: true, remedy: 'ask-it'},
    ],
    [
      'no certificate is of today',
      all({error: 'net::ERR_CERT_DATE_INVALID'}),
      'problem',
      'hosts-login',
      {remedy: 'check-the-clock'},
    ],
    [
      'one certificate alone is not of today',
      but(lost(chatgpt, 'SEC_ERROR_EXPIRED_CERTIFICATE')),
      'problem',
      'hosts-login',
      {remedy: 'ask-it'},
    ],
    ['nobody asked', nothing, 'not-run', 'unasked'],
    [
      'stopped after the first',
      {...nothing, asked: [traced(chatgpt)]},
      'not-run',
      'hosts-left',
      {facts: {total: 1, left: 5}},
    ],
  ]));

describe('ways to sign in', () =>
  readings(signInHosts, [
    ['all answer', healthySeen, 'fine', 'hosts-fine'],
    ['one does not', but(lost(google, reset)), 'potential', 'hosts-sign-in'],
    ['one may not be looked into', but(asked({url: google, closed: true})), 'fine', 'hosts-noticed', {closed: 'hosts'}],
    ['nobody asked', nothing, 'not-run', 'unasked'],
  ]));

describe('parts of the app', () =>
  readings(featureHosts, [
    ['all answer', healthySeen, 'fine', 'hosts-fine'],
    ['one does not', but(lost(stripe, reset)), 'potential', 'hosts-feature'],
  ]));

describe('files', () =>
  readings(uploadHost, [
    ['reached', healthySeen, 'fine', 'upload-fine'],
    ['not reached', but(lost(upload, reset)), 'problem', 'upload-blocked'],
  ]));

describe('voice', () =>
  readings(voiceHost, [
    ['reached', healthySeen, 'fine', 'voice-fine'],
    ['not reached', but(lost(voice, reset)), 'potential', 'voice-blocked'],
  ]));

describe('statistics', () =>
  readings(telemetryHosts, [
    ['all answer', healthySeen, 'fine', 'hosts-fine'],
    ['one is blocked, as it may be', but(lost(telemetry, 'net::ERR_BLOCKED_BY_CLIENT')), 'fine', 'hosts-telemetry'],
  ]));

test('what stays blocked as it may is nobody’s decision to ask about', () => {
  const says = telemetryHosts.judge(but(lost(telemetry, policy)));
  expect(says).not.toHaveProperty('onPurpose');
  expect(says).not.toHaveProperty('remedy');
  expect(loginHosts.judge(but(lost(chatgpt, policy)))).toHaveProperty('onPurpose', true);
});

test('those with a reason come first', () => {
  const {hosts} = loginHosts.judge(but(blockPage('https://auth-cdn.oaistatic.com/cdn-cgi/trace')));
  expect(hosts?.map(({host}) => host).slice(0, 2)).toEqual(['auth-cdn.oaistatic.com', 'chatgpt.com']);
});

test('of a group of which some were asked, the rest is counted', () => {
  const {asked: answers} = all({error: reset});
  const half = {...nothing, asked: answers.filter(({url}) => url === chatgpt)};
  expect(loginHosts.judge(half).facts).toMatchObject({fine: 0, total: 1, left: 5});
});
