import {defineNamedFailure} from '../named';
import {isOfLogin} from './login-steps';

/**
 * The login went through, but the code that it ended with could not be exchanged for a session.
 *
 * Recognised by the code `token_exchange_failed` in an answer, a page or an address of the login. It comes when the
 * service limits too many logins from one address, and while it has trouble of its own.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 * @see https://github.com/openai/codex/issues/41815
 */
export const tokenExchangeFailed = defineNamedFailure(
  {
    id: 'token-exchange-failed',
    layer: 'login',
    purge: 'L1',
    remedies: [
      'wait-and-retry',
      'try-another-network',
      'clear-login-transaction',
      'turn-off-vpn',
      'check-status-page',
      'send-report',
    ],
  },
  isOfLogin,
);
