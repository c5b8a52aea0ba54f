import {defineRule} from '../rule';
import {refusedCredential} from './refused-credential';

/**
 * The one-time code was not accepted, be it from an e-mail, a text message or an authenticator app. Usually a newer code
 * had been sent, the code was too old, or the clock of the device with the app is off.
 *
 * Recognised by `wrong_email_otp_code` and its like, or likely by a 401 of an address that only checks codes, where the
 * text was not seen. A 409 there is a lost login, and a code that was accepted afterwards ends it.
 * @see https://help.openai.com/en/articles/9889414-why-am-i-being-asked-to-verify-my-login
 * @see https://auth0.com/docs/libraries/error-messages
 */
export const wrongCode = defineRule({
  id: 'wrong-code',
  layer: 'account',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  remedies: ['use-newest-code', 'start-again', 'check-status-page', 'send-report'],
  evaluate: ({entries}) => refusedCredential(entries, 'code'),
});
