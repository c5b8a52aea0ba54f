import type {Asked} from '../../engine/check/asked';
import type {Ask} from '../../engine/check/asks';
import type {Series} from '../../engine/check/seen';
import {fact} from '../../engine/evidence/entries';
import {wait} from '../wait';
import {askOne, type Way} from './ask-one';

/** How many, and the milliseconds between one and the next. */
export const seriesLength = 20;
const pause = 80;

/** The address from which the edge sees us come: compared with the one before, and kept nowhere. */
const exitIn = (text: string) => /^ip=(\S{1,60})$/m.exec(text)?.[1];

/** After each: what is known by then. */
type Tell = (series: Series, answer: Asked) => void;

/** A row of small requests, one after the other, to see whether the line holds. */
export async function askSeries(ask: Ask, way: Way, tell: Tell): Promise<void> {
  const took: (number | null)[] = [];
  let changes = 0;
  let exit: string | undefined;
  while (took.length < seriesLength && !way.end.aborted) {
    const began = performance.now();
    let seen: string | undefined;
    const answer = await askOne(ask, way, text => {
      seen = exitIn(text);
    });
    if (way.end.aborted) return;
    took.push(fact(answer.entry, 'trace') ? performance.now() - began : null);
    if (seen && exit && seen !== exit) changes += 1;
    exit = seen ?? exit;
    tell({wanted: seriesLength, took: [...took], changes}, answer);
    await wait(pause);
  }
}
