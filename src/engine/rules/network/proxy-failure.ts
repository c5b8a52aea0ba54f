import {errorFamily, foundLater, hostOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginCritical} from '../../evidence/hosts';
import {missingScripts} from '../../evidence/login-scripts';
import {defineRule, type Sign} from '../rule';
import {fineSign, otherHostFine, reachSigns} from './meanwhile';
import {answererSigns, strangeAnswers} from './strange-answers';
import {untoldLoss} from './untold-losses';

const isReported = (entry: Entry) => errorFamily(entry) === 'proxy';
/** Only a proxy wants to know who the person is in this way. */
const isSure = (entry: Entry) => isReported(entry) || statusOf(entry) === 407;

function signsOf(last: Entry): readonly Sign[] {
  const host = hostOf(last);
  if (isReported(last)) return [{sign: 'no-connection', facts: {host, error: last._error ?? ''}}];
  if (statusOf(last) === 407) return [{sign: 'proxy-wants-login', facts: {host}}];
  return [{sign: 'service-status', facts: {host, status: statusOf(last)}}, ...answererSigns(last)];
}

/**
 * The proxy through which the browser goes did not pass the request on: it is down, its settings are wrong, it refuses
 * the site, or it wants a login of its own.
 *
 * Recognised by the browser's names for it or by a 407, which only a proxy answers; likely for a 502, 503 or 504 without
 * any mark of the site's own edge, or where it stopped only the scripts of the login's pages. A 5xx with such a mark is
 * the service's, and a block page is its maker's.
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#name-407-proxy-authentication-re
 * @see https://chromium.googlesource.com/chromium/src/+/main/net/base/net_error_list.h
 */
export const proxyFailure = defineRule({
  id: 'proxy-failure',
  layer: 'network',
  kind: 'cause',
  purge: 'no',
  needs: ['entries', 'earlier'],
  wants: ['environment', 'probes'],
  remedies: [
    'sign-in-to-proxy',
    'ask-it',
    'check-proxy',
    'check-network',
    'try-another-network',
    'turn-off-vpn',
    'check-other-sites',
    'send-report',
  ],

  evaluate({probes, ...log}) {
    const {entries} = log;
    const strange = new Set(strangeAnswers(log, 'proxy'));
    const steps = entries
      .filter(
        entry =>
          strange.has(entry) || (isReported(entry) && isLoginCritical(hostOf(entry)) && !foundLater(entries, entry)),
      )
      .toReversed();
    const failed = steps.length > 0 ? steps : missingScripts(entries, isReported);
    const last = failed.find(isSure) ?? failed[0];
    if (!last) return untoldLoss(entries);
    const host = hostOf(last);
    const checked = reachSigns(probes, host);
    const times = failed.length;
    return {
      confidence: isSure(last) && isLoginCritical(host) ? 'certain' : 'likely',
      facts: {host, times, ...(last._error ? {error: last._error} : {status: statusOf(last)})},
      entries: [last, ...failed.filter(entry => entry !== last)],
      supports: [
        ...signsOf(last),
        ...(times > 1 ? [{sign: 'answered-again' as const, facts: {count: times}}] : []),
        ...checked.supports,
      ],
      contradicts: [...fineSign(otherHostFine(entries, failed, last)), ...checked.contradicts],
      beginWith: statusOf(last) === 407 ? 'sign-in-to-proxy' : 'check-proxy',
    };
  },
});
