import {
  fact,
  fromEdge,
  headersSeen,
  isChallenge,
  isEdgesOwn,
  laterSuccess,
  onceEachLog,
  statusOf,
} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginStep} from '../login-steps';

/** 52x and 530 are the edge's own troubles with its origin and mean something else; it marks some of those 500 to 504. */
export const isServerError = (entry: Entry): boolean =>
  statusOf(entry) >= 500 &&
  statusOf(entry) <= 504 &&
  isLoginStep(entry) &&
  (fromEdge(entry) || !headersSeen(entry)) &&
  !isChallenge(entry) &&
  fact(entry, 'edgeCode') === undefined &&
  !isEdgesOwn(entry);

/** Steps of the login that the service itself answered with 500–504 and that nothing has overcome, the newest first. */
export const serverErrorsIn = onceEachLog((entries): readonly Entry[] =>
  entries
    .filter(isServerError)
    .filter(entry => !laterSuccess(entries, entry))
    .toReversed(),
);
