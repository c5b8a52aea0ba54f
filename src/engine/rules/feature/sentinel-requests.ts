import {
  answeredWell,
  errorFamily,
  fact,
  foundLater,
  fromEdge,
  headersSeen,
  hostOf,
  isCallback,
  isChallenge,
  pathOf,
  statusOf,
} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {worksAgain} from '../../evidence/feature-hosts';
import {isLoginHost} from '../../evidence/hosts';
import type {NetErrorFamily} from '../../evidence/net-errors';
import {stands} from '../named';
import {sentinelHost} from './feature-match';
import {isStopped} from './stopped';

/** The requests of the check that the service makes in passing, beside a login and before a message. */

/** What it loads and asks; what it only reports is not missed. */
const isOfLogin = (entry: Entry) =>
  hostOf(entry) === sentinelHost &&
  entry.request.method !== 'OPTIONS' &&
  (['frame', 'script'].includes(entry._resourceType) || /\/sentinel\/(?:req|frame\.html)$/.test(pathOf(entry)));

const isOfApp = (entry: Entry) =>
  isLoginHost(hostOf(entry)) && pathOf(entry).startsWith('/backend-api/sentinel/chat-requirements');

/** What the answer itself says goes before what is missing because of it. */
const named = ['authCode', 'message', 'edgeCode', 'page', 'product'] as const;

/** A 401 is about the session, a 429 about too many tries. */
const isRefused = (entry: Entry) =>
  statusOf(entry) >= 400 &&
  ![401, 429].includes(statusOf(entry)) &&
  entry._error === undefined &&
  !isChallenge(entry) &&
  named.every(name => fact(entry, name) === undefined);

const ofLine: readonly (NetErrorFamily | undefined)[] = [
  'name-not-found',
  'connection',
  'timeout',
  'proxy',
  'certificate',
  'tls',
  'unnamed-tls',
];

/** Another host of the login is not reached either: then the whole line is the reason. */
const isLineLost = (entries: readonly Entry[]) =>
  entries.some(
    entry =>
      isLoginHost(hostOf(entry)) &&
      hostOf(entry) !== sentinelHost &&
      isStopped(entry) &&
      ofLine.includes(errorFamily(entry)) &&
      !foundLater(entries, entry),
  );

/** The check beside a login did not come about, and nobody got in since; the newest first. */
export function lostInLogin(entries: readonly Entry[]): readonly Entry[] {
  const lost = entries.filter(entry => isOfLogin(entry) && (isRefused(entry) || isStopped(entry)));
  if (lost.length === 0) return [];
  const isLine = isLineLost(entries);
  return lost
    .filter(entry => (isRefused(entry) || !isLine) && stands(entries, entry) && !worksAgain(entries, entry))
    .toReversed();
}

/** The app was refused what it needs for a message; the newest first. */
export const lostInApp = (entries: readonly Entry[]): readonly Entry[] =>
  entries
    .filter(entry => isOfApp(entry) && isRefused(entry) && (fromEdge(entry) || !headersSeen(entry)))
    .filter(entry => !worksAgain(entries, entry))
    .toReversed();

/** A step of the login that nobody gets past without what the check hands out. */
export const isLateStep = (entry: Entry): boolean =>
  answeredWell(entry) &&
  (isCallback(entry) ||
    (entry.request.method === 'POST' &&
      /^\/api\/accounts\/(?:password|email-otp|mfa|workspace)\//.test(pathOf(entry))));
