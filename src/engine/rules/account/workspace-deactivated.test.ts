import {describe, expect, test} from 'vitest';
import {edge, entry, html, json, request, sessionAnswer, sighting} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {diagnose} from '../../diagnosis/diagnose';
import type {Entry} from '../../evidence/evidence';
import {workspaceDeactivated} from './workspace-deactivated';

const me = 'https://chatgpt.com/backend-api/me';
const check = 'https://chatgpt.com/backend-api/accounts/check/v4-2023-04-27';
const page = 'https://chatgpt.com/workspace/deactivated';
const code = {authCode: 'deactivated_workspace', jsonKeys: ['detail']} as const;
const refused = (parts = {}) => request({url: me, status: 402, headers: {...edge, ...json}, facts: code, ...parts});
const signedIn = (parts = {}) => sessionAnswer({facts: {session: 'signed-in'}, ...parts});
const sentence = {message: 'This workspace has been deactivated and can no longer be used.'} as const;

describe('verdict', () => {
  verdicts(workspaceDeactivated, [
    ['certain when the app’s first question is answered so', [signedIn(), refused({after: 1})], 'certain'],
    ['certain when a header names it', [refused({from: 'header'})], 'certain'],
    ['certain by its sentence', [refused({status: 403, facts: sentence})], 'certain'],
    [
      'certain when the login server names it',
      [entry({url: 'https://auth.openai.com/error', from: 'url', facts: code})],
      'certain',
    ],
    ['certain although the session stays well', [refused(), signedIn({after: 90})], 'certain'],
    [
      'certain although another question of the app is answered',
      [refused(), request({url: check, after: 2})],
      'certain',
    ],
    [
      'certain when an extra of the app is answered so',
      [signedIn(), refused({url: 'https://chatgpt.com/backend-api/conversations', after: 1})],
      'certain',
    ],
    [
      'certain by its sentence there',
      [refused({url: 'https://chatgpt.com/backend-api/models', status: 403, facts: sentence})],
      'certain',
    ],
    [
      'not a page in which somebody quotes it',
      [entry({url: 'https://chatgpt.com/c/1', headers: {...edge, ...html}, from: 'page', facts: sentence})],
      undefined,
    ],
    [
      'not an extra that was refused before the app answered',
      [refused({url: 'https://chatgpt.com/backend-api/models'}), request({url: me, after: 9})],
      undefined,
    ],
    ['likely for the 402 alone, as live', [refused({facts: {}})], 'likely'],
    ['likely for the 402 that the page alone knows of', [refused({facts: {}, headers: {}, seenBy: 'page'})], 'likely'],

    ['not a 402 that names something else', [refused({facts: {authCode: 'payment_required'}})], undefined],
    ['not a 402 that was read and does not say so', [refused({facts: {jsonKeys: ['detail']}})], undefined],
    ['not a 402 of a gateway in between', [refused({facts: {}, headers: {server: 'squid', ...json}})], undefined],
    ['not a page with 402', [refused({facts: {}, headers: {...edge, ...html}})], undefined],
    [
      'not a 402 for an extra of the app',
      [refused({facts: {}, url: 'https://chatgpt.com/backend-api/settings/user'})],
      undefined,
    ],
    ['not the account itself', [refused({status: 403, facts: {authCode: 'account_deactivated'}})], undefined],
    ['not a token that is merely old', [refused({status: 401, facts: {authCode: 'token_expired'}})], undefined],
    ['not when the same question was answered afterwards', [refused(), request({url: me, after: 30})], undefined],
    ['not a 402 that was answered afterwards', [refused({facts: {}}), request({url: me, after: 30})], undefined],
    ['not the page for it alone, which anybody can open', [entry({url: page})], undefined],
    ['not a healthy app', [signedIn(), request({url: me, after: 1}), request({url: check, after: 1})], undefined],
  ]);
});

describe('proof', () => {
  test('names the host that answered', () => {
    const said = found(workspaceDeactivated, [refused()])?.supports.find(({sign}) => sign === 'auth-status');
    expect(said?.facts).toEqual({host: 'chatgpt.com', status: 402, path: '/backend-api/me'});
  });

  test('shows what was answered, and what was not read', () => {
    const finding = found(workspaceDeactivated, [
      refused({id: '0', facts: {}}),
      refused({id: '1', url: check, facts: {}, after: 1}),
    ]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(finding?.facts).toEqual({host: 'chatgpt.com', status: 402});
    expect(signsOf(finding)).toEqual(['+service-status', '+came-from-edge', '?text-unknown']);
  });

  test('is borne out by the page for it, whether requested or only shown', () => {
    const with_ = (url: string) => signsOf(found(workspaceDeactivated, [refused()], {sightings: [sighting({url})]}));
    expect(signsOf(found(workspaceDeactivated, [refused(), entry({url: page, after: 1})]))).toContain(
      '+deactivated-page',
    );
    expect(with_(page)).toContain('+deactivated-page');
    expect(with_('https://chatgpt.com/')).not.toContain('+deactivated-page');
  });
});

describe('diagnosis', () => {
  const closed = [entry(), signedIn({after: 1}), refused({after: 2})];
  const told = (...since: readonly Entry[]) => diagnose({entries: [...closed, ...since], environment: {}});

  test('holds although the session is asked for again, and is well', () => {
    const {findings, solved} = told(signedIn({after: 300}));
    expect(findings.map(({rule}) => rule)).toEqual(['workspace-deactivated']);
    expect(solved).toBeUndefined();
  });

  test('is solved once the app is answered', () => {
    const {findings, solved} = told(entry({after: 300}), signedIn({after: 301}), request({url: me, after: 302}));
    expect(findings).toEqual([]);
    expect(solved?.finding.rule).toBe('workspace-deactivated');
  });
});
