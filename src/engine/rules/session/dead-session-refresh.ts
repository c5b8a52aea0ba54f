import {fact, hostOf, isDocument, startOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {defineRule} from '../rule';
import {incidentSigns} from './incident';
import {isLong, lastSessionAnswer} from './session-answer';
import {refusalsOf} from './token-refusals';

/** The app covers itself with this window when it cannot renew a login; the page that asked is meant, not an older one. */
function dialog(entries: readonly Entry[], answer: Entry): Entry | undefined {
  const isPage = (entry: Entry) =>
    isDocument(entry) && hostOf(entry) === hostOf(answer) && startOf(entry) <= startOf(answer) + 60_000;
  const page = entries.findLast(isPage);
  return page && fact(page, 'page') === 'signed-out-dialog' ? page : undefined;
}

/** The service said itself why it does not take the token: the window only says that it does not. */
const isNamedElsewhere = (entries: readonly Entry[]) =>
  (['expired-access-token', 'revoked-session', 'session-ended'] as const).some(
    id => refusalsOf(entries, id).length > 0,
  );

/**
 * The login behind the session cookie cannot be renewed any more. Keeping the cookie cannot help; only a fresh login
 * does.
 *
 * Recognised by `RefreshAccessTokenError` in a session answer that looks healthy otherwise (200, a user, a date ahead).
 * Where the answer’s text cannot be seen, its length beside the app’s own “sign in again” window makes it likely, unless
 * the service names another reason.
 * @see https://authjs.dev/guides/refresh-token-rotation
 */
export const deadSessionRefresh = defineRule({
  id: 'dead-session-refresh',
  layer: 'session',
  kind: 'cause',
  purge: 'L2',
  needs: ['entries'],
  wants: ['probes'],
  remedies: ['clear-session', 'check-status-page', 'use-private-window', 'send-report'],

  evaluate({entries, probes}) {
    const answer = lastSessionAnswer(entries);
    if (!answer) return undefined;
    const named = fact(answer, 'sessionError') === 'RefreshAccessTokenError';
    const page = dialog(entries, answer);
    const shown = page && isLong(answer) && fact(answer, 'session') === undefined && !isNamedElsewhere(entries);
    if (!named && !shown) return undefined;
    const expires = fact(answer, 'tokenExpires');
    const time = expires && Date.parse(expires) < startOf(answer) ? expires : undefined;
    const {contradicts, unseen} = incidentSigns(probes);
    return {
      confidence: named ? 'certain' : 'likely',
      facts: {...(named && {code: 'RefreshAccessTokenError'}), ...(time && {tokenExpired: time})},
      entries: [answer, ...(page ? [page] : [])],
      supports: [
        ...(named ? [{sign: 'refresh-error' as const}] : [{sign: 'session-answer-large' as const}]),
        ...(time ? [{sign: 'token-expired' as const, facts: {time}}] : []),
        ...(page ? [{sign: 'signed-out-dialog' as const}] : []),
      ],
      contradicts,
      unseen: [...(named ? [] : [{sign: 'session-unknown' as const}]), ...unseen],
    };
  },
});
