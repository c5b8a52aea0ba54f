import {defineRule} from '../rule';
import {refusedCredential} from './refused-credential';

/**
 * The login server did not accept the password. A typing mistake, Caps Lock or an outdated entry of a password manager are
 * usual; an account made with Google, Apple or Microsoft has no password at all.
 *
 * Recognised by `invalid_username_or_password`, or likely by a 401 of the address that only checks passwords, where the
 * text was not seen. A 409 there is a lost login. A password, code or other way that was accepted afterwards ends it.
 * @see https://help.openai.com/en/articles/4936824-can-i-change-how-i-log-into-my-account-authentication-method
 * @see https://auth0.com/docs/libraries/error-messages
 */
export const wrongPassword = defineRule({
  id: 'wrong-password',
  layer: 'account',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  remedies: ['check-password', 'reset-password', 'use-first-method', 'choose-right-account', 'send-report'],
  evaluate: ({entries}) => refusedCredential(entries, 'password'),
});
