import {answeredWell, foundLater, hostOf, startOf} from '../../evidence/entries';
import type {Entry, Probe} from '../../evidence/evidence';
import {isLoginHost, roleOf} from '../../evidence/hosts';
import type {Sign} from '../rule';

/** What else was reached around the time of a loss. */

/** So near that the line was up. */
const near = 120_000;

/** Another host that answered well at about that time, from the network: the line is up. Login hosts say most. */
export function otherHostFine(entries: readonly Entry[], lost: readonly Entry[], last: Entry): Entry | undefined {
  const gone = new Set(lost.map(hostOf));
  const fine = entries.filter(
    entry =>
      answeredWell(entry) &&
      !entry._fromCache &&
      roleOf(hostOf(entry)) !== 'foreign' &&
      !gone.has(hostOf(entry)) &&
      Math.abs(startOf(entry) - startOf(last)) < near,
  );
  return fine.findLast(entry => isLoginHost(hostOf(entry))) ?? fine.at(-1);
}

export const fineSign = (other: Entry | undefined): readonly Sign[] =>
  other ? [{sign: 'other-host-fine', facts: {host: hostOf(other)}}] : [];

/** Only this request was lost: the host itself answered afterwards. */
export const pagesSign = (entries: readonly Entry[], last: Entry): readonly Sign[] =>
  foundLater(entries, last) ? [{sign: 'host-answered-else', facts: {host: hostOf(last)}}] : [];

interface Reached {
  readonly supports: readonly Sign[];
  readonly contradicts: readonly Sign[];
}

/** What the latest check of whether the host can be reached says for the loss, and what against it. */
export function reachSigns(probes: readonly Probe[] = [], host: string): Reached {
  const {fine, error} = probes.findLast(asked => asked.probe === 'reach' && asked.host === host) ?? {};
  return {
    supports: fine === false && error ? [{sign: 'check-failed-too', facts: {host, error}}] : [],
    contradicts: fine ? [{sign: 'reachable-now', facts: {host}}] : [],
  };
}

/** How often it was seen. */
export const againSign = (times: number): readonly Sign[] =>
  times > 1 ? [{sign: 'answered-again', facts: {count: times}}] : [];
export const onceSign = (times: number): readonly Sign[] => (times > 1 ? [] : [{sign: 'answered-once'}]);
