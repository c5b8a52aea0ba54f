import {fact, isCallback, onceEachLog, startOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';

const cameBack = (entry: Entry) =>
  isCallback(entry) && statusOf(entry) >= 300 && statusOf(entry) < 400 && fact(entry, 'authCode') === undefined;

const firstSignIn = onceEachLog(entries => ({
  at: entries
    .filter(entry => cameBack(entry) || fact(entry, 'session') === 'signed-in')
    .reduce((first, entry) => Math.min(first, startOf(entry)), Number.POSITIVE_INFINITY),
}));

/** Somebody had signed in before it: a token that cannot be read right after that is of another account, not too old. */
export const freshSignInBefore = (entries: readonly Entry[], entry: Entry): boolean =>
  firstSignIn(entries).at < startOf(entry);

const isOver = (message = '') => message.startsWith('Your authentication token has expired');

/** Of the refusals of a token: the service could not read it, and does not say that it is too old. */
export const isUnparsed = (entry: Entry): boolean =>
  fact(entry, 'authCode') !== 'token_expired' && !isOver(fact(entry, 'message'));
