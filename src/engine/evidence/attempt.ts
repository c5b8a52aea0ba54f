import {isSessionCookie} from './cookie-names';
import {
  answeredWell,
  endOf,
  fact,
  hostOf,
  isCallback,
  isChallenge,
  isDocument,
  isHtml,
  isSessionQuestion,
  pathOf,
  startOf,
  statusOf,
  storeOf,
} from './entries';
import type {Entry} from './evidence';
import {isLoginHost, isLoginServer} from './hosts';
import {isErrorPage} from './login-paths';
import {isNoise} from './noise';
import {isReplaced} from './strangers';

/** One login in one tab and cookie store. Times are milliseconds since 1970. */
export interface Attempt {
  readonly entries: readonly Entry[];
  readonly from: number;
  readonly to: number;
}

/** next-auth gives a login 15 minutes: state, pkce and nonce cookies have `maxAge` 900. */
const quiet = 15 * 60_000;

/** Requests of the page's own service worker have no tab: they belong to whoever of that store was there before them. */
function byTab(entries: readonly Entry[]): readonly Entry[][] {
  const groups: Entry[][] = [];
  const tabs = new Map<string, Entry[]>();
  const latest = new Map<string, Entry[]>();
  for (const entry of entries) {
    const store = storeOf(entry);
    const tab = `${store}/${entry._tab ?? ''}`;
    const known = (entry._tab === -1 ? latest.get(store) : undefined) ?? tabs.get(tab);
    const own = known ?? [];
    if (!known) groups.push(own);
    if (!known) tabs.set(tab, own);
    latest.set(store, own);
    own.push(entry);
  }
  return groups;
}

/** What the app asks about the person as soon as it opens. */
export const asksWho = (entry: Entry): boolean => /^\/backend-api\/(?:me$|accounts\/check\/)/.test(pathOf(entry));

/**
 * A request that only a signed-in person may make was answered. A portal or a filter answers everything with a page of
 * its own.
 */
export const provesAccess = (entry: Entry): boolean =>
  statusOf(entry) === 200 && isLoginHost(hostOf(entry)) && !isHtml(entry) && asksWho(entry);

/** The person is signed in: the session says so, or a request that only they may make was answered. */
export const provesSignedIn = (entry: Entry): boolean =>
  isSessionQuestion(entry)
    ? fact(entry, 'session') === 'signed-in' && fact(entry, 'sessionError') === undefined
    : provesAccess(entry);

/** The app's data was refused to the person. */
export const refusesAccess = (entry: Entry): boolean =>
  [401, 402, 403].includes(statusOf(entry)) &&
  isLoginHost(hostOf(entry)) &&
  !isHtml(entry) &&
  pathOf(entry).startsWith('/backend-api/');

export const signedIn = (entries: readonly Entry[]): boolean => {
  const last = entries.findLast(entry => provesSignedIn(entry) || fact(entry, 'session') !== undefined);
  return last !== undefined && provesSignedIn(last);
};

const isStep = (entry: Entry) =>
  isLoginHost(hostOf(entry)) &&
  (isDocument(entry) || /^\/api\/(?:auth|accounts)\//.test(pathOf(entry)) || hostOf(entry) === 'sentinel.openai.com');

/** The session is refused although the browser brought one along. */
const lostSession = (entry: Entry) =>
  isSessionQuestion(entry) &&
  (fact(entry, 'sessionError') !== undefined ||
    (fact(entry, 'session') === 'signed-out' && entry.request.cookies.some(({name}) => isSessionCookie(name))));

/** Not every page of errors names a code. */
const showsError = (entry: Entry) =>
  isDocument(entry) &&
  (isErrorPage(hostOf(entry), pathOf(entry)) ||
    ['auth-error', 'auth-route-error'].includes(fact(entry, 'page') ?? '') ||
    (isLoginServer(hostOf(entry)) && fact(entry, 'message') !== undefined));

/** Nobody who is signed out has a token that can be refused. */
const lostToken = (entry: Entry) =>
  statusOf(entry) === 401 &&
  refusesAccess(entry) &&
  ![undefined, 'missing_authorization_header', 'Unauthorized'].includes(
    fact(entry, 'authCode') ?? fact(entry, 'message'),
  );

/** Behind the login nothing opens: a payment is wanted first. */
const isClosed = (entry: Entry) => isLoginHost(hostOf(entry)) && asksWho(entry) && statusOf(entry) === 402;

/** next-auth begins anew, since what the login's beginning had stored did not come along. */
const isSentBack = ({request}: Entry) => /[?&]csrf=true(?:&|$)/.test(request.url);

/** A step of a login that went wrong; a challenge may still pass. */
const wentWrong = (entry: Entry) =>
  ((isStep(entry) || isClosed(entry)) &&
    !isChallenge(entry) &&
    (fact(entry, 'authCode') !== undefined ||
      showsError(entry) ||
      statusOf(entry) >= 400 ||
      isReplaced(entry) ||
      isSentBack(entry) ||
      (entry._error !== undefined && !answeredWell(entry)) ||
      lostSession(entry))) ||
  lostToken(entry);

const begins = (entry: Entry) =>
  isDocument(entry) && isLoginHost(hostOf(entry)) && /^\/(?:auth\/login(?:_with)?)?$/.test(pathOf(entry));

/** A late callback, or a late answer to an open login page, still belongs to the attempt that began it: its age is evidence. */
const continues = (entry: Entry) =>
  isCallback(entry) || (entry.request.method === 'POST' && hostOf(entry) === 'auth.openai.com');

/** An attempt as far as it was read, and what would have to be looked up in all of it again and again. */
interface Growing {
  readonly entries: Entry[];
  page?: Entry;
  concluded: boolean;
}

function isNext({entries, page, concluded}: Growing, entry: Entry): boolean {
  const last = entries.at(-1);
  if (!last) return false;
  if (startOf(entry) - endOf(last) > quiet) return !continues(entry);
  // The page on which a login comes back belongs to that login.
  return begins(entry) && concluded && !(page && isCallback(page));
}

function grow(attempt: Growing, entry: Entry): void {
  attempt.entries.push(entry);
  if (isDocument(entry)) attempt.page = entry;
  attempt.concluded ||= provesSignedIn(entry) || wentWrong(entry);
}

function split(entries: readonly Entry[]): readonly Entry[][] {
  const attempts: Entry[][] = [];
  let attempt: Growing | undefined;
  for (const entry of entries) {
    if (!attempt || isNext(attempt, entry)) {
      attempt = {entries: [], concluded: false};
      attempts.push(attempt.entries);
    }
    grow(attempt, entry);
  }
  return attempts;
}

const bounds = (entries: readonly Entry[]): Attempt => ({
  entries,
  from: entries.reduce((from, entry) => Math.min(from, startOf(entry)), Number.POSITIVE_INFINITY),
  to: entries.reduce((to, entry) => Math.max(to, startOf(entry)), 0),
});

/** All attempts of a log, the latest last. Noise belongs to none. */
export function attemptsOf(entries: readonly Entry[]): readonly Attempt[] {
  const inOrder = entries.filter(entry => !isNoise(entry)).sort((one, other) => startOf(one) - startOf(other));
  return byTab(inOrder)
    .flatMap(split)
    .map(bounds)
    .sort((one, other) => one.to - other.to);
}
