import {clearAlarm, setAlarm} from '../browser/alarms';
import {changeCheck, readCheck} from '../browser/check-memory';
import {wayUntil} from '../browser/probes/way';
import type {Asked} from '../engine/check/asked';
import {questions} from '../engine/check/asks';
import {serviceOf} from '../engine/check/lines/status';
import type {CheckState} from '../engine/check/state';
import {askStatus} from './check-status';
import {refresh} from './refresh';

/** Minutes. Incidents last longer than a few, and nobody is helped by more questions. */
const every = 5;

/** Milliseconds after which nobody waits any more. */
const longest = 4 * 3_600_000;

const [status] = questions;

const withoutWatch = ({watch: _, ...rest}: CheckState): CheckState => rest;

/** Begins or ends looking at the status page by a timer. */
export async function watchStatus(wanted: boolean): Promise<void> {
  if (!(await readCheck())) return;
  if (!wanted) return endWatch();
  // First of all: a watch without its timer would seem to go on for ever.
  await setAlarm('status-again', {delayInMinutes: every, periodInMinutes: every});
  await changeCheck(known => ({...known, watch: {since: new Date().toISOString()}}));
}

async function endWatch(): Promise<void> {
  await clearAlarm('status-again');
  await changeCheck(known => known.watch && withoutWatch(known));
}

async function lookOnce(): Promise<readonly Asked[]> {
  const answers: Asked[] = [];
  const way = await wayUntil(AbortSignal.timeout(20_000));
  try {
    if (status) await askStatus(status, way, answer => answers.push(answer));
  } finally {
    way.own.stop();
  }
  return answers;
}

/** With the last look alone. */
function looked(known: CheckState, since: string, answers: readonly Asked[]): CheckState {
  const before = known.seen.asked.filter(({url}) => !answers.some(answer => answer.url === url));
  const seen = {...known.seen, asked: [...before, ...answers]};
  const isOver = serviceOf(seen) === 'operational';
  if (!isOver && Date.now() - Date.parse(since) > longest) return withoutWatch({...known, seen});
  return {...known, seen, watch: {since, lookedAt: new Date().toISOString(), ...(isOver && {isOver})}};
}

/** Looks once more. The watch ends when the incident is over, or after hours. */
export async function lookAtStatusAgain(): Promise<void> {
  const {phase, watch} = (await readCheck()) ?? {};
  // A check that runs asks the same.
  if (phase === 'running') return;
  if (!watch) return endWatch();
  if (!watch.isOver) {
    const answers = await lookOnce();
    // Meanwhile it may have been ended or forgotten, or another check may have begun.
    const isSame = (known: CheckState) => known.phase !== 'running' && known.watch?.since === watch.since;
    await changeCheck(known => (isSame(known) ? looked(known, watch.since, answers) : undefined));
  }
  const next = (await readCheck())?.watch;
  if (!next || next.isOver) await clearAlarm('status-again');
  await refresh();
}
