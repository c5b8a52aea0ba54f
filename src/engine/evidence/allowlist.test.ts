import {expect, test} from 'vitest';
import {allowlist, allowlistDate, formerly, formerlyDate} from './allowlist';
import {isLoginCritical, roleOf} from './hosts';

const ofOpenAi = allowlist.filter(({source}) => source === 'openai');
const tierOf = (name: string) => allowlist.find(({host}) => host === name)?.tier;

test('OpenAI’s own list has 29 names, each once', () => {
  expect(ofOpenAi).toHaveLength(29);
  const names = allowlist.map(({host, wildcard}) => `${wildcard ? '*.' : ''}${host}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter(name => !/^(?:\*\.)?[a-z0-9.-]+\.[a-z]+$/.test(name))).toEqual([]);
});

test('it is dated', () => expect(allowlistDate).toMatch(/^\d{4}-\d\d-\d\d$/));

test.each([
  ['chatgpt.com', 'login'],
  ['challenges.cloudflare.com', 'login'],
  ['oaistatic.com', 'login'],
  ['login.microsoftonline.com', 'sign-in-method'],
  ['accounts.google.com', 'sign-in-method'],
  ['appleid.apple.com', 'sign-in-method'],
  ['forwarder.workos.com', 'sign-in-method'],
  ['oaiusercontent.com', 'feature'],
  ['js.stripe.com', 'feature'],
  ['o33249.ingest.sentry.io', 'telemetry'],
  ['intercom.io', 'telemetry'],
])('%s: %s', (host, tier) => {
  expect(tierOf(host)).toBe(tier);
});

test('every host that a login cannot do without is let through for the login', () => {
  const critical = [
    'chatgpt.com',
    'auth.openai.com',
    'sentinel.openai.com',
    'auth0.openai.com',
    'chat.openai.com',
    'external.auth.openai.com',
    'challenges.cloudflare.com',
  ];
  expect(critical.every(isLoginCritical)).toBe(true);
  const covers = (wanted: string) =>
    allowlist.some(
      ({host, wildcard, tier}) => tier === 'login' && (host === wanted || (wildcard && wanted.endsWith(`.${host}`))),
    );
  expect(critical.filter(host => !covers(host))).toEqual([]);
});

test('what the product itself calls telemetry or identity is not called necessary here', () => {
  const wrong = allowlist.filter(
    ({host, tier}) => tier === 'login' && ['telemetry', 'identity', 'payment'].includes(roleOf(host)),
  );
  expect(wrong).toEqual([]);
});

test('what only earlier lists had is dated, and on today’s list neither by name nor by a wildcard', () => {
  expect(formerlyDate >= allowlistDate).toBe(true);
  expect(formerly.map(({host}) => host)).toContain('featuregates.org');
  const covered = ({host}: {readonly host: string}) =>
    allowlist.some(({host: known, wildcard}) => host === known || (wildcard && host.endsWith(`.${known}`)));
  expect(formerly.filter(covered)).toEqual([]);
});
