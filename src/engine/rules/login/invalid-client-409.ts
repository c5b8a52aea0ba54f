import {flowCookie} from '../../evidence/cookie-names';
import {
  fact,
  fromEdge,
  headersSeen,
  hostOf,
  isHtml,
  laterSuccess,
  mimeOf,
  pathOf,
  startOf,
  statusOf,
  usesStore,
} from '../../evidence/entries';
import type {CookieRecord, Entry} from '../../evidence/evidence';
import {stageOf} from '../../evidence/stage';
import {classOfCode} from '../named-failures';
import {defineRule, type Sign} from '../rule';

const named = (entry: Entry) => classOfCode(fact(entry, 'authCode') ?? '') === 'invalid-client-409';

/** Cloudflare answers 409 too (1001, 1018): that one is a page or plain text, ours is data of the login server. */
const isConflict = (entry: Entry) =>
  statusOf(entry) === 409 &&
  (stageOf(entry) !== undefined || pathOf(entry).startsWith('/api/accounts/')) &&
  (fromEdge(entry) || !headersSeen(entry)) &&
  !isHtml(entry) &&
  !mimeOf(entry).startsWith('text/plain') &&
  fact(entry, 'edgeCode') === undefined &&
  fact(entry, 'authCode') === undefined;

const isLost = (entry: Entry) => hostOf(entry) === 'auth.openai.com' && (named(entry) || isConflict(entry));

/** What was answered; a page of errors is itself answered 200, and names the status or not. */
const answered = (entry: Entry) => (statusOf(entry) === 409 ? 409 : fact(entry, 'pageStatus'));

/** Cookies of a file are those that went with the request; in a browser they are those that are stored. */
function flowCookieSign(failed: Entry, cookies: readonly CookieRecord[] | undefined): Sign {
  if (!cookies) return {sign: 'cookies-unknown'};
  const sent = failed.request.cookies.some(({name}) => name === flowCookie);
  const stored = cookies.some(
    ({name, storeId}) => name === flowCookie && storeId !== 'file' && usesStore(failed, storeId),
  );
  return {sign: sent || stored ? 'flow-cookie-present' : 'flow-cookie-missing'};
}

function ageSigns(entries: readonly Entry[], failed: Entry): Sign[] {
  const begun = entries.filter(
    entry => pathOf(entry) === '/api/accounts/authorize' && startOf(entry) <= startOf(failed),
  );
  const latest = begun.at(-1);
  const minutes = latest ? Math.round((startOf(failed) - startOf(latest)) / 60_000) : 0;
  return [
    ...(minutes >= 15 ? [{sign: 'flow-age' as const, facts: {minutes}}] : []),
    ...(begun.length > 1 ? [{sign: 'several-logins' as const, facts: {count: begun.length}}] : []),
  ];
}

/**
 * The login server does not know this login any more (409 `invalid_state`): its transaction cookie is missing,
 * belongs to another flow, or the page was opened without passing through `authorize`. A wrong one-time code is a
 * 401 instead.
 *
 * Recognised by `invalid_state` in answer, page or address; likely for a bare 409 of data.
 * @see https://github.com/woheller69/gptAssist/issues/72
 * @see https://github.com/openai/codex/issues/21280
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
    const lost = entries
      .filter(isLost)
      .filter(entry => !laterSuccess(entries, entry))
      .toReversed();
    const last = lost.find(entry => statusOf(entry) === 409) ?? lost[0];
    if (!last) return undefined;
    const certain = lost.some(named);
    const requestId = lost.map(entry => fact(entry, 'requestId')).find(id => id !== undefined);
    const status = lost.map(answered).find(number => number !== undefined);
    const cookieSign = flowCookieSign(last, cookies);
    return {
      confidence: certain ? 'certain' : 'likely',
      facts: {...(status && {status}), ...(certain && {code: 'invalid_state'}), ...(requestId && {requestId})},
      entries: [last, ...lost.filter(entry => entry !== last)],
      supports: [
        ...(status ? [{sign: 'auth-status' as const, facts: {status, path: pathOf(last)}}] : []),
        ...(certain ? [{sign: 'auth-code' as const, facts: {code: 'invalid_state'}}] : []),
        ...(cookieSign.sign === 'cookies-unknown' ? [] : [cookieSign]),
        ...ageSigns(entries, last),
      ],
      contradicts: [],
      unseen: [
        ...(certain ? [] : [{sign: 'text-unknown' as const}]),
        ...(cookieSign.sign === 'cookies-unknown' ? [cookieSign] : []),
      ],
    };
  },
});
