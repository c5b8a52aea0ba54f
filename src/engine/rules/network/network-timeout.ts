import {fact, fromEdge, headersSeen, hostOf, startOf, statusOf} from '../../evidence/entries';
import type {Entry, Environment} from '../../evidence/evidence';
import {isLoginHost} from '../../evidence/hosts';
import {lineBack} from '../../evidence/line-back';
import {isLoginStep} from '../login-steps';
import {stands} from '../named';
import {defineRule, type Sign} from '../rule';
import {isUnsteady, lossesIn} from './losses';
import {againSign, fineSign, onceSign, otherHostFine, pagesSign, reachSigns} from './meanwhile';

const tooLong = 30_000;

/** Nobody waits longer for a step of a login. A browser that is still waiting has no end to tell. */
function waited(entry: Entry, {lookedAt = ''}: Environment): number {
  if (entry._error !== undefined || statusOf(entry) !== 0 || entry._seenBy || !isLoginStep(entry)) return 0;
  const until = entry.time === 0 ? Date.parse(lookedAt) - startOf(entry) : entry.time;
  return until >= tooLong ? until : 0;
}

const saysSo = (entry: Entry) =>
  isLoginHost(hostOf(entry)) &&
  (fact(entry, 'message') === 'Operation timed out' ||
    (statusOf(entry) === 408 && (fromEdge(entry) || !headersSeen(entry))));

/** More than two of these are a line that does not hold; fewer are a change of Wi-Fi. */
const steadyOr = (slow: readonly Entry[]) =>
  slow.filter(isUnsteady).length > 2 ? slow : slow.filter(entry => !isUnsteady(entry));

function signsOf(last: Entry, seconds: number): readonly Sign[] {
  const host = hostOf(last);
  if (last._error) return [{sign: 'no-connection', facts: {host, error: last._error}}];
  const message = fact(last, 'message');
  if (message) return [{sign: 'auth-message', facts: {message}}];
  return statusOf(last) > 0
    ? [{sign: 'service-status', facts: {host, status: statusOf(last)}}]
    : [{sign: 'still-waiting', facts: {host, seconds}}];
}

/**
 * A step of the login got no answer in time. The line is slow or breaks off, a proxy or a security program holds the
 * request back, or the service is busy.
 *
 * Recognised by the browser's names for it, by the login page's own "Operation timed out", or by a step that is without an
 * answer for more than half a minute (then possible only). A single change of Wi-Fi, a request that went through on the
 * next try and the streams that an app keeps open are none.
 * @see https://chromium.googlesource.com/chromium/src/+/main/net/base/net_error_list.h
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#name-408-request-timeout
 */
export const networkTimeout = defineRule({
  id: 'network-timeout',
  layer: 'network',
  kind: 'symptom',
  purge: 'no',
  needs: ['entries'],
  wants: ['environment', 'probes'],
  remedies: [
    'try-another-network',
    'check-network',
    'check-status-page',
    'restart-network',
    'turn-off-vpn',
    'pause-web-scan',
    'ask-it',
    'send-report',
  ],

  evaluate({entries, environment = {}, probes}) {
    const lost = new Set(steadyOr(lossesIn(entries).slow));
    const failed = entries
      .filter(
        entry =>
          lost.has(entry) ||
          (saysSo(entry) && stands(entries, entry)) ||
          (waited(entry, environment) > 0 && !lineBack(entries, entry)),
      )
      .toReversed();
    const last = failed.find(entry => lost.has(entry) || saysSo(entry)) ?? failed[0];
    if (!last) return undefined;
    const [host, times] = [hostOf(last), failed.length];
    const seconds = Math.round(waited(last, environment) / 1000);
    const checked = reachSigns(probes, host);
    return {
      confidence: seconds > 0 ? 'possible' : 'likely',
      facts: {host, times, ...(last._error && {error: last._error}), ...(seconds > 0 && {seconds})},
      entries: [last, ...failed.filter(entry => entry !== last)],
      supports: [...signsOf(last, seconds), ...againSign(times), ...checked.supports],
      contradicts: [
        ...onceSign(times),
        ...pagesSign(entries, last),
        ...fineSign(otherHostFine(entries, failed, last)),
        ...checked.contradicts,
      ],
      unseen: [{sign: 'incident-unknown'}],
    };
  },
});
