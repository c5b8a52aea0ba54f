import {
  fact,
  fromEdge,
  header,
  headersSeen,
  isChallenge,
  letInLater,
  onceEachLog,
  pathOf,
  startOf,
  statusOf,
} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {stageOf} from '../../evidence/stage';
import {isLoginStep} from '../login-steps';
import {isEdgeAnswer} from './refusal';

/** The app's own limits count messages; who meets them is signed in. */
const isOfChat = (entry: Entry) => /^\/backend-api\/(?:conversation|sentinel\/chat)/.test(pathOf(entry));

/** A step of the login, and nothing that a signed-in person does. */
export const isTry = (entry: Entry): boolean => isLoginStep(entry) && !isOfChat(entry);

const isOwnAnswer = (entry: Entry) => isEdgeAnswer(entry) && (fromEdge(entry) || !headersSeen(entry));

/** The edge or the service counts tries: by the status, or by the edge's code. A full service answers 429 too, and a challenge may. */
export const limitsTries = (entry: Entry): boolean =>
  isTry(entry) &&
  !isChallenge(entry) &&
  fact(entry, 'message') !== 'at capacity right now' &&
  ((statusOf(entry) === 429 && isOwnAnswer(entry) && [undefined, 1015].includes(fact(entry, 'edgeCode'))) ||
    (statusOf(entry) >= 400 && isEdgeAnswer(entry) && fact(entry, 'edgeCode') === 1015));

const isCredential = (entry: Entry) => ['credential', 'mfa'].includes(stageOf(entry) ?? '');
const isRefusedCredential = (entry: Entry) => isCredential(entry) && statusOf(entry) === 401;

/** From here on a limit at a password or a code locks the account, and not the network. */
const refusedBefore = 2;

const lockedSince = (entries: readonly Entry[]): number => {
  const second = entries.filter(isRefusedCredential)[refusedBefore - 1];
  return second ? startOf(second) : Number.POSITIVE_INFINITY;
};

/** Whether the limit is that of an account after several wrong passwords or codes. */
export const isOfAccount = (entries: readonly Entry[]): ((entry: Entry) => boolean) => {
  const since = lockedSince(entries);
  return entry => isCredential(entry) && fact(entry, 'edgeCode') === undefined && startOf(entry) >= since;
};

/** Answers of the edge or the service that count tries, and that nothing has overcome, the newest first. */
export const limitsIn = onceEachLog((entries): readonly Entry[] =>
  entries
    .filter(limitsTries)
    .filter(entry => !letInLater(entries, entry))
    .toReversed(),
);

/** Seconds for which a pause is asked for: as a number, or until a date by the clock of who asks. */
export function pauseOf({response, startedDateTime}: Entry): number | undefined {
  const value = header(response, 'retry-after') ?? '';
  const asked = Date.parse(header(response, 'date') ?? startedDateTime);
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.round((Date.parse(value) - asked) / 1000);
  return seconds > 0 ? seconds : undefined;
}
