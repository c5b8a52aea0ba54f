import {pathOf} from '../../evidence/entries';
import {namedFacts, namedIn, namedMatch, namedSigns} from '../named';
import {defineRule, type Match} from '../rule';
import {isOfLogin} from './login-steps';
import {lostIn} from './lost-login';
import {type OpenedEvidence, openedByItself} from './opened-by-itself';

/** A page that was opened by itself, and the step at which the login server then knew of no login. */
function openedMatch(evidence: OpenedEvidence): Match | undefined {
  const {entries} = evidence;
  const [failed, ...rest] = [...lostIn(entries), ...namedIn(entries, 'expired-login-session')];
  const page = failed && openedByItself(evidence, failed);
  if (!failed || !page) return undefined;
  const deciding = [failed, ...rest] as const;
  return {
    confidence: 'likely',
    facts: namedFacts([...deciding]),
    entries: [...new Set([...deciding, page])],
    supports: [{sign: 'opened-by-itself', facts: {path: pathOf(page)}}, ...namedSigns([...deciding])],
    contradicts: [],
    unseen: page.request.cookies.length > 0 ? [] : [{sign: 'cookies-unknown'}],
  };
}

/**
 * The address with which the login was opened is not a whole one: a bookmark of a page in the middle, an old e-mail, a
 * link that was cut off.
 *
 * Recognised by the code `missing_required_parameter`; likely when a page of the login was opened without a login that
 * was begun before it, and the login server then knows of none.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1
 */
export const brokenLoginLink = defineRule({
  id: 'broken-login-link',
  layer: 'login',
  kind: 'cause',
  purge: 'L1',
  needs: ['entries'],
  wants: ['earlier', 'environment'],
  remedies: ['start-again', 'clear-login-transaction', 'use-private-window', 'send-report'],
  evaluate: evidence => namedMatch(evidence.entries, 'broken-login-link', isOfLogin) ?? openedMatch(evidence),
});
