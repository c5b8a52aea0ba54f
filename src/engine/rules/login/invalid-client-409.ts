import {flowCookie} from '../../evidence/cookie-names';
import {statusOf, usesStore} from '../../evidence/entries';
import type {CookieRecord, Entry} from '../../evidence/evidence';
import {isOnlyShown, namedFacts, namedSigns} from '../named';
import {defineRule, type Match, type Sign} from '../rule';
import {type Flow, flowFacts, flowOf, flowSigns} from './flow';
import {isNamedLost, lostIn} from './lost-login';
import {openedByItself} from './opened-by-itself';

/** Cookies of a file are those that went with the request; in a browser they are those that are stored. */
function flowCookieSign(failed: Entry, cookies: readonly CookieRecord[] | undefined): Sign {
  if (!cookies) return {sign: 'cookies-unknown'};
  const sent = failed.request.cookies.some(({name}) => name === flowCookie);
  const stored = cookies.some(
    ({name, storeId}) => name === flowCookie && storeId !== 'file' && usesStore(failed, storeId),
  );
  return {sign: sent || stored ? 'flow-cookie-present' : 'flow-cookie-missing'};
}

/** @param lost the answer 409 itself first, where it was seen */
function explain(lost: readonly [Entry, ...Entry[]], flow: Flow, cookieSign: Sign): Match {
  const isNamed = lost.some(isNamedLost);
  const cookiesUnknown = cookieSign.sign === 'cookies-unknown';
  return {
    confidence: isNamed && !lost.every(isOnlyShown) ? 'certain' : 'likely',
    facts: {...namedFacts(lost), ...flowFacts(flow)},
    entries: lost,
    supports: [...namedSigns(lost), ...(cookiesUnknown ? [] : [cookieSign]), ...flowSigns(flow)],
    contradicts: [],
    unseen: [...(isNamed ? [] : [{sign: 'text-unknown' as const}]), ...(cookiesUnknown ? [cookieSign] : [])],
  };
}

/**
 * The login server does not know this login any more: its cookie is missing or belongs to another login, most often one
 * in a second tab, or the login was left open too long.
 *
 * Recognised by the code `invalid_state` in the answer, the page or the address; likely for a 409 of a login step whose
 * text was not seen, and for a code that only the page shows. A wrong one-time code is a 401 instead, and a page that was
 * opened by itself is a broken link.
 * @see https://github.com/woheller69/gptAssist/issues/72
 * @see https://github.com/openai/codex/issues/21280
 */
export const invalidClient409 = defineRule({
  id: 'invalid-client-409',
  layer: 'login',
  kind: 'cause',
  purge: 'L1',
  needs: ['entries'],
  wants: ['cookies', 'earlier', 'environment'],
  remedies: ['close-other-tabs', 'clear-login-transaction', 'use-private-window', 'pause-extensions', 'send-report'],

  evaluate(evidence) {
    const lost = lostIn(evidence.entries);
    const last = lost.find(entry => statusOf(entry) === 409) ?? lost[0];
    if (!last || openedByItself(evidence, last)) return undefined;
    const rest = lost.filter(entry => entry !== last);
    return explain([last, ...rest], flowOf(evidence, last), flowCookieSign(last, evidence.cookies));
  },
});
