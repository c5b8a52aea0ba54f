import {hostOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {defineRule, type Sign} from '../rule';
import {lossesIn} from './losses';
import {againSign, fineSign, onceSign, otherHostFine, pagesSign, reachSigns} from './meanwhile';
import {untoldLoss} from './untold-losses';

const reported = (last: Entry): Sign => ({
  sign: 'no-connection',
  facts: {host: hostOf(last), error: last._error ?? ''},
});

/**
 * The connection to a login host was refused, cut off or left without a word. A web filter that knows the host only by
 * its name ends connections so, and a firewall, a security program or the Wi-Fi of a café may do the same.
 *
 * Recognised by the browser's names for it, or by silence again and again while another login host answers; likely when
 * something else was reached at about that time, else possible. A host that answered afterwards was not blocked, except
 * for the very step that was lost: that has to be answered itself, or a further one. A name that is not found, a
 * certificate and a proxy have classes of their own.
 * @see https://chromium.googlesource.com/chromium/src/+/main/net/base/net_error_list.h
 * @see https://ooni.org/nettest/web-connectivity/
 */
export const connectionBlocked = defineRule({
  id: 'connection-blocked',
  layer: 'network',
  kind: 'symptom',
  purge: 'no',
  needs: ['entries'],
  wants: ['environment', 'probes'],
  remedies: [
    'try-another-network',
    'check-network',
    'check-other-sites',
    'turn-off-vpn',
    'pause-web-scan',
    'restart-network',
    'ask-it',
    'send-report',
  ],

  evaluate({entries, environment, probes}) {
    const {blocked} = lossesIn(entries);
    const last = blocked[0];
    if (!last) return untoldLoss(entries);
    const [host, times] = [hostOf(last), blocked.length];
    const other = otherHostFine(entries, blocked, last);
    const checked = reachSigns(probes, host);
    const offline = environment?.online === false;
    return {
      confidence: other && !offline ? 'likely' : 'possible',
      facts: {host, error: last._error ?? '', times},
      entries: blocked,
      supports: [reported(last), ...againSign(times), ...fineSign(other), ...checked.supports],
      contradicts: [
        ...(other ? [] : [{sign: 'no-host-found' as const}]),
        ...onceSign(times),
        ...pagesSign(entries, last),
        ...(offline ? [{sign: 'offline-now' as const}] : []),
        ...checked.contradicts,
      ],
    };
  },
});
