import {isSessionCookie} from '../../evidence/cookie-names';
import {usesStore} from '../../evidence/entries';
import type {CookieChange, CookieRecord, Entry} from '../../evidence/evidence';
import {defineRule, type Sign} from '../rule';
import {namedRefusal, refusalsOf} from '../session/token-refusals';
import {freshSignInBefore, isUnparsed} from '../session/unparsed-token';

/** Says which account is signed in. */
const accountCookie = 'oai-client-auth-info';

const lastSet = (changes: readonly CookieChange[], isMeant: (name: string) => boolean) =>
  changes.findLast(({name, removed}) => isMeant(name) && !removed)?.at;

/** The new session was stored, and the cookie beside it that names the account was not. */
function olderSigns(
  refused: Entry,
  cookies: readonly CookieRecord[] = [],
  changes: readonly CookieChange[] = [],
): readonly Sign[] {
  const own = changes.filter(({storeId}) => usesStore(refused, storeId));
  const session = lastSet(own, isSessionCookie);
  const account = lastSet(own, name => name === accountCookie);
  const isStored = cookies.some(({name, storeId}) => name === accountCookie && usesStore(refused, storeId));
  const isOlder =
    session !== undefined && (account === undefined || Date.parse(account) < Date.parse(session) - 60_000);
  return isStored && isOlder ? [{sign: 'account-cookie-older', facts: {name: accountCookie}}] : [];
}

/**
 * Somebody has just signed in, and the service cannot read the token that the app got: cookies of another account are
 * mixed with those of the new session. Both accounts are fine.
 *
 * Recognised by “Could not parse your authentication token” (`invalid_jwt`) for the app’s own data right after a login
 * came back or a session was handed out. Without such a sign-in before it, it is an expired access token; that the
 * cookie that names the account is older than the session speaks for it.
 * @see https://github.com/acheong08/ChatGPT/issues/834
 */
export const mixedAccounts = defineRule({
  id: 'mixed-accounts',
  layer: 'account',
  kind: 'cause',
  purge: 'L2',
  needs: ['entries'],
  wants: ['cookies', 'cookieChanges', 'probes'],
  remedies: ['clear-session', 'use-private-window', 'start-again', 'check-status-page', 'send-report'],

  evaluate({entries, cookies, cookieChanges, probes}) {
    const isMixed = (entry: Entry) => isUnparsed(entry) && freshSignInBefore(entries, entry);
    const [last, ...others] = refusalsOf(entries, 'expired-access-token').filter(isMixed);
    if (!last) return undefined;
    const match = namedRefusal([last, ...others], probes);
    return {
      ...match,
      confidence: 'likely',
      supports: [...match.supports, {sign: 'signed-in-just-before'}, ...olderSigns(last, cookies, cookieChanges)],
      unseen: [...(match.unseen ?? []), ...(cookies ? [] : [{sign: 'cookies-unknown' as const}])],
    };
  },
});
