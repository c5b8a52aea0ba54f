import {startOf} from './entries';
import type {Entry} from './evidence';

/** Long logs are asked for each of their requests which other one belongs to it: nothing is searched from end to end. */

/** More than any page has under way to one address at once. */
const mostAtOnce = 100;

/** How many of a row in time began by then. */
function begunBy(row: readonly Entry[], time: number): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(row[middle] as Entry) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The latest of a row in time that began by then and fits. */
export function latestBy(row: readonly Entry[], time: number, fits: (entry: Entry) => boolean): Entry | undefined {
  const end = begunBy(row, time);
  return row.slice(Math.max(0, end - mostAtOnce), end).findLast(fits);
}
