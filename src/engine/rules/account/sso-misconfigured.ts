import {defineNamedInLogin} from './named-in-login';

/**
 * ChatGPT cannot use the organisation’s own sign-in (SSO) as it is set up: a certificate was replaced, the connection is
 * switched off, a tile leads to an old address, or a field is missing.
 *
 * Recognised by the code `enterprise_sso_login_unavailable` and by the sentences for a wrong thumbprint, a connection
 * that is not enabled and no accessible workspace. Error pages of the organisation’s sign-in itself are foreign.
 * @see https://help.openai.com/en/articles/10489721-troubleshooting-authentication
 * @see https://auth0.com/docs/troubleshoot/authentication-issues/saml-errors
 * @see https://community.auth0.com/t/saml-sso-invalid-thumbprint-error/91165
 */
export const ssoMisconfigured = defineNamedInLogin({
  id: 'sso-misconfigured',
  layer: 'account',
  purge: 'no',
  remedies: ['ask-administrator', 'sign-in-with-sso', 'use-private-window', 'check-status-page', 'send-report'],
});
