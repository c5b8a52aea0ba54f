import {defineNamedInLogin} from './named-in-login';

/**
 * The account was made with another way to log in: Google, Apple, Microsoft, a password, or a company’s login. Only that
 * way leads into it.
 *
 * Recognised by `identity_provider_mismatch`, by next-auth’s `OAuthAccountNotLinked`, or by the sentence about the
 * authentication method. A password that merely does not fit is another class.
 * @see https://help.openai.com/en/articles/6613629-why-can-t-i-log-in-to-the-openai-api-platform
 * @see https://help.openai.com/en/articles/4936824-can-i-change-how-i-log-into-my-account-authentication-method
 * @see https://github.com/pengzhile/pandora/issues/174
 */
export const authMethodMismatch = defineNamedInLogin({
  id: 'auth-method-mismatch',
  layer: 'account',
  purge: 'no',
  remedies: ['use-first-method', 'choose-right-account', 'start-again', 'send-report'],
});
