import {expect, test} from 'vitest';
import {request} from '../../testing/builders';
import {lastStage, type Stage, stageOf} from './stage';

const site = 'https://chatgpt.com';
const auth = 'https://auth.openai.com';

const cases: ReadonlyArray<readonly [url: string, stage: Stage | undefined]> = [
  [`${site}/`, 'landing'],
  ['https://chat.openai.com/', 'landing'],
  [`${site}/auth/error`, 'landing'],
  [`${site}/api/auth/session`, 'session-probe'],
  [`${site}/auth/login`, 'signin-start'],
  [`${site}/auth/login_with`, 'signin-start'],
  [`${site}/api/auth/csrf`, 'signin-start'],
  [`${site}/api/auth/providers`, 'signin-start'],
  [`${site}/api/auth/signin/openai`, 'signin-start'],
  [`${auth}/api/accounts/authorize`, 'authorize'],
  [`${auth}/authorize`, 'authorize'],
  [`${auth}/error`, 'authorize'],
  [`${auth}/log-in`, 'identify'],
  [`${auth}/log-in-or-create-account`, 'identify'],
  [`${auth}/api/accounts/authorize/continue`, 'identify'],
  ['https://auth0.openai.com/u/login/identifier', 'identify'],
  [`${auth}/log-in/password`, 'credential'],
  [`${auth}/email-verification`, 'credential'],
  [`${auth}/api/accounts/password/verify`, 'credential'],
  [`${auth}/api/accounts/email-otp/validate`, 'credential'],
  ['https://auth0.openai.com/u/login/password', 'credential'],
  [`${auth}/mfa-challenge`, 'mfa'],
  [`${auth}/push_auth_verification`, 'mfa'],
  [`${auth}/api/accounts/mfa/verify`, 'mfa'],
  [`${auth}/workspace`, 'workspace'],
  [`${auth}/api/accounts/workspace/select`, 'workspace'],
  [`${site}/api/auth/callback/openai`, 'callback'],
  [`${site}/backend-api/me`, 'app'],
  [`${site}/backend-api/conversation/init`, 'app'],
  [`${site}/backend-anon/me`, undefined],
  [`${site}/api/auth/signout`, undefined],
  [`${site}/log-in`, undefined],
  [`${auth}/`, undefined],
  ['https://platform.openai.com/', undefined],
  ['https://foreign.invalid/api/auth/session', undefined],
];

test.each(cases)('%s is %s', (url, stage) => {
  expect(stageOf(request({url}))).toBe(stage);
});

test('the furthest step counts, whatever came after it', () => {
  const steps = [`${site}/`, `${auth}/log-in/password`, `${site}/auth/login`].map(url => request({url}));
  expect(lastStage(steps, false)).toBe('credential');
  expect(lastStage([], false)).toBeUndefined();
});

test('only who is signed in has a session, and only after that the app counts', () => {
  const [probe, app] = [request({url: `${site}/api/auth/session`}), request({url: `${site}/backend-api/me`})];
  expect(lastStage([probe], true)).toBe('session');
  expect(lastStage([probe, app], true)).toBe('app');
  expect(lastStage([probe, app], false)).toBe('session-probe');
});
