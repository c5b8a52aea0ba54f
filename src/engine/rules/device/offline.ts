import {errorFamily, hostOf, reachedLater, startOf} from '../../evidence/entries';
import type {Entry, Environment} from '../../evidence/evidence';
import {isLoginCritical} from '../../evidence/hosts';
import {untoldLoss} from '../network/untold-losses';
import {defineRule, type Sign} from '../rule';

/** What the browser says of its line counts for what it has just lost, not for what it lost long ago. */
const justNow = 120_000;

/** Some browsers go on looking for names when the line is gone. */
const couldBeOffline = (entry: Entry) => ['name-not-found', 'connection', 'timeout'].includes(errorFamily(entry) ?? '');
const saysOffline = (entry: Entry) => errorFamily(entry) === 'offline';

function lostIn(entries: readonly Entry[], {online, lookedAt = ''}: Environment): readonly Entry[] {
  const since = online === false ? Date.parse(lookedAt) - justNow : Number.NaN;
  return entries
    .filter(entry => isLoginCritical(hostOf(entry)))
    .filter(entry => saysOffline(entry) || (couldBeOffline(entry) && startOf(entry) > since))
    .filter(entry => !reachedLater(entries, entry))
    .toReversed();
}

const supports = ({_error: error = ''}: Entry, host: string, online: boolean | undefined): readonly Sign[] => [
  {sign: 'no-connection', facts: {host, error}},
  ...(online === false ? [{sign: 'offline-now'} as const] : []),
];

/**
 * The device has no connection at all: the browser says so by the error's name, or of itself while names and hosts
 * cannot be reached. `false` of `navigator.onLine` is sure, `true` is not.
 *
 * Recognised by the browser’s own word for it; likely when it is offline itself while names or hosts are not
 * reached; no later answer.
 * @see https://html.spec.whatwg.org/multipage/system-state.html#browser-state
 * @see https://chromium.googlesource.com/chromium/src/+/main/net/base/net_error_list.h
 */
export const offline = defineRule({
  id: 'offline',
  layer: 'device',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  wants: ['environment'],
  remedies: ['connect-to-network', 'check-other-sites', 'restart-network', 'try-another-network', 'send-report'],

  evaluate({entries, environment = {}}) {
    const lost = lostIn(entries, environment);
    const last = lost.find(saysOffline) ?? lost[0];
    if (!last) return untoldLoss(entries);
    const host = hostOf(last);
    return {
      confidence: saysOffline(last) ? 'certain' : 'likely',
      facts: {host, error: last._error ?? '', times: lost.length},
      entries: [last, ...lost.filter(entry => entry !== last)],
      supports: supports(last, host, environment.online),
      contradicts: environment.online ? [{sign: 'online-now'}] : [],
    };
  },
});
