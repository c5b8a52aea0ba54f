import {describe, expect, test} from 'vitest';
import {edge, entry, json, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {consentReplayed} from './consent-replayed';

const code = {authCode: 'access_denied'};
const sentence = {message: 'The consent verifier has already been used.'} as const;
const back = (parts = {}) =>
  entry({
    url: 'https://chatgpt.com/api/auth/callback/openai',
    status: 302,
    from: 'url',
    facts: {...code, ...sentence},
    ...parts,
  });
const page = (parts = {}) =>
  entry({url: 'https://auth.openai.com/error', from: 'url', facts: {...code, ...sentence}, ...parts});

const toProgram = (query: string, parts = {}) =>
  entry({
    url: 'https://auth.openai.com/api/oauth/oauth2/auth',
    status: 302,
    redirect: `http://localhost:1455/auth/callback?error=access_denied&state=x${query}`,
    ...parts,
  });
const reason = '&error_description=Denied.+The+consent+verifier+has+already+been+used.';

describe('verdict', () => {
  verdicts(consentReplayed, [
    ['likely when the way back brings the sentence', [back()], 'likely'],
    ['likely on the error page', [page()], 'likely'],
    ['likely by the sentence alone', [page({facts: sentence})], 'likely'],
    ['likely when only the page shows it', [page({from: 'page'})], 'likely'],
    ['likely when a program on this computer is told so', [toProgram(reason)], 'likely'],
    ['possible when a program is told no reason', [toProgram('')], 'possible'],
    ['not when another site tells a program so', [toProgram(reason, {url: 'https://openai.com/'})], undefined],
    ['possible for the code without the sentence', [back({facts: code})], 'possible'],
    [
      'possible for the code in data',
      [
        request({
          url: 'https://auth.openai.com/api/accounts/consent',
          status: 403,
          headers: {...edge, ...json},
          facts: code,
        }),
      ],
      'possible',
    ],

    [
      'not next-auth’s own word of that name',
      [page({url: 'https://chatgpt.com/auth/error', facts: {authCode: 'AccessDenied'}})],
      undefined,
    ],
    ['not a way back that was refused for another reason', [back({facts: {authCode: 'server_error'}})], undefined],
    [
      'not what the app forbids',
      [request({url: 'https://chatgpt.com/backend-api/me', status: 403, facts: code})],
      undefined,
    ],
    [
      'not on another host, where an employer may deny too',
      [page({url: 'https://login.microsoftonline.com/'})],
      undefined,
    ],
    ['not a way back that was accepted', [back({facts: {}})], undefined],
    [
      'not when a session has overcome it',
      [back(), request({url: 'https://chatgpt.com/backend-api/me', after: 30})],
      undefined,
    ],
  ]);
});

describe('proof', () => {
  test('says code and sentence', () => {
    expect(signsOf(found(consentReplayed, [back()]))).toEqual(['+auth-code', '+auth-message']);
  });

  test('without the sentence it may have been declined', () => {
    expect(signsOf(found(consentReplayed, [back({facts: code})]))).toEqual(['+auth-code', '?declined-unknown']);
  });
});
