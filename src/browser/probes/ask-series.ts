import type {Asked} from '../../engine/check/asked';
import type {Ask} from '../../engine/check/asks';
import type {Series} from '../../engine/check/seen';
import {tookOf} from '../../engine/check/series';
import {statusOf} from '../../engine/evidence/entries';
import {wait} from '../wait';
import {askOne, type Way} from './ask-one';

/** How many, and the milliseconds between one and the next. */
const seriesLength = 20;
const pause = 80;
/** Milliseconds. Later than that a small answer is as good as lost. */
const patience = 3000;

/** The address from which the edge sees us come: compared with the one before, and kept nowhere. */
const exitIn = (text: string) => /^ip=(\S{1,60})$/m.exec(text)?.[1];

/** After each: what is known by then. */
type Tell = (series: Series, answer: Asked) => void;

type Took = ReadonlyArray<number | null>;

/** Of a row that begins so, the rest would be lost as well. */
const isHopeless = (took: Took) => took.length >= 5 && took.every(time => time === null);

/** After a few answers with 5xx Chromium holds back what an extension asks there. */
const isOver = (took: Took, {entry}: Asked) =>
  took.length === seriesLength || isHopeless(took) || statusOf(entry) >= 500;

/** A row of small requests, one after the other, to see whether the line holds. */
export async function askSeries(ask: Ask, way: Way, tell: Tell): Promise<void> {
  const took: (number | null)[] = [];
  const exits = new Set<string>();
  const look = (text: string) => void exits.add(exitIn(text) ?? '');
  for (let ended = false; !ended && !way.end.aborted; ) {
    const answer = await askOne(ask, way, {look, patience});
    // Leave may have been taken back: what nobody may read tells nothing of the line.
    if (way.end.aborted || answer.closed) return;
    took.push(tookOf(answer));
    ended = isOver(took, answer);
    const changes = Math.max(0, [...exits].filter(exit => exit !== '').length - 1);
    tell({wanted: ended ? took.length : seriesLength, took: [...took], changes}, answer);
    if (!ended) await wait(pause);
  }
}
