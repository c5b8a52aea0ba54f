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

/** Errors of the login that do not say what they are about. */

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

/** Statuses that say themselves what they are about, or have classes that go by them. */
const telling = [401, 402, 407, 409, 429, 451];

/** A step that was refused with an error as data, whose code or sentence could not be read. */
const isBareRefusal = (entry: Entry) =>
  isOfLoginServer(entry) &&
  entry.request.method === 'POST' &&
  statusOf(entry) >= 400 &&
  statusOf(entry) < 500 &&
  !telling.includes(statusOf(entry)) &&
  saysNothing(entry) &&
  (fact(entry, 'jsonKeys') ?? []).some(key => key === 'error' || key === 'detail') &&
  (fromEdge(entry) || !headersSeen(entry));

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

/** The latest of them, and the refused steps that may have led to it; undefined when something tells what it is about. */
export function bareErrorIn(entries: readonly Entry[]): readonly [last: Entry, ...steps: Entry[]] | undefined {
  const last = entries.findLast(entry => (isBare(entry) || isBareRefusal(entry)) && stands(entries, entry));
  if (!last) return undefined;
  const earlier = entries.filter(isBefore(last));
  return earlier.some(isTold) ? undefined : [last, ...earlier.filter(isRefusedStep).toReversed()];
}
