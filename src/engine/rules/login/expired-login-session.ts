import {defineRule} from '../rule';
import {flowMatch} from './flow';
import {isOfLogin} from './login-steps';
import {openedByItself} from './opened-by-itself';

/**
 * The login server has forgotten the login under way: it was left open too long, or what belongs to it was cleared
 * meanwhile.
 *
 * Recognised by the sentence or code in which the login server says so (400 “Invalid Session”), in an answer, a page or
 * an address. A 409 means that another login has taken its place, and a page that was opened by itself is a broken link.
 * @see https://github.com/numman-ali/opencode-openai-codex-auth/issues/89
 * @see https://github.com/openai/codex/issues/7362
 */
export const expiredLoginSession = defineRule({
  id: 'expired-login-session',
  layer: 'login',
  kind: 'cause',
  purge: 'L1',
  needs: ['entries'],
  wants: ['earlier', 'environment'],
  remedies: [
    'start-again',
    'clear-login-transaction',
    'close-other-tabs',
    'pause-extensions',
    'use-private-window',
    'send-report',
  ],

  evaluate(evidence) {
    const match = flowMatch(evidence, 'expired-login-session', isOfLogin);
    const last = match?.entries?.[0];
    return last && !openedByItself(evidence, last) ? match : undefined;
  },
});
