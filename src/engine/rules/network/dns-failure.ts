import {answeredWell, errorFamily, foundLater, hostOf, startOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginHost, roleOf} from '../../evidence/hosts';
import {servesScripts} from '../../evidence/login-scripts';
import {signedInLater} from '../../evidence/proof-of-sign-in';
import {isForLostCheck} from '../edge/turnstile';
import {defineRule} from '../rule';
import {untoldLoss} from './untold-losses';

/** A login may do without these, or have them already: their loss counts when nobody got in after it. */
const isHelping = (host: string) => roleOf(host) === 'challenge' || servesScripts(host);

const isLost = (entry: Entry) => errorFamily(entry) === 'name-not-found';

/** The lost requests that nothing has overcome, the newest first; those of login hosts alone when there are any. */
function lostIn(entries: readonly Entry[]): readonly Entry[] {
  const lost = entries.filter(entry => isLost(entry) && !foundLater(entries, entry)).toReversed();
  const login = lost.filter(entry => isLoginHost(hostOf(entry)));
  if (login.length > 0) return login;
  // A challenge that stays open for its lost check has a class of its own.
  const isNamed = isForLostCheck(entries);
  return lost.filter(
    entry =>
      isHelping(hostOf(entry)) && !(isNamed && roleOf(hostOf(entry)) === 'challenge') && !signedInLater(entries, entry),
  );
}

/** Another login host answered around that time, so the connection and the resolver are up. */
function answeredMeanwhile(entries: readonly Entry[], lost: readonly Entry[], last: Entry): Entry | undefined {
  const gone = new Set(lost.map(hostOf));
  return entries.findLast(
    entry =>
      isLoginHost(hostOf(entry)) &&
      answeredWell(entry) &&
      startOf(entry) > startOf(last) - 120_000 &&
      !gone.has(hostOf(entry)),
  );
}

/**
 * The name of a login host could not be resolved: a filter's block list when others resolve, the connection or the
 * resolver when none does. Random subdomains of challenges.cloudflare.com fail in every healthy login and are noise.
 *
 * Recognised by the browser’s own word for it, and no later answer of that host; certain when another login host
 * answers.
 * @see https://developers.cloudflare.com/cloudflare-challenges/troubleshooting/challenge-solve-issues/
 */
export const dnsFailure = defineRule({
  id: 'dns-failure',
  layer: 'network',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  wants: ['environment'],
  remedies: [
    'try-another-network',
    'check-network',
    'check-other-sites',
    'restart-network',
    'change-resolver',
    'ask-it',
    'send-report',
  ],

  evaluate({entries, environment}) {
    const lost = lostIn(entries);
    const last = lost[0];
    if (!last) return untoldLoss(entries);
    const other = answeredMeanwhile(entries, lost, last);
    const host = hostOf(last);
    const offline = environment?.online === false;
    const times = lost.filter(entry => hostOf(entry) === host).length;
    return {
      confidence: other && !offline && isLoginHost(host) ? 'certain' : 'likely',
      facts: {host, error: last._error ?? '', times},
      entries: lost,
      supports: [
        {sign: 'name-not-found', facts: {host, error: last._error ?? ''}},
        ...(other ? [{sign: 'other-host-fine' as const, facts: {host: hostOf(other)}}] : []),
      ],
      contradicts: [
        ...(other ? [] : [{sign: 'no-host-found' as const}]),
        ...(offline ? [{sign: 'offline-now' as const}] : []),
      ],
    };
  },
});
