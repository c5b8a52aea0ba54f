import {defineNamedInLogin} from './named-in-login';

/**
 * An administrator of the workspace has not allowed the app or the kind of login that was used. Password and account are
 * fine.
 *
 * Recognised by the codes `codex_cli_workspace_disabled` and `agent_registry_not_enabled` on a step of the login. On an
 * extra of the app they are no failed login.
 * @see https://github.com/openai/codex/issues/17833
 * @see https://help.openai.com/en/articles/8411955-what-workspace-settings-can-i-control-for-my-workspace
 */
export const workspacePolicy = defineNamedInLogin({
  id: 'workspace-policy',
  layer: 'account',
  purge: 'no',
  remedies: ['ask-administrator', 'choose-right-account', 'send-report'],
});
