import {flowCookie} from '../../evidence/cookie-names';
import {fact, fromEdge, hostOf, isHtml, laterSuccess, pathOf, startOf, statusOf} from '../../evidence/entries';
import type {CookieRecord, Entry} from '../../evidence/evidence';
import {defineRule, type Sign} from '../rule';
import {classOfCode} from './auth-codes';

const onAuthHost = (entry: Entry) => hostOf(entry) === 'auth.openai.com';
const named = (entry: Entry) => classOfCode(fact(entry, 'authCode') ?? '') === 'invalid-client-409';

/** Cloudflare answers 409 too (1001, 1018): that one is a page or has an edge code, ours is data of the login server. */
const isConflict = (entry: Entry) =>
  statusOf(entry) === 409 &&
  pathOf(entry).startsWith('/api/accounts/') &&
  fromEdge(entry) &&
  !isHtml(entry) &&
  fact(entry, 'edgeCode') === undefined &&
  (fact(entry, 'authCode') === undefined || named(entry));

const starts = (entries: readonly Entry[]) => entries.filter(entry => pathOf(entry) === '/api/accounts/authorize');

const flowCookieSign = (cookies: readonly CookieRecord[] | undefined): Sign[] => {
  if (!cookies) return [];
  return cookies.some(({name}) => name === flowCookie) ? [] : [{sign: 'flow-cookie-missing'}];
};

function ageSigns(entries: readonly Entry[], failed: Entry): Sign[] {
  const begun = starts(entries).filter(entry => startOf(entry) <= startOf(failed));
  const minutes = begun[0] ? Math.round((startOf(failed) - startOf(begun[0])) / 60_000) : 0;
  return [
    ...(minutes >= 15 ? [{sign: 'flow-age' as const, facts: {minutes}}] : []),
    ...(begun.length > 1 ? [{sign: 'several-logins' as const, facts: {count: begun.length}}] : []),
  ];
}

/**
 * The login server does not know this login any more (409 `invalid_state`): its transaction cookie is missing, belongs
 * to another flow, or the page was opened without passing through `authorize`. A wrong one-time code is a 401 instead.
 */
export const invalidClient409 = defineRule({
  id: 'invalid-client-409',
  layer: 'login',
  kind: 'cause',
  purge: 'L1',
  needs: ['entries'],
  wants: ['cookies'],
  remedies: ['close-other-tabs', 'clear-login-transaction', 'use-private-window', 'pause-extensions', 'send-report'],

  evaluate({entries, cookies}) {
    const conflicts = entries.filter(entry => onAuthHost(entry) && (named(entry) || isConflict(entry)));
    const standing = conflicts.filter(entry => !laterSuccess(entries, entry)).toReversed();
    const last = standing.find(entry => statusOf(entry) === 409) ?? standing[0];
    if (!last) return undefined;
    const certain = standing.some(named);
    const requestId = standing.map(entry => fact(entry, 'requestId')).find(id => id !== undefined);
    return {
      confidence: certain ? 'certain' : 'likely',
      facts: {status: 409, code: 'invalid_state', ...(requestId && {requestId})},
      entries: [last, ...standing.filter(entry => entry !== last)],
      supports: [
        {
          sign: 'auth-status',
          facts: {status: statusOf(last) === 409 ? 409 : (fact(last, 'pageStatus') ?? 409), path: pathOf(last)},
        },
        ...(certain ? [{sign: 'auth-code' as const, facts: {code: 'invalid_state'}}] : []),
        ...flowCookieSign(cookies),
        ...ageSigns(entries, last),
      ],
      contradicts: [],
      unseen: certain ? [] : [{sign: 'text-unknown'}],
    };
  },
});
