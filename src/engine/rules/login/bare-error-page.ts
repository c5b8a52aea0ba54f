import {
  answeredWell,
  errorFamily,
  fact,
  fromEdge,
  headersSeen,
  hostOf,
  isChallenge,
  isDocument,
  pathOf,
  startOf,
  statusOf,
} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginCritical} from '../../evidence/hosts';
import {isErrorPage} from '../../evidence/login-paths';
import {classNamedBy, stands} from '../named';
import {isOfLogin, isOfLoginServer} from './login-steps';

/** Error pages of the login that do not say what they are about. */

const saysNothing = (entry: Entry) => fact(entry, 'authCode') === undefined && fact(entry, 'message') === undefined;

const isAtErrorAddress = (entry: Entry) =>
  isErrorPage(hostOf(entry), pathOf(entry)) && (answeredWell(entry) || statusOf(entry) === 0);

/** A page whose structure says that it is one; those of the server’s own faults have a class. */
const isBuiltAsError = (entry: Entry) =>
  isOfLoginServer(entry) &&
  ['auth-error', 'auth-route-error'].includes(fact(entry, 'page') ?? '') &&
  statusOf(entry) < 500 &&
  (fact(entry, 'pageStatus') ?? 0) < 500;

const isBare = (entry: Entry) =>
  isDocument(entry) &&
  isOfLogin(entry) &&
  saysNothing(entry) &&
  (isAtErrorAddress(entry) || isBuiltAsError(entry)) &&
  (fromEdge(entry) || !headersSeen(entry)) &&
  !isChallenge(entry);

/** Whatever the page is about happened shortly before it. */
const before = 60_000;
const isBefore = (page: Entry) => (entry: Entry) =>
  entry !== page && startOf(entry) <= startOf(page) && startOf(page) - startOf(entry) < before;

/** A class of its own tells of it. */
const isTold = (entry: Entry) =>
  isLoginCritical(hostOf(entry)) &&
  (classNamedBy(entry) !== undefined ||
    isChallenge(entry) ||
    statusOf(entry) >= 500 ||
    statusOf(entry) === 429 ||
    (entry._error !== undefined && errorFamily(entry) !== 'aborted'));

const isRefusedStep = (entry: Entry) => isOfLogin(entry) && statusOf(entry) >= 400;

/** The latest such page, and the refused step that may have led to it; undefined when something tells what it is about. */
export function bareErrorIn(entries: readonly Entry[]): readonly [page: Entry, ...steps: Entry[]] | undefined {
  const page = entries.findLast(entry => isBare(entry) && stands(entries, entry));
  if (!page) return undefined;
  const earlier = entries.filter(isBefore(page));
  return earlier.some(isTold) ? undefined : [page, ...earlier.filter(isRefusedStep).toReversed()];
}
