import {defineNamedInLogin} from './named-in-login';

/**
 * The login could not find out which sign-in (SSO) the organisation has: the question for it got no usable answer. A VPN,
 * a proxy, an extension or a firewall usually stopped it.
 *
 * Recognised by the login’s sentence for it, in English or Chinese. It is certain only where the answer itself says so; a
 * request of the login that was seen to be blocked goes before it.
 * @see https://help.openai.com/en/articles/10489721-troubleshooting-authentication
 */
export const ssoInfoFailed = defineNamedInLogin({
  id: 'sso-info-failed',
  layer: 'account',
  purge: 'no',
  remedies: ['turn-off-vpn', 'pause-extensions', 'try-another-network', 'ask-it', 'check-status-page', 'send-report'],
});
