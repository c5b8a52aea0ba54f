import type {Entry, Probe} from '../../evidence/evidence';
import {defineRule, type Match, type Sign} from '../rule';
import {type Dated, datedIn} from './edge-clock';

/** Nothing of a login minds less than this. */
const bearable = 300;

interface Skew {
  /** By which the computer's clock is ahead. */
  readonly seconds: number;
  readonly entries: readonly Entry[];
  readonly asked: boolean;
}

const askedIn = (probes: readonly Probe[]): Skew | undefined => {
  const seconds = probes.findLast(({facts}) => facts.clockOffset)?.facts.clockOffset?.value;
  return seconds === undefined ? undefined : {seconds, entries: [], asked: true};
};

/** One clock is wrong by one time: answers that disagree were kept somewhere, or the file is inexact. */
const agrees =
  (middle: number) =>
  ({ahead}: Dated): boolean =>
    Math.abs(ahead - middle) < 60_000;

/** By the answer in the middle, when most of the others say about the same. */
function seenIn(entries: readonly Entry[]): Skew | undefined {
  const sorted = [...datedIn(entries)].sort((one, other) => one.ahead - other.ahead);
  const middle = sorted[sorted.length >> 1];
  const agreeing = middle ? sorted.filter(agrees(middle.ahead)) : [];
  if (!middle || agreeing.length * 2 <= sorted.length) return undefined;
  return {seconds: Math.round(middle.ahead / 1000), entries: agreeing.map(({entry}) => entry), asked: false};
}

const twoDays = 2 * 1440;

function signOf(seconds: number): Sign {
  const minutes = Math.round(Math.abs(seconds) / 60);
  const days = Math.round(minutes / 1440);
  if (minutes > twoDays) return {sign: seconds > 0 ? 'clock-days-ahead' : 'clock-days-behind', facts: {days}};
  return {sign: seconds > 0 ? 'clock-ahead' : 'clock-behind', facts: {minutes}};
}

const skewed = ({seconds, entries, asked}: Skew): Match => ({
  confidence: asked || entries.length > 1 ? 'likely' : 'possible',
  facts: {seconds},
  entries,
  supports: [signOf(seconds), ...(asked ? [] : [{sign: 'clock-answers' as const, facts: {count: entries.length}}])],
  unseen: asked ? [] : [{sign: 'clock-unasked'}],
});

/**
 * The computer's clock is wrong by more than five minutes. Certificates, tokens, one-time codes and the cookies of a
 * login are good for a time only, so they look expired, or not yet valid.
 *
 * Recognised by the `date` of fresh answers of the site's own edge against the time at which the browser noted them,
 * where most of them agree; a check on click asks the edge for its time. Answers out of a cache, and files that do not
 * say when their requests began, tell nothing.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-date
 * @see https://www.rfc-editor.org/rfc/rfc6238#section-5.2
 */
export const clockSkew = defineRule({
  id: 'clock-skew',
  layer: 'device',
  kind: 'circumstance',
  purge: 'no',
  needs: ['entries'],
  wants: ['probes'],
  explains: [
    'untrusted-certificate',
    'wrong-code',
    'oauth-callback-error',
    'expired-login-session',
    'token-exchange-failed',
    'token-generation-failed',
    'login-loop',
    'stale-session-cookie',
    'expired-access-token',
  ],
  remedies: ['check-the-clock', 'check-other-sites', 'send-report'],

  evaluate({entries, probes = []}) {
    const skew = askedIn(probes) ?? seenIn(entries);
    if (!skew) return {untold: ['probes']};
    return Math.abs(skew.seconds) > bearable ? skewed(skew) : undefined;
  },
});
