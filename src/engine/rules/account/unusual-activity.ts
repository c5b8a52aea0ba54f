import {defineRule} from '../rule';
import {warningMatch} from './warning';

/**
 * The service takes what comes from this browser or network for unusual, and answers nothing but that. A VPN, extensions
 * that act in the page, and addresses that many people share are the usual reasons; it ends by itself.
 *
 * Recognised by the service’s sentence for it, mostly in a 403 of the app’s own data. It happens to people who are signed
 * in, so neither a session nor the account’s data ends it: only the same request, answered well. Words on a page of the
 * app are nobody’s proof.
 * @see https://github.com/xcanwin/KeepChatGPT/issues/421
 * @see https://github.com/acheong08/ChatGPT/issues/1431
 */
export const unusualActivity = defineRule({
  id: 'unusual-activity',
  layer: 'account',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  remedies: [
    'turn-off-vpn',
    'pause-extensions',
    'try-another-network',
    'wait-and-retry',
    'ask-colleagues',
    'send-report',
  ],
  evaluate: ({entries}) => warningMatch(entries, 'unusual-activity'),
});
