import {errorFamily, hostOf, isDocument, pathOf, startOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {groupBy} from '../../evidence/group-by';
import {isLoginHost} from '../../evidence/hosts';
import {stageOf} from '../../evidence/stage';
import type {Match, Sign} from '../rule';

/**
 * Browsers follow twenty redirects, so of a circle of up to four addresses each comes so often.
 * @see https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
const rounds = 5;
const quickly = 30_000;

const isStep = (entry: Entry) =>
  isLoginHost(hostOf(entry)) && (isDocument(entry) || ![undefined, 'app'].includes(stageOf(entry)));

const isOnward = (entry: Entry) => statusOf(entry) >= 300 && statusOf(entry) < 400 && statusOf(entry) !== 304;

/** The last redirects from one address, the latest first, if they came in a row. */
function inARow(redirects: readonly Entry[]): readonly Entry[] {
  const last = redirects.at(-1);
  const row = redirects.filter(entry => last && startOf(last) - startOf(entry) < quickly);
  return row.length >= rounds ? row.toReversed() : [];
}

/** Where the browser was sent on from again and again, the latest first. */
function latestRow(steps: readonly Entry[]): readonly Entry[] {
  const places = groupBy(steps.filter(isOnward), entry => `${entry.request.method} ${hostOf(entry)}${pathOf(entry)}`);
  const lasts = [...places.values()]
    .map(inARow)
    .sort(([one], [other]) => (other ? startOf(other) : 0) - (one ? startOf(one) : 0));
  return lasts[0] ?? [];
}

const rowSigns = ([last, ...rest]: readonly Entry[]): readonly Sign[] =>
  last ? [{sign: 'redirected-again', facts: {host: hostOf(last), path: pathOf(last), count: rest.length + 1}}] : [];

/** Not every program writes down that the browser gave up, but all write down where it was sent. */
export function redirectCircle(entries: readonly Entry[]): Match | undefined {
  const steps = entries.filter(isStep);
  const givenUp = steps.findLast(entry => errorFamily(entry) === 'redirects');
  const row = latestRow(steps);
  const deciding = givenUp ?? row[0];
  if (!deciding) return undefined;
  return {
    confidence: 'likely',
    facts: {host: hostOf(deciding), ...(row.length > 0 && {times: row.length})},
    entries: [...(givenUp ? [givenUp] : []), ...row],
    supports: [
      ...(givenUp?._error ? [{sign: 'redirects-given-up' as const, facts: {error: givenUp._error}}] : []),
      ...rowSigns(row),
    ],
  };
}
