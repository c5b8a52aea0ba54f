import {describe, expect, test} from 'vitest';
import {type EntryParts, edge, entry, html, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {diagnose} from '../../diagnosis/diagnose';
import {blockedByExtension} from './blocked-by-extension';

const auth = 'https://auth.openai.com';
const sentinel = 'https://sentinel.openai.com/backend-api/sentinel/req';
const byClient = 'net::ERR_BLOCKED_BY_CLIENT';
const page = (parts: EntryParts = {}) => entry({url: `${auth}/log-in`, error: byClient, after: 8, ...parts});
const step = (parts: EntryParts = {}) => request({url: sentinel, error: byClient, after: 9, ...parts});
const script = (parts: EntryParts = {}) =>
  entry({url: 'https://cdn.oaistatic.com/assets/(text-12)', target: 'script', error: byClient, after: 1, ...parts});
const check = (parts: EntryParts = {}) =>
  entry({
    url: 'https://challenges.cloudflare.com/turnstile/v0/api.js',
    target: 'script',
    error: byClient,
    after: 9,
    ...parts,
  });
const signedIn = sessionAnswer({facts: {session: 'signed-in'}, after: 60});
const telemetry = [
  'https://ab.chatgpt.com/v1/rgstr',
  'https://chatgpt.com/ces/v1/t',
  'https://o33249.ingest.sentry.io/api/33249/envelope/',
  'https://browser-intake-datadoghq.com/api/v2/rum',
].map(url => request({url, method: 'POST', error: byClient}));

describe('verdict', () => {
  verdicts(blockedByExtension, [
    ['certain when the login page itself is blocked', [entry(), page()], 'certain'],
    ['certain when a step of the login is blocked', [entry(), step()], 'certain'],
    [
      'certain when the sign-in’s data is blocked',
      [entry(), step({url: 'https://chatgpt.com/api/auth/csrf'})],
      'certain',
    ],
    ['likely when a script of the login is blocked', [entry(), script()], 'likely'],
    ['likely when the check of the login page is blocked', [entry(), check()], 'likely'],
    ['likely when the browser’s own protection did it', [page({error: 'NS_ERROR_TRACKING_URI'})], 'likely'],
    [
      'likely in Chromium’s word for its own protection',
      [step({error: 'net::ERR_BLOCKED_BY_FINGERPRINTING_PROTECTION'})],
      'likely',
    ],
    [
      'likely when the login went on all the same',
      [step({url: 'https://chatgpt.com/api/auth/providers'}), entry({url: `${auth}/log-in`, after: 20})],
      'likely',
    ],
    [
      'possible for a script, when the login went on',
      [script(), entry({url: `${auth}/log-in`, after: 20})],
      'possible',
    ],

    ['not when the same was let through later', [page(), entry({url: `${auth}/log-in`, after: 60})], undefined],
    ['not when somebody is signed in later', [script(), step(), signedIn], undefined],
    [
      'not when a challenge cannot load its check',
      [entry({status: 403, headers: {...edge, ...html, 'cf-mitigated': 'challenge'}}), check()],
      undefined,
    ],
    [
      'not the lookups of random challenge hosts',
      [check({url: 'https://other.challenges.cloudflare.com/'})],
      undefined,
    ],
    [
      'not a picture, a style or a font',
      [script({target: 'other'}), page({url: 'https://chatgpt.com/favicon.ico', target: 'other'})],
      undefined,
    ],
    [
      'not what the app asks for later',
      [step({url: 'https://chatgpt.com/backend-api/me'}), step({url: 'https://chatgpt.com/backend-anon/models'})],
      undefined,
    ],
    [
      'not what nobody waits for',
      [step({url: 'https://sentinel.openai.com/backend-api/sentinel/(text-6)'})],
      undefined,
    ],
    [
      'not uploads, sockets and other hosts',
      [
        step({url: 'https://files.oaiusercontent.com/x'}),
        script({url: 'https://js.stripe.com/v3'}),
        script({url: 'https://foreign.invalid/'}),
      ],
      undefined,
    ],
    ['not an administrator’s rule', [page({error: 'net::ERR_BLOCKED_BY_ADMINISTRATOR'})], undefined],
    ['not an answer that CORS withheld', [step({error: 'net::ERR_FAILED'})], undefined],
    [
      'not a page that moved on, nor Firefox’s same word for a cancelled one',
      [page({error: 'NS_ERROR_ABORT'}), step({error: 'net::ERR_ABORTED'})],
      undefined,
    ],
    ['not a site that the network blocks', [page({error: 'net::ERR_CONNECTION_RESET'})], undefined],
    ['not in an empty log', [], undefined],
  ]);

  test('telemetry that is blocked, as in many healthy logins, is no failure', () => {
    expect(diagnose({entries: [entry(), ...telemetry, sessionAnswer({after: 3})]}).findings).toEqual([]);
  });
});

describe('proof', () => {
  test('shows the steps before the scripts, the newest first', () => {
    const finding = found(blockedByExtension, [page({id: '0'}), step({id: '1'}), script({id: '2', after: 10})]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0', '2']);
    expect(finding?.facts).toEqual({host: 'sentinel.openai.com', error: byClient, times: 3});
    expect(signsOf(finding)).toEqual(['+request-stopped', '+answered-again', '?extension-unknown']);
    expect(finding?.remedies[0]).toBe('pause-extensions');
  });

  test('says how far the login went all the same', () => {
    const finding = found(blockedByExtension, [script(), entry({url: `${auth}/log-in`, after: 20})]);
    expect(finding?.contradicts).toEqual([{sign: 'login-went-on', facts: {path: '/log-in'}}]);
  });
});
