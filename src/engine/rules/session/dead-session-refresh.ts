import {fact, hostOf, isDocument, startOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {defineRule} from '../rule';
import {isLong, lastSessionAnswer} from './session-answer';

/** The app covers itself with this window when it cannot renew a login; the page that asked is meant, not an older one. */
function dialog(entries: readonly Entry[], answer: Entry): Entry | undefined {
  const isPage = (entry: Entry) =>
    isDocument(entry) && hostOf(entry) === hostOf(answer) && startOf(entry) <= startOf(answer) + 60_000;
  const page = entries.findLast(isPage);
  return page && fact(page, 'page') === 'signed-out-dialog' ? page : undefined;
}

/**
 * The session answer looks healthy (200, a user, a date ahead) but names `RefreshAccessTokenError`: the login behind
 * the cookie cannot be renewed. Keeping the cookie cannot help; only a fresh login does. Where the answer's text
 * cannot be seen, its length beside the app's own window is the sign.
 *
 * Recognised by `RefreshAccessTokenError` in an answer that looks healthy, or the app’s “sign in again” window over
 * a long one.
 * @see https://authjs.dev/guides/refresh-token-rotation
 */
export const deadSessionRefresh = defineRule({
  id: 'dead-session-refresh',
  layer: 'session',
  kind: 'cause',
  purge: 'L2',
  needs: ['entries'],
  remedies: ['clear-session', 'check-status-page', 'use-private-window', 'send-report'],

  evaluate({entries}) {
    const answer = lastSessionAnswer(entries);
    if (!answer) return undefined;
    const named = fact(answer, 'sessionError') === 'RefreshAccessTokenError';
    const page = dialog(entries, answer);
    if (!named && !(page && isLong(answer) && fact(answer, 'session') === undefined)) return undefined;
    const expires = fact(answer, 'tokenExpires');
    const time = expires && Date.parse(expires) < startOf(answer) ? expires : undefined;
    return {
      confidence: named ? 'certain' : 'likely',
      facts: {...(named && {code: 'RefreshAccessTokenError'}), ...(time && {tokenExpired: time})},
      entries: [answer, ...(page ? [page] : [])],
      supports: [
        ...(named ? [{sign: 'refresh-error' as const}] : [{sign: 'session-answer-large' as const}]),
        ...(time ? [{sign: 'token-expired' as const, facts: {time}}] : []),
        ...(page ? [{sign: 'signed-out-dialog' as const}] : []),
      ],
      contradicts: [],
      unseen: [...(named ? [] : [{sign: 'session-unknown' as const}]), {sign: 'incident-unknown'}],
    };
  },
});
