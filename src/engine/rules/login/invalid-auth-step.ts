import {defineRule} from '../rule';
import {flowMatch} from './flow';
import {isOfLogin} from './login-steps';

/**
 * A step of the login came at the wrong moment: after the back button, from a second tab, or sent twice.
 *
 * Recognised by the code `invalid_auth_step`, or by the sentence of the login page that a step was sent without saying
 * what to do (405). A login that is not known at all is a 409, one that is over a 400.
 * @see https://github.com/remix-run/remix/pull/2342
 */
export const invalidAuthStep = defineRule({
  id: 'invalid-auth-step',
  layer: 'login',
  kind: 'cause',
  purge: 'L1',
  needs: ['entries'],
  wants: ['earlier'],
  remedies: ['start-again', 'clear-login-transaction', 'close-other-tabs', 'use-private-window', 'send-report'],
  evaluate: evidence => flowMatch(evidence, 'invalid-auth-step', isOfLogin),
});
