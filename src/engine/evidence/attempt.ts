import {
  answeredWell,
  endOf,
  fact,
  hostOf,
  isChallenge,
  isDocument,
  isSessionQuestion,
  pathOf,
  startOf,
  statusOf,
} from './entries';
import type {Entry} from './evidence';
import {isLoginHost} from './hosts';
import {isNoise} from './noise';

/** One login in one tab and cookie store. Times are milliseconds since 1970. */
export interface Attempt {
  readonly entries: readonly Entry[];
  readonly from: number;
  readonly to: number;
}

/** next-auth gives a login 15 minutes: state, pkce and nonce cookies have `maxAge` 900. */
const quiet = 15 * 60_000;

const tabOf = (entry: Entry) => `${entry._store ?? ''}/${entry._tab ?? ''}`;

/** Requests of the page's own service worker have no tab: they belong to whoever was there before them. */
function byTab(entries: readonly Entry[]): readonly Entry[][] {
  const tabs = new Map<string, Entry[]>();
  let latest: Entry[] | undefined;
  for (const entry of entries) {
    const own = entry._tab === -1 ? latest : tabs.get(tabOf(entry));
    if (own) own.push(entry);
    else tabs.set(tabOf(entry), [entry]);
    latest = own ?? tabs.get(tabOf(entry));
  }
  return [...tabs.values()];
}

/** The person is signed in: the session says so, or a request that only they may make was answered. */
export const provesSignedIn = (entry: Entry): boolean =>
  isSessionQuestion(entry)
    ? fact(entry, 'session') === 'signed-in' && fact(entry, 'sessionError') === undefined
    : statusOf(entry) === 200 &&
      isLoginHost(hostOf(entry)) &&
      /^\/backend-api\/(?:me|accounts\/check\/)/.test(pathOf(entry));

export const signedIn = (entries: readonly Entry[]): boolean => {
  const last = entries.findLast(entry => provesSignedIn(entry) || fact(entry, 'session') !== undefined);
  return last !== undefined && provesSignedIn(last);
};

/** A step of a login that went wrong; a challenge may still pass. */
const wentWrong = (entry: Entry) =>
  isLoginHost(hostOf(entry)) &&
  !isChallenge(entry) &&
  !pathOf(entry).startsWith('/backend-a') &&
  (fact(entry, 'authCode') !== undefined ||
    statusOf(entry) >= 400 ||
    (entry._error !== undefined && !answeredWell(entry)));

const begins = (entry: Entry) =>
  isDocument(entry) && isLoginHost(hostOf(entry)) && /^\/(?:auth\/login(?:_with)?)?$/.test(pathOf(entry));

const isCallback = (entry: Entry) => pathOf(entry).startsWith('/api/auth/callback/');

const concluded = (entries: readonly Entry[]) => entries.some(entry => provesSignedIn(entry) || wentWrong(entry));

/** A late callback still belongs to the attempt that began it: its age is evidence. */
const isNext = (entries: readonly Entry[], entry: Entry) => {
  const last = entries.at(-1);
  if (!last) return false;
  if (startOf(entry) - endOf(last) > quiet) return !isCallback(entry);
  return begins(entry) && concluded(entries);
};

function split(entries: readonly Entry[]): readonly Entry[][] {
  const attempts: Entry[][] = [[]];
  for (const entry of entries) {
    if (isNext(attempts.at(-1) ?? [], entry)) attempts.push([]);
    attempts.at(-1)?.push(entry);
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
    .filter(attempt => attempt.length > 0)
    .map(bounds)
    .sort((one, other) => one.to - other.to);
}
