import {expect, test} from 'vitest';
import {edge, entry, evidence, request} from '../../../testing/builders';
import {environment} from '../../../testing/reports';
import en from '../../../texts/en.json' with {type: 'json'};
import ja from '../../../texts/ja.json' with {type: 'json'};
import {diagnose} from '../../diagnosis/diagnose';
import {summary} from './summary';

const conflict = request({
  url: 'https://auth.openai.com/api/accounts/authorize/continue?state=1',
  method: 'POST',
  status: 409,
  headers: {...edge, 'content-type': 'application/json'},
  facts: {authCode: 'invalid_state'},
  after: 4,
});
const diagnosis = diagnose(evidence([entry(), conflict]));

test('the verdict as short plain text', () => {
  expect(summary(en, diagnosis, environment).split('\n')).toEqual([
    'The login server no longer accepts this login',
    expect.stringMatching(/^Stopped during the login\. The login server refused/),
    'Failure class: invalid-client-409 (certain)',
    expect.stringMatching(/^Facts: host: auth\.openai\.com, code: invalid_state, status: 409/),
    '+ It named the code invalid_state.',
    '+ auth.openai.com answered 409 at /api/accounts/authorize/continue.',
    '? Which cookies are stored.',
    'Deciding answers:',
    '  2026-11-22 03:40:04 UTC  POST https://auth.openai.com/api/accounts/authorize/continue  409',
    '',
    'What to do, in this order:',
    '1. Close the other login tabs',
    expect.stringMatching(/^2\. /),
    expect.stringMatching(/^3\. /),
    expect.stringMatching(/^4\. /),
    expect.stringMatching(/^5\. /),
    'The login got as far as the email address.',
    'Chrome 156 · macOS 15.6 · ja · Asia/Tokyo · Login Doctor 0.1.0',
  ]);
});

test('no space between Japanese sentences', () => {
  expect(summary(ja, diagnosis)).toContain('ログインの途中で止まりました。この');
});

test('nothing of an environment that is not known', () => {
  expect(summary(en, diagnosis)).toMatch(/as far as the email address\.$/);
});
