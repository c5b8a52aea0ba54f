import {fact} from '../../evidence/entries';
import {namedMatch} from '../named';
import {defineRule} from '../rule';
import {isOfLogin} from './login-steps';

/**
 * The consent at the end of the login was sent a second time, so the login server refused it: a page was loaded again, or
 * the last step was repeated.
 *
 * Recognised by the sentence that the consent has already been used, on the way back to ChatGPT or to a program on this
 * computer that borrows the login; possible for the code `access_denied` alone, which
 * is also the answer to a person who declined.
 * @see https://github.com/openai/codex/issues/2834
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1
 */
export const consentReplayed = defineRule({
  id: 'consent-replayed',
  layer: 'login',
  kind: 'cause',
  purge: 'L1',
  needs: ['entries'],
  remedies: ['start-again', 'clear-login-transaction', 'close-other-tabs', 'check-status-page', 'send-report'],

  evaluate({entries}) {
    const match = namedMatch(entries, 'consent-replayed', isOfLogin);
    if (match?.entries?.some(entry => fact(entry, 'message') !== undefined)) return match;
    return match && {...match, confidence: 'possible', unseen: [{sign: 'declined-unknown'}]};
  },
});
