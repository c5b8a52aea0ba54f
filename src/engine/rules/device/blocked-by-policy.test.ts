import {describe, expect, test} from 'vitest';
import {type EntryParts, entry, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {blockedByPolicy} from './blocked-by-policy';

const auth = 'https://auth.openai.com';
const byAdministrator = 'net::ERR_BLOCKED_BY_ADMINISTRATOR';
const page = (parts: EntryParts = {}) => entry({url: `${auth}/log-in`, error: byAdministrator, after: 8, ...parts});
const step = (parts: EntryParts = {}) =>
  request({url: `${auth}/api/accounts/authorize/continue`, method: 'POST', error: byAdministrator, after: 9, ...parts});
const firefox = 'NS_ERROR_BLOCKED_BY_POLICY';

describe('verdict', () => {
  verdicts(blockedByPolicy, [
    ['certain when the login page is forbidden', [entry(), page()], 'certain'],
    ['certain when the front page is forbidden', [page({url: 'https://chatgpt.com/'})], 'certain'],
    ['certain when a step of the login is forbidden', [entry(), step()], 'certain'],
    [
      'certain when it is forbidden in private windows',
      [page({error: 'net::ERR_BLOCKED_IN_INCOGNITO_BY_ADMINISTRATOR'})],
      'certain',
    ],
    [
      'likely when the scripts of the login are forbidden',
      [entry(), page({url: 'https://cdn.oaistatic.com/assets/(text-9)', target: 'script'})],
      'likely',
    ],
    ['likely for a page in Firefox’s word', [entry(), page({error: firefox})], 'likely'],

    ['not for data in Firefox’s word, which a page’s own policy has too', [entry(), step({error: firefox})], undefined],
    ['not when it was allowed later', [page(), entry({url: `${auth}/log-in`, after: 60})], undefined],
    [
      'not when somebody is signed in later',
      [page(), sessionAnswer({facts: {session: 'signed-in'}, after: 60})],
      undefined,
    ],
    ['not what another extension blocked', [page({error: 'net::ERR_BLOCKED_BY_CLIENT'})], undefined],
    ['not what the browser itself protects from', [page({error: 'NS_ERROR_TRACKING_URI'})], undefined],
    ['not an answer that the page may not read', [step({error: 'net::ERR_BLOCKED_BY_RESPONSE'})], undefined],
    [
      'not a request into the person’s own network',
      [page({error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS'})],
      undefined,
    ],
    [
      'not other hosts: uploads, payment, another site',
      [page({url: 'https://files.oaiusercontent.com/x'}), step({url: 'https://foreign.invalid/'})],
      undefined,
    ],
    ['not what the app asks for later', [step({url: 'https://chatgpt.com/backend-api/me'})], undefined],
    ['not in an empty log', [], undefined],
  ]);
});

describe('proof', () => {
  test('names host and word, the newest first', () => {
    const finding = found(blockedByPolicy, [page({id: '0'}), page({id: '1', after: 20})]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', error: byAdministrator, times: 2});
    expect(signsOf(finding)).toEqual(['+policy-stopped', '+answered-again']);
    expect(finding?.remedies[0]).toBe('ask-it');
  });

  test('says when it is for private windows alone', () => {
    const finding = found(blockedByPolicy, [page({error: 'net::ERR_BLOCKED_IN_INCOGNITO_BY_ADMINISTRATOR'})]);
    expect(signsOf(finding)).toContain('+policy-private');
  });
});
