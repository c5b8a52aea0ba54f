import {readCheck} from '../browser/check-memory';
import {saveRun} from '../browser/check-runs';
import {giveBackLeave} from '../browser/probes/hold-answers';
import {openHosts} from '../browser/probes/open-hosts';
import {extensionsAllowed} from '../browser/probes/other-extensions';
import {wayUntil} from '../browser/probes/way';
import {neverMindWaking, wakeLater} from '../browser/wake';
import {keptRun} from '../engine/check/kept-run';
import {isCurrent} from '../engine/check/probes';
import type {Seen} from '../engine/check/seen';
import type {CheckState} from '../engine/check/state';
import {around} from './check-around';
import {type Keeper, keeper} from './check-keeper';
import {tasksLeft} from './check-tasks';
import {refresh} from './refresh';

const alarm = 'check-goes-on';

/**
 * Requests at once. A browser opens more for one page, and a filter, a proxy or a router at home that is handed dozens at
 * once drops some: that would be our doing.
 */
const atOnce = 8;

/** Milliseconds. Who waits longer has gone; what has answered by then is shown. */
const longest = 30_000;

async function inTurns(tasks: ReadonlyArray<() => Promise<void>>, end: AbortSignal): Promise<void> {
  const left = [...tasks];
  const one = async () => {
    for (let task = left.shift(); task && !end.aborted; task = left.shift()) await task().catch(() => undefined);
  };
  await Promise.all(Array.from({length: atOnce}, one));
}

/** Of the check that runs; none, once it is called over. */
let stopping: AbortController | undefined;

/** What is asked at once, and with how much leave; the listeners go with it, whatever happens. */
async function askAll({change, state}: Keeper, end: AbortSignal): Promise<void> {
  const way = await wayUntil(end);
  const seen = () => state().seen;
  const add = (part: Partial<Seen>) => change({seen: {...seen(), ...around(seen(), way.own), ...part}});
  try {
    await inTurns(tasksLeft(way, {seen, add}), end);
  } finally {
    way.own.stop();
    await giveBackLeave();
  }
}

/** What was stopped is no run to compare with; and without room for it the check itself must not suffer. */
async function keepRun(state: CheckState): Promise<void> {
  if (state.phase !== 'cancelled') await saveRun(keptRun(state)).catch(() => undefined);
}

async function carryOut(begun: CheckState, stop: AbortController): Promise<void> {
  wakeLater(alarm);
  const kept = await keeper(begun);
  const time = AbortSignal.timeout(longest);
  const end = async (phase: CheckState['phase']) => {
    const over = {phase, endedAt: new Date().toISOString()};
    // Before it is called done: a worker that is stopped in between does it again.
    await keepRun({...kept.state(), ...over});
    // A click that follows on that wants the next one.
    stopping = undefined;
    await kept.close(over);
  };
  try {
    await askAll(kept, AbortSignal.any([stop.signal, time]));
  } catch (reason) {
    await end('cancelled');
    throw reason;
  }
  await end(stop.signal.aborted ? 'cancelled' : time.aborted ? 'overdue' : 'done');
}

let checking: Promise<void> | undefined;

async function checkToItsEnd(begun: CheckState): Promise<void> {
  stopping = new AbortController();
  try {
    await carryOut(begun, stopping);
  } finally {
    stopping = undefined;
    await neverMindWaking(alarm);
    await refresh().catch(() => undefined);
  }
}

/** One at a time. */
function check(begun: CheckState): Promise<void> {
  checking ??= checkToItsEnd(begun).finally(() => {
    checking = undefined;
  });
  return checking;
}

/** Asks all that a check asks. Nothing of it is ever asked without a click. */
export async function runCheck(click: string): Promise<void> {
  if (stopping) return checking;
  await checking?.catch(() => undefined);
  const last = await readCheck();
  if (last?.phase === 'running') return check(last);
  if (last?.id === click) return;
  await check({id: click, phase: 'running', seen: {at: new Date().toISOString(), asked: []}});
}

/** Stops it where it is: what has answered stays. What a stopped worker left is taken up only to be ended. */
export async function cancelCheck(): Promise<void> {
  const last = checking ? undefined : await readCheck();
  const ending = last?.phase === 'running' ? check(last) : checking;
  stopping?.abort();
  await ending?.catch(() => undefined);
}

/** A worker that was stopped in the middle goes on where it was. */
export async function resumeCheck(): Promise<void> {
  if (checking) return checking;
  const last = await readCheck();
  if (last?.phase === 'running') await check(last);
  else if (!checking) await neverMindWaking(alarm);
}

/**
 * What was allowed since the last check, or while it ran, is asked once more, and looked into: it was allowed for that.
 * Of what the person stopped, or asked long ago, nothing more is asked.
 */
export async function lookIntoAllowed(): Promise<void> {
  await checking?.catch(() => undefined);
  const [last, isOpen, extensions] = await Promise.all([readCheck(), openHosts(), extensionsAllowed()]);
  if (!last || last.phase === 'cancelled' || !isCurrent(last.seen, Date.now()) || checking) return;
  const {asked, device, ...seen} = last.seen;
  const kept = asked.filter(({url, closed}) => !closed || !isOpen(new URL(url).hostname));
  if (kept.length === asked.length && (!extensions || device?.extensions !== 'closed')) return;
  await check({...last, phase: 'running', seen: {...seen, asked: kept, ...(device && {device})}});
}
