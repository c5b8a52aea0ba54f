import {errorFamily, fact, foundLater, hostOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginCritical} from '../../evidence/hosts';
import {defineRule, type Sign} from '../rule';
import {answererSigns, strangeAnswers} from './strange-answers';

const isStopped = (entry: Entry) => errorFamily(entry) === 'local-network';

function signsOf(last: Entry): readonly Sign[] {
  const host = hostOf(last);
  if (isStopped(last)) return [{sign: 'browser-stopped-inside', facts: {host, error: last._error ?? ''}}];
  const how = fact(last, 'goal') ? 'sent-inside' : 'answered-inside';
  return [{sign: how, facts: {host}}, ...answererSigns(last)];
}

/**
 * The request for the login ended at an address inside the person's own network: a filter's block page, a sinkhole of its
 * name service, or a line in the computer's list of hosts.
 *
 * Recognised by the browser's own word that it stopped it on the way there, then certain; likely for an answer or a redirect without any mark of the
 * site that comes from, or leads to, a private address. A proxy's address is private too, and then genuine answers come
 * from it as well; a Wi-Fi's login page is a portal.
 * @see https://wicg.github.io/local-network-access/
 * @see https://www.rfc-editor.org/rfc/rfc6890
 */
export const localNetworkBlock = defineRule({
  id: 'local-network-block',
  layer: 'network',
  kind: 'cause',
  purge: 'no',
  needs: ['entries', 'earlier'],
  wants: ['environment'],
  remedies: [
    'try-another-network',
    'ask-it',
    'change-resolver',
    'pause-web-scan',
    'turn-off-vpn',
    'check-other-sites',
    'send-report',
  ],

  evaluate(log) {
    const {entries} = log;
    const inside = new Set(strangeAnswers(log, 'local'));
    const failed = entries
      .filter(
        entry =>
          inside.has(entry) || (isStopped(entry) && isLoginCritical(hostOf(entry)) && !foundLater(entries, entry)),
      )
      .toReversed();
    const last = failed.find(isStopped) ?? failed[0];
    if (!last) return undefined;
    const times = failed.length;
    return {
      confidence: isStopped(last) ? 'certain' : 'likely',
      facts: {host: hostOf(last), times, ...(last._error ? {error: last._error} : {status: statusOf(last)})},
      entries: [last, ...failed.filter(entry => entry !== last)],
      supports: [...signsOf(last), ...(times > 1 ? [{sign: 'answered-again' as const, facts: {count: times}}] : [])],
    };
  },
});
