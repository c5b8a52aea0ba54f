import {type Attempt, provesSignedIn} from '../evidence/attempt';
import {
  answeredWell,
  errorFamily,
  isSessionQuestion,
  laterSuccess,
  letInLater,
  reachedLater,
  startOf,
  statusOf,
  storeOf,
} from '../evidence/entries';
import type {Entry} from '../evidence/evidence';
import {worksAgain} from '../evidence/feature-hosts';
import {groupBy} from '../evidence/group-by';
import {inTime} from '../evidence/later';
import {lineBack} from '../evidence/line-back';
import {isLoginScript, scriptsBack} from '../evidence/login-scripts';
import {once} from '../evidence/once';
import {signedInLater} from '../evidence/proof-of-sign-in';
import {genuineLater, isReplaced} from '../evidence/strangers';
import type {Layer} from '../rules/rule';
import type {Finding} from './diagnosis';

type Again = (entries: readonly Entry[], failed: Entry) => Entry | undefined;

const isLineLost = (failed: Entry) =>
  ['offline', 'name-not-found', 'connection', 'timeout'].includes(errorFamily(failed) ?? '');

/**
 * A host that was lost has to answer at all, a step that was lost itself or a further one; where somebody else had
 * answered, the site itself has to.
 */
const reachesSite: Again = (entries, failed) => {
  if (isLoginScript(failed)) return scriptsBack(entries, failed);
  if (statusOf(failed) === 0) return lineBack(entries, failed);
  return isReplaced(failed) || statusOf(failed) >= 400 ? genuineLater(entries, failed) : undefined;
};

/** What shows, layer by layer, that it works again; elsewhere it is the very request, answered well. */
const again: Readonly<Partial<Record<Layer, Again>>> = {
  device: (entries, failed) => (isLineLost(failed) ? reachedLater : laterSuccess)(entries, failed),
  network: reachesSite,
  edge: letInLater,
  feature: worksAgain,
};

/** Only a session ends what an answer to the question about it has shown: it was answered well all along. */
const tellsOfSession = (entry: Entry) => isSessionQuestion(entry) && answeredWell(entry);

/** What says of a failure when and how it is over. */
type Failure = Pick<Finding, 'entries' | 'layer' | 'whileSignedIn'>;

/** When it failed: the deciding request, or the end of the attempt. */
export const failedAt = ({entries}: Failure, attempt: Attempt): number =>
  entries?.[0] ? startOf(entries[0]) : attempt.to;

/** What shows that a failure is over. Only a sign-in makes it solved; else it merely stands no longer. */
export interface Overcome {
  readonly by: Entry;
  readonly signedIn: boolean;
}

/** What all attempts hold, store by store: who is signed in here says nothing of a private window. */
const logsOf = once((attempts: readonly Attempt[]) => {
  const all = inTime(attempts.flatMap(({entries}) => entries));
  return {all, byStore: groupBy(all, storeOf)};
});

const proofIn = (log: readonly Entry[], deciding: Entry | undefined, at: number) =>
  deciding ? signedInLater(log, deciding) : log.find(entry => startOf(entry) > at && provesSignedIn(entry));

/**
 * The first proof that a failure is over: the person is signed in, or the same works again.
 * @param at when it failed, in milliseconds since 1970
 */
export function overcome(attempts: readonly Attempt[], finding: Failure, at: number): Overcome | undefined {
  const deciding = finding.entries?.[0];
  const {all, byStore} = logsOf(attempts);
  const log = deciding ? (byStore.get(storeOf(deciding)) ?? []) : all;
  const proof = finding.whileSignedIn ? undefined : proofIn(log, deciding, at);
  if (proof) return {by: proof, signedIn: true};
  if (!deciding || tellsOfSession(deciding)) return undefined;
  const works = (again[finding.layer] ?? laterSuccess)(log, deciding);
  return works && {by: works, signedIn: provesSignedIn(works)};
}
