import {defineRule} from '../rule';
import {warningMatch} from './warning';

/**
 * The service warns that somebody else may be using the account: sign-ins from unexpected places, sudden changes, more
 * devices at once than usual. Some features stay closed until the account is secured.
 *
 * Recognised by the service’s sentence for it in a refusal of the app or on a page of the login; likely where only a page
 * shows it. Words on a page of the app are nobody’s proof.
 * @see https://help.openai.com/en/articles/10471992-why-am-i-receiving-a-suspicious-activity-alert
 */
export const suspiciousActivity = defineRule({
  id: 'suspicious-activity',
  layer: 'account',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  remedies: ['change-password', 'turn-off-vpn', 'use-private-window', 'check-status-page', 'send-report'],
  evaluate: ({entries}) => warningMatch(entries, 'suspicious-activity'),
});
