import {errorFamily, foundLater, isDocument, isOnlyRead, requestKey, statusOf} from './entries';
import type {Entry} from './evidence';
import {later} from './later';
import {type Stage, stageOf, stages} from './stage';

/** What shows that a lost request matters no longer. */

/** What the person has sent, or waits for, between the beginning of a login and the way back to the app. */
const steps: ReadonlyArray<Stage | undefined> = stages.slice(stages.indexOf('signin-start'), stages.indexOf('session'));

const placeOf = (entry: Entry): number => steps.indexOf(stageOf(entry));

/** On the way, or left without an answer; what went wrong before that is a matter of the host. */
const couldBeCut = (lost: Entry) => [undefined, 'connection', 'tls', 'timeout'].includes(errorFamily(lost));

/** Data without which the login goes no further: the page around it may well be loaded anew meanwhile. */
const isDecisive = (lost: Entry): boolean => !isDocument(lost) && placeOf(lost) >= 0 && couldBeCut(lost);

/** What was sent is answered for its step, by whatever way the person goes on there. */
const isSent = (entry: Entry) => entry.request.method === 'POST' && !isDocument(entry) && placeOf(entry) >= 0;

/** Each step that was answered, whatever it was told, stands for all that come before it. */
const stepsMade = (entry: Entry) => steps.slice(0, Math.max(0, placeOf(entry)) + (isSent(entry) ? 1 : 0));

const laterStep = later(entry =>
  statusOf(entry) > 0 && !entry._fromCache && !isOnlyRead(entry)
    ? [requestKey(entry), ...stepsMade(entry).map(step => `made ${step}`)]
    : [],
);

/**
 * The same once more, or a further step of the login; after a page, or what the login can do without, any answer of the
 * host.
 */
export const lineBack = (entries: readonly Entry[], lost: Entry): Entry | undefined =>
  isDecisive(lost)
    ? (laterStep(entries, lost, requestKey(lost)) ?? laterStep(entries, lost, `made ${steps[placeOf(lost)]}`))
    : foundLater(entries, lost);
