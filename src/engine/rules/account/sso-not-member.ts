import {defineNamedInLogin} from './named-in-login';

/**
 * The organisation’s own sign-in (SSO) went well, but the e-mail address that it named is not in the ChatGPT workspace:
 * nobody was invited under it, or it is spelt otherwise there.
 *
 * Recognised by the codes `chatgpt_account_missing` and `sso_mismatch_user_creation`, or by the login’s sentence for it.
 * @see https://help.openai.com/en/articles/10489721-troubleshooting-authentication
 */
export const ssoNotMember = defineNamedInLogin({
  id: 'sso-not-member',
  layer: 'account',
  purge: 'no',
  remedies: ['ask-administrator', 'sign-in-with-sso', 'use-private-window', 'check-status-page', 'send-report'],
});
