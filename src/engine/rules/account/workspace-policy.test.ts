import {describe, expect, test} from 'vitest';
import {edge, entry, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {workspacePolicy} from './workspace-policy';

const code = {authCode: 'codex_cli_workspace_disabled'};
const select = 'https://auth.openai.com/api/accounts/workspace/select';
const errorPage = (parts = {}) => entry({url: 'https://auth.openai.com/error', from: 'url', facts: code, ...parts});
const refused = (parts = {}) =>
  request({url: select, method: 'POST', status: 403, headers: {...edge, ...json}, facts: code, ...parts});
const shown = {...code, page: 'auth-error'} as const;

describe('verdict', () => {
  verdicts(workspacePolicy, [
    ['certain when the address of the error page names it', [errorPage()], 'certain'],
    ['certain when an answer names it', [refused()], 'certain'],
    ['certain when a header names it', [refused({from: 'header'})], 'certain'],
    ['certain by its other name', [errorPage({facts: {authCode: 'agent_registry_not_enabled'}})], 'certain'],
    [
      'likely when only a page shows it',
      [entry({url: 'https://auth.openai.com/log-in', from: 'page', facts: shown})],
      'likely',
    ],

    [
      'not an extra of the app that is switched off for somebody who is signed in',
      [
        request({
          url: 'https://chatgpt.com/backend-api/settings/user',
          status: 403,
          facts: {authCode: 'agent_registry_not_enabled'},
        }),
      ],
      undefined,
    ],
    ['not a closed workspace', [errorPage({facts: {authCode: 'deactivated_workspace'}})], undefined],
    ['not a company login that is demanded', [errorPage({facts: {authCode: 'require_sso_login'}})], undefined],
    ['not a 403 without a word', [refused({facts: {}})], undefined],
    [
      'not when the step worked with another workspace',
      [refused(), refused({status: 200, facts: {}, after: 9})],
      undefined,
    ],
    [
      'not when somebody signed in afterwards',
      [errorPage(), sessionAnswer({facts: {session: 'signed-in'}, after: 60})],
      undefined,
    ],
  ]);
});

test('the proof names the code and asks whoever runs the workspace first', () => {
  const finding = found(workspacePolicy, [errorPage()]);
  expect(finding?.facts).toEqual({host: 'auth.openai.com', code: 'codex_cli_workspace_disabled'});
  expect(signsOf(finding)).toEqual(['+auth-code']);
  expect(finding?.remedies[0]).toBe('ask-administrator');
});
