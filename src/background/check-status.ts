import {askOne, type Way} from '../browser/probes/ask-one';
import type {Asked} from '../engine/check/asked';
import {type Ask, statusList} from '../engine/check/asks';
import {serviceOf} from '../engine/check/lines/status';

/** Asks the status page; where its first form does not answer as it should, the second may. */
export async function askStatus(ask: Ask, way: Way, told: (answer: Asked) => void): Promise<void> {
  const answer = await askOne(ask, way);
  told(answer);
  if (!serviceOf({at: '', asked: [answer]}) && !way.end.aborted) told(await askOne(statusList, way));
}
