import {describe, expect, test} from 'vitest';
import {at, edge, entry, json, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {brokenLoginLink} from './broken-login-link';

const auth = 'https://auth.openai.com';
const named = (parts = {}) =>
  entry({url: `${auth}/error`, from: 'url', facts: {authCode: 'missing_required_parameter'}, ...parts});
/** A page of the login that was opened with the cookies of the site, but without that of a login. */
const opened = (parts = {}) => entry({url: `${auth}/log-in`, cookies: ['oai-did'], ...parts});
const lost = (parts = {}) =>
  request({
    url: `${auth}/api/accounts/authorize/continue`,
    method: 'POST',
    status: 409,
    headers: {...edge, ...json},
    facts: {authCode: 'invalid_state'},
    after: 9,
    ...parts,
  });
const expired = (parts = {}) =>
  lost({status: 400, facts: {message: 'Your authorization session was not initialized or has expired'}, ...parts});
const begun = (parts = {}) => entry({url: `${auth}/api/accounts/authorize`, status: 302, ...parts});
const watching = (seconds: number) => ({environment: {watchingSince: at(seconds)}});
const unseen = {cookies: []};

describe('verdict', () => {
  verdicts(brokenLoginLink, [
    ['certain when the login server misses a part of the address', [named()], 'certain'],
    ['certain when data says so', [lost({status: 400, facts: {authCode: 'missing_required_parameter'}})], 'certain'],
    ['likely for a bookmark of a page in the middle', [opened(), lost()], 'likely'],
    ['likely when the login was said to be over', [opened(), expired()], 'likely'],
    [
      'likely when the page itself is that answer',
      [expired({url: `${auth}/log-in`, target: 'document', cookies: ['oai-did']})],
      'likely',
    ],
    ['likely for a 409 without a word', [opened(), lost({facts: {}})], 'likely'],
    ['likely for the link of an old e-mail', [opened({url: `${auth}/email-verification`}), lost()], 'likely'],
    [
      'likely after a login that came back',
      [
        begun(),
        entry({url: 'https://chatgpt.com/api/auth/callback/openai', after: 20}),
        opened({after: 60}),
        lost({after: 70}),
      ],
      'likely',
    ],
    ['likely live, when somebody had been watching for long', [opened(unseen), lost()], 'likely', watching(-3600)],

    ['not live, when nobody had been watching for long', [opened(unseen), lost()], undefined, watching(-60)],
    ['not where nobody saw the cookies', [opened(unseen), lost()], undefined],
    ['not where a login had its cookie', [opened({cookies: ['oai-client-auth-session']}), lost()], undefined],
    ['not where a login was begun', [begun(), opened({after: 1}), lost()], undefined],
    ['not where a login was begun before the attempt', [opened({after: 1}), lost()], undefined, {earlier: [begun()]}],
    [
      'not where the app began one',
      [request({url: 'https://chatgpt.com/api/auth/signin/openai', method: 'POST'}), opened({after: 1}), lost()],
      undefined,
    ],
    ['not a page that was open before anybody watched', [opened({seenBy: 'page'}), lost()], undefined],
    ['not a bookmark that does no harm', [opened()], undefined],
    [
      'not one after which another thing failed',
      [opened(), lost({status: 401, facts: {authCode: 'invalid_username_or_password'}})],
      undefined,
    ],
    ['not a bookmark of the front page', [entry({cookies: ['oai-did']}), lost()], undefined],
    ['not when the same step worked later', [opened(), lost(), lost({status: 200, facts: {}, after: 60})], undefined],
  ]);
});

describe('proof', () => {
  test('shows what failed first, then the page', () => {
    const finding = found(brokenLoginLink, [opened({id: '0'}), lost({id: '1'})]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', code: 'invalid_state', status: 409});
    expect(signsOf(finding)).toEqual(['+opened-by-itself', '+auth-code', '+auth-status']);
  });

  test('says what it could not see', () => {
    expect(signsOf(found(brokenLoginLink, [opened(unseen), lost()], watching(-3600)))).toContain('?cookies-unknown');
  });
});
