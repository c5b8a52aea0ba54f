import {defineNamedInLogin} from './named-in-login';

/**
 * The account belongs to an organisation that lets its people in by its own sign-in (SSO) alone. A password, a code or
 * another company’s button does not open it.
 *
 * Recognised by the code `require_sso_login`, or by the login’s sentence for it. The way to the organisation’s own
 * sign-in, and what that says, is foreign and tells nothing here.
 * @see https://help.openai.com/en/articles/10489721-troubleshooting-authentication
 */
export const ssoRequired = defineNamedInLogin({
  id: 'sso-required',
  layer: 'account',
  purge: 'no',
  remedies: ['sign-in-with-sso', 'ask-administrator', 'use-private-window', 'check-status-page', 'send-report'],
});
