import {foundLater, hostOf, isDocument, onceEachLog, statusOf} from './entries';
import type {Entry} from './evidence';
import {groupBy} from './group-by';
import {isLoginHost} from './hosts';

/**
 * Over, and without an answer or a word why: Firefox writes so what failed before there was one. What still waits has
 * no time.
 */
const isNameless = (entry: Entry) =>
  statusOf(entry) === 0 && entry._error === undefined && entry._seenBy === undefined && entry.time > 0;

/** One of them may be a page that the person left, or that was on its way when the file was written. */
function neverCame(entries: readonly Entry[], pages: readonly Entry[]): boolean {
  const last = pages.at(-1);
  return pages.length > 1 && pages.every(isNameless) && last !== undefined && !foundLater(entries, last);
}

/** The login host of which no page ever came, and nobody says why. */
export const namelessLoss = onceEachLog((entries): {readonly host?: string} => {
  const byHost = groupBy(
    entries.filter(entry => isDocument(entry) && isLoginHost(hostOf(entry))),
    hostOf,
  );
  const host = [...byHost].findLast(([, pages]) => neverCame(entries, pages))?.[0];
  return host === undefined ? {} : {host};
});
