import type {Try} from '../kept/tries';
import type {Tried} from './report';

const outcomes = {fixed: 'helped', same: 'no-help', other: 'other'} as const;

function outcomeOf({mark, purge, outcome}: Try): Tried['outcome'] {
  if (mark === 'skipped') return 'skipped';
  if (purge?.undone) return 'undone';
  return outcome ? outcomes[outcome.result] : 'unknown';
}

/** What was tried since it last worked, as a report tells it, the oldest first. */
export const triedOf = (tries: readonly Try[]): readonly Tried[] =>
  tries
    .filter(({purge}) => !purge?.unfinished)
    .map(tried => ({
      remedy: tried.step,
      outcome: outcomeOf(tried),
      at: tried.at,
      ...(tried.purge && {cookies: tried.purge.cookies}),
    }));
