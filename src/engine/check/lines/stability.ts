import {defineLine, type Says} from '../line';
import type {Series} from '../seen';
import {stabilityOf} from '../series';

/** Of a row that was cut short, fewer tell nothing. */
const enough = 5;

/** Of twenty; and milliseconds. */
export const limits = {lost: 2, median: 500, jitter: 150} as const;

function judge(series: Series): Says {
  const measured = stabilityOf(series);
  const {sent, lost, median, jitter, changes} = measured;
  const facts = {sent, lost, median, jitter, changes, limit: limits.median, good: limits.jitter};
  const remedy = 'try-another-network';
  if (sent === lost) return {verdict: 'problem', reading: 'stability-none', facts, remedy};
  if (lost > limits.lost) return {verdict: 'problem', reading: 'stability-lost', facts, remedy};
  if (changes > 0) return {verdict: 'potential', reading: 'stability-changes', facts, remedy};
  if (lost > 0) return {verdict: 'potential', reading: 'stability-lost', facts, remedy};
  if (median > limits.median) return {verdict: 'potential', reading: 'stability-slow', facts, remedy};
  if (jitter > limits.jitter) return {verdict: 'potential', reading: 'stability-uneven', facts, remedy};
  return {verdict: 'fine', reading: 'stability-fine', facts};
}

/** Whether the line holds, by a row of small requests. */
export const stabilityLine = defineLine({
  id: 'stability',
  hop: 'network',
  isReady: ({series}) => series !== undefined && series.took.length >= series.wanted,
  judge: ({series}) =>
    series && series.took.length >= enough
      ? judge(series)
      : {verdict: 'not-run', reading: series ? 'stability-few' : 'unasked'},
});
