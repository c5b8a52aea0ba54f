import {provesSignedIn} from '../../evidence/attempt';
import {answeredWell, errorFamily, hostOf, isHtml, pathOf, startOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginHost} from '../../evidence/hosts';
import type {Match, Sign} from '../rule';

/** What is said of a host that a feature needs and that is not reached, while the login goes well. */

const near = 120_000;

/** Beside the login, and no way in by itself. */
export const sentinelHost = 'sentinel.openai.com';

/** The same line carried something else at about that time. */
export const wellBeside = (entries: readonly Entry[], lost: Entry): Entry | undefined =>
  entries.findLast(
    entry =>
      isLoginHost(hostOf(entry)) &&
      hostOf(entry) !== sentinelHost &&
      answeredWell(entry) &&
      Math.abs(startOf(entry) - startOf(lost)) < near,
  );

/** Somebody is signed in and at work, so what fails is a feature. */
const isAtWork = (entry: Entry) =>
  provesSignedIn(entry) ||
  (isLoginHost(hostOf(entry)) && pathOf(entry).startsWith('/backend-api/') && answeredWell(entry) && !isHtml(entry));

const howLost = (lost: Entry): Sign => {
  const host = hostOf(lost);
  return lost._error
    ? {sign: 'no-connection', facts: {host, error: lost._error}}
    : {sign: 'service-status', facts: {host, status: statusOf(lost)}};
};

/** Who stopped it, where the browser knows. */
const beginWith = (lost: Entry): Pick<Match, 'beginWith'> => {
  if (errorFamily(lost) === 'blocked') return {beginWith: 'pause-extensions'};
  return errorFamily(lost) === 'policy' ? {beginWith: 'ask-it'} : {};
};

/** @param lost the newest first */
export function featureMatch(entries: readonly Entry[], lost: readonly [Entry, ...Entry[]]): Match {
  const [last] = lost;
  const well = wellBeside(entries, last);
  const status = statusOf(last);
  const atWork = entries.some(isAtWork);
  return {
    confidence: well && atWork ? 'likely' : 'possible',
    facts: {
      host: hostOf(last),
      ...(last._error && {error: last._error}),
      ...(status > 0 && {status}),
      times: lost.length,
    },
    entries: lost,
    supports: [
      howLost(last),
      ...(lost.length > 1 ? [{sign: 'answered-again' as const, facts: {count: lost.length}}] : []),
      ...(well ? [{sign: 'other-host-fine' as const, facts: {host: hostOf(well)}}] : []),
    ],
    contradicts: lost.length === 1 ? [{sign: 'answered-once'}] : [],
    unseen: atWork ? [] : [{sign: 'use-unknown'}],
    whileSignedIn: true,
    ...beginWith(last),
  };
}
