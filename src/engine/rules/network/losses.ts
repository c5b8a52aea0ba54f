import {errorFamily, foundLater, hostOf, onceEachLog, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginHost} from '../../evidence/hosts';
import {lineBack} from '../../evidence/line-back';
import {missingScripts} from '../../evidence/login-scripts';
import {isLoginStep} from '../login-steps';
import {otherHostFine} from './meanwhile';

/**
 * Requests of the login that no host answered, and that nothing has made up for since; where all came, the scripts of
 * its pages.
 */

const isCut = (entry: Entry) => ['connection', 'tls'].includes(errorFamily(entry) ?? '');
const isSlow = (entry: Entry) => errorFamily(entry) === 'timeout';

const isLost = (entry: Entry) => statusOf(entry) === 0 && (isCut(entry) || isSlow(entry));

/** The computer went to sleep, or took another Wi-Fi: that ends what was under way, and once means nothing. */
export const isUnsteady = ({_error = ''}: Entry): boolean => /_NETWORK_(?:CHANGED|IO_SUSPENDED)$/.test(_error);

interface Losses {
  /** The host, and no other, is kept away: cut off, or silent again and again while another login host answers. */
  readonly blocked: readonly Entry[];
  /** It took too long, and nothing says that somebody is in the way. */
  readonly slow: readonly Entry[];
}

function isKeptAway(entries: readonly Entry[], lost: readonly Entry[]): boolean {
  const silent = lost.filter(entry => !isUnsteady(entry));
  const [last] = silent;
  if (!last || silent.some(isCut)) return last !== undefined;
  // Who answers pages is only slow with the rest.
  if (lost.some(entry => foundLater(entries, entry))) return false;
  const other = otherHostFine(entries, lost, last);
  return silent.length > 1 && other !== undefined && isLoginHost(hostOf(other));
}

/** What was lost in a log, the newest first. */
export const lossesIn = onceEachLog((entries): Losses => {
  const steps = entries
    .filter(entry => isLost(entry) && isLoginStep(entry))
    .filter(entry => !lineBack(entries, entry))
    .toReversed();
  const lost = steps.length > 0 ? steps : missingScripts(entries, isLost);
  const hosts = [...new Set(lost.map(hostOf))];
  const keptAway = new Set(
    hosts.filter(host =>
      isKeptAway(
        entries,
        lost.filter(entry => hostOf(entry) === host),
      ),
    ),
  );
  return {
    blocked: lost.filter(entry => keptAway.has(hostOf(entry))),
    slow: lost.filter(entry => !keptAway.has(hostOf(entry))),
  };
});
