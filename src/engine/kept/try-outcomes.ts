import type {Diagnosis, Finding} from '../diagnosis/diagnosis';
import type {RuleId} from '../rules';
import {isAfter, type Try} from './tries';

/** What was seen of the logins: the sure verdict with its time, and the last sign-in. ISO dates. */
export interface Seen {
  readonly failure?: {readonly rule: RuleId; readonly at: string};
  readonly success?: {readonly at: string};
}

const isOpen = ({mark, outcome, purge}: Try) => mark === 'done' && !outcome && !purge?.undone && !purge?.unfinished;

function withFailure(tries: readonly Try[], failure: Seen['failure']): readonly Try[] {
  if (!failure || !tries.some(tried => isOpen(tried) && isAfter(failure, tried))) return tries;
  const {rule, at} = failure;
  return tries.map(tried => {
    if (!isOpen(tried) || !isAfter(failure, tried)) return tried;
    const isOther = tried.about !== 'none' && tried.about !== rule;
    return {...tried, outcome: {result: isOther ? 'other' : 'same', at, now: rule}};
  });
}

/** The last step before the login that worked has done it; where nothing was known to fail, nothing was proven. */
function withSuccess(tries: readonly Try[], success: Seen['success']): readonly Try[] {
  const isPast = (tried: Try) => !tried.over && isAfter(success, tried);
  if (!success || !tries.some(isPast)) return tries;
  const last = tries.findLast(tried => isOpen(tried) && isPast(tried));
  const fixes = (tried: Try) => tried === last && tried.about !== 'none';
  return tries.map(tried => {
    if (!isPast(tried)) return tried;
    return {...tried, over: true, ...(fixes(tried) && {outcome: {result: 'fixed', at: success.at}})};
  });
}

/** The tries with what the logins since have shown; the very same list when that is nothing. */
export const withOutcomes = (tries: readonly Try[], {failure, success}: Seen): readonly Try[] =>
  withSuccess(withFailure(tries, failure), success);

/** What a diagnosis has to say about the tries. A failure that was overcome came before the success. */
export function seenOf(
  solved: Diagnosis['solved'],
  verdict: {readonly finding: Finding; readonly failedAt: string} | undefined,
  signedInAt: string | undefined,
): Seen {
  const failed = verdict ?? solved;
  const at = solved?.solvedAt ?? signedInAt;
  return {
    ...(failed && {failure: {rule: failed.finding.rule, at: failed.failedAt}}),
    ...(at !== undefined && !verdict && {success: {at}}),
  };
}
