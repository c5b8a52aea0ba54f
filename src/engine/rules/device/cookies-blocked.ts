import {hostOf} from '../../evidence/entries';
import type {Entry, Probe} from '../../evidence/evidence';
import {defineRule, type Match, type Sign} from '../rule';
import {keepingOf, setsCookies} from './cookie-keeping';
import {askedIn, isLoginUnknown, isMissed, missedSigns} from './missed-cookies';

/** Who hands cookies out shows it, or the log shows it of nobody; else something on the way took them. */
function mayHaveSet(asked: Entry, entries: readonly Entry[]): 'seen' | 'hidden' | 'taken' {
  const setting = entries.filter(setsCookies);
  if (setting.length === 0) return 'hidden';
  return setting.some(entry => hostOf(entry) === hostOf(asked)) ? 'seen' : 'taken';
}

function refused(asked: readonly [Entry, ...Entry[]], isSeen: boolean, proof: Sign): Match {
  const [last] = asked;
  return {
    confidence: isSeen && isMissed(last) ? 'certain' : 'likely',
    facts: {host: hostOf(last)},
    entries: asked,
    supports: [...missedSigns(last), proof],
    unseen: isSeen ? [] : [{sign: 'cookies-taken-unknown'}],
  };
}

const maybe = (asked: readonly [Entry, ...Entry[]]): Match => ({
  confidence: 'possible',
  facts: {host: hostOf(asked[0])},
  entries: asked,
  supports: missedSigns(asked[0]),
  unseen: [{sign: 'cookies-unknown'}],
});

const proofOf = (asked: Entry): Sign => ({
  sign: asked._tab === undefined ? 'cookies-never-sent' : 'no-cookie-stored',
  facts: {host: hostOf(asked)},
});

const askedFor = (probes: readonly Probe[] = []) => probes.findLast(({probe}) => probe === 'cookies');

/**
 * The browser keeps no cookies of the login sites: a setting, a rule of an administrator or a privacy tool forbids it.
 * A login without cookies is forgotten from one step to the next.
 *
 * Recognised by cookies that were handed out and never came back, or of which none is stored, while the login was turned
 * back for want of one; a check on click tries one out. Not by one missing cookie beside others, not after a purge, and
 * not where the answers themselves came without cookies: then something on the way took them.
 * @see https://next-auth.js.org/configuration/options#cookies
 * @see https://developer.mozilla.org/docs/Web/API/Navigator/cookieEnabled
 */
export const cookiesBlocked = defineRule({
  id: 'cookies-blocked',
  layer: 'device',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  wants: ['cookies', 'cookieChanges', 'probes'],
  remedies: ['allow-cookies', 'pause-extensions', 'use-private-window', 'send-report'],

  evaluate({entries, probes, ...jar}) {
    const [last, ...others] = askedIn(entries);
    const probe = askedFor(probes);
    // A check that saw them taken out on the way has found somebody else's doing.
    if (!last || probe?.fine || probe?.facts.cookies?.value === 'taken') return undefined;
    if (probe) return refused([last, ...others], true, {sign: 'cookie-not-kept'});
    const keeping = keepingOf(last, {entries, ...jar});
    const set = mayHaveSet(last, entries);
    if (keeping === 'kept' || set === 'taken') return undefined;
    if (keeping === 'refused') return refused([last, ...others], set === 'seen', proofOf(last));
    if (!isMissed(last)) return {untold: ['cookies']};
    return isLoginUnknown(last) ? undefined : maybe([last, ...others]);
  },
});
