import {
  answeredWell,
  fact,
  fromEdge,
  header,
  headersSeen,
  hostOf,
  isChallenge,
  isDocument,
  letInLater,
  startOf,
  statusOf,
} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginHost} from '../../evidence/hosts';
import type {Match, Sign} from '../rule';

/** What the edge's refusals have in common. A challenge is also a 403 of the edge, but it is marked as one. */

/** One of the two marks may get lost in a proxy that records; a filter's copy of the page has neither. */
const hasMark = ({response}: Entry) =>
  header(response, 'cf-ray') !== undefined || header(response, 'server') === 'cloudflare';

/** An answer of the edge to a login host that is no challenge. */
export const isEdgeAnswer = (entry: Entry): boolean =>
  isLoginHost(hostOf(entry)) && !isChallenge(entry) && (hasMark(entry) || !headersSeen(entry));

/** The refusals of one kind that nothing has overcome, the newest first. */
export const standing = (
  entries: readonly Entry[],
  isOfKind: (entry: Entry) => boolean,
  statuses: readonly number[] = [403],
): readonly Entry[] =>
  entries
    .filter(entry => statuses.includes(statusOf(entry)) && isEdgeAnswer(entry) && isOfKind(entry))
    .filter(entry => !letInLater(entries, entry))
    .toReversed();

const letInBefore = (entries: readonly Entry[], refused: Entry) =>
  entries.findLast(
    entry =>
      isDocument(entry) &&
      hostOf(entry) === hostOf(refused) &&
      answeredWell(entry) &&
      startOf(entry) < startOf(refused),
  );

const marks = (entry: Entry): readonly Sign[] => [
  ...(headersSeen(entry) ? [{sign: 'not-a-challenge'} as const] : []),
  ...(fromEdge(entry) ? [{sign: 'came-from-edge'} as const] : []),
];

/**
 * What is said of such refusals.
 * @param refused at least one, the newest first
 * @param before what the log holds from before them, and they themselves
 * @param sign what tells this kind from the others
 */
export function refusal(refused: readonly [Entry, ...Entry[]], before: readonly Entry[], sign: readonly Sign[]): Match {
  const [last] = refused;
  const letIn = letInBefore(before, last);
  const rayId = header(last.response, 'cf-ray') ?? fact(last, 'rayId');
  return {
    confidence: fromEdge(last) ? 'certain' : 'likely',
    facts: {host: hostOf(last), ...(rayId && {rayId})},
    entries: refused,
    supports: [...sign, ...marks(last)],
    contradicts: letIn ? [{sign: 'let-in-before', facts: {time: letIn.startedDateTime}}] : [],
    unseen: [{sign: 'vpn-unknown'}, ...(headersSeen(last) ? [] : [{sign: 'headers-unknown'} as const])],
  };
}
