import {clearAlarm, setAlarm} from '../browser/alarms';
import {readCheck, writeCheck} from '../browser/check-memory';
import {askOne} from '../browser/probes/ask-one';
import {askedPatterns, openHosts} from '../browser/probes/open-hosts';
import {hearOwnRequests} from '../browser/probes/own-requests';
import {questions} from '../engine/check/asks';
import {serviceOf} from '../engine/check/lines/status';
import {refresh} from './refresh';

/** Minutes. Incidents last longer than a few, and nobody is helped by more questions. */
const every = 5;

/** Milliseconds after which nobody waits any more. */
const longest = 4 * 3_600_000;

const [status] = questions;

/** Begins or ends looking at the status page by a timer. */
export async function watchStatus(wanted: boolean): Promise<void> {
  const last = await readCheck();
  if (!last) return;
  if (!wanted) return endWatch();
  await writeCheck({...last, watch: {since: new Date().toISOString()}});
  await setAlarm('status-again', {delayInMinutes: every, periodInMinutes: every});
}

async function endWatch(): Promise<void> {
  await clearAlarm('status-again');
  const last = await readCheck();
  if (!last) return;
  const {watch: _, ...rest} = last;
  await writeCheck(rest);
}

/** Looks once more. The watch ends when the incident is over, or after hours. */
export async function lookAtStatusAgain(): Promise<void> {
  const last = await readCheck();
  if (!last?.watch || !status) return endWatch();
  const own = hearOwnRequests(askedPatterns);
  const way = {own, isOpen: await openHosts(), end: AbortSignal.timeout(20_000)};
  const answer = await askOne(status, way);
  own.stop();
  const seen = {...last.seen, asked: [...last.seen.asked, answer]};
  const isOver = serviceOf(seen) === 'operational';
  const isTired = Date.now() - Date.parse(last.watch.since) > longest;
  await writeCheck({
    ...last,
    seen,
    watch: {...last.watch, lookedAt: new Date().toISOString(), ...(isOver && {isOver})},
  });
  if (isOver || isTired) await clearAlarm('status-again');
  await refresh();
}
