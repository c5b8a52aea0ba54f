import {readCheck, writeCheck} from '../browser/check-memory';
import {saveRun} from '../browser/check-runs';
import {giveBackLeave} from '../browser/probes/hold-answers';
import {askedPatterns, openHosts} from '../browser/probes/open-hosts';
import {extensionsAllowed} from '../browser/probes/other-extensions';
import {hearOwnRequests} from '../browser/probes/own-requests';
import {neverMindWaking, wakeLater} from '../browser/wake';
import {keptRun} from '../engine/check/kept-run';
import type {Seen} from '../engine/check/seen';
import type {CheckState} from '../engine/check/state';
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

/** Keeps what is known; one write at a time, and what comes meanwhile goes with the next. */
function keeper(begun: CheckState) {
  let state = begun;
  let writing: Promise<void> | undefined;
  const write = async (): Promise<void> => {
    for (let written: CheckState | undefined; written !== state; ) {
      written = state;
      await writeCheck(written);
    }
    writing = undefined;
  };
  const change = (part: Partial<CheckState>): Promise<void> => {
    state = {...state, ...part};
    writing ??= write().catch(() => {
      writing = undefined;
    });
    return writing;
  };
  return {change, state: () => state};
}

async function inTurns(tasks: ReadonlyArray<() => Promise<void>>, end: AbortSignal): Promise<void> {
  const left = [...tasks];
  const one = async () => {
    for (let task = left.shift(); task && !end.aborted; task = left.shift()) await task().catch(() => undefined);
  };
  await Promise.all(Array.from({length: atOnce}, one));
}

let stopping: AbortController | undefined;

/** What is asked at once, and with how much leave; the listeners go with it, whatever happens. */
async function askAll({change, state}: ReturnType<typeof keeper>, end: AbortSignal): Promise<void> {
  const own = hearOwnRequests(askedPatterns);
  const add = (part: Partial<Seen>) => {
    const [proxy, certificates] = [own.proxy(), own.certificates()];
    const around = {...(proxy && {proxy}), ...(certificates.length > 0 && {certificates})};
    void change({seen: {...state().seen, ...around, ...part}});
  };
  try {
    const way = {own, isOpen: await openHosts(), end};
    await inTurns(tasksLeft(way, {seen: () => state().seen, add}), end);
  } finally {
    own.stop();
    await giveBackLeave();
  }
}

async function carryOut(begun: CheckState, stop: AbortController): Promise<void> {
  wakeLater(alarm);
  const kept = keeper(begun);
  await kept.change({});
  const time = AbortSignal.timeout(longest);
  const end = (phase: CheckState['phase']) => kept.change({phase, endedAt: new Date().toISOString()});
  await askAll(kept, AbortSignal.any([stop.signal, time])).catch(async reason => {
    await end('cancelled');
    throw reason;
  });
  await end(stop.signal.aborted ? 'cancelled' : time.aborted ? 'overdue' : 'done');
  // What was stopped is no run to compare with; and without room for it the check itself must not suffer.
  if (!stop.signal.aborted) await saveRun(keptRun(kept.state())).catch(() => undefined);
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
  const last = await readCheck();
  if (checking || last?.phase === 'running') return resumeCheck();
  if (last?.id === click) return;
  await check({id: click, phase: 'running', seen: {at: new Date().toISOString(), asked: []}});
}

/** Stops it where it is: what has answered stays. */
export async function cancelCheck(): Promise<void> {
  stopping?.abort();
  const last = await readCheck();
  if (!checking && last?.phase === 'running') await writeCheck({...last, phase: 'cancelled'});
  await checking;
}

/** A worker that was stopped in the middle goes on where it was. */
export async function resumeCheck(): Promise<void> {
  const last = await readCheck();
  if (last?.phase === 'running') await check(last);
  else await neverMindWaking(alarm);
}

/** What was allowed since the last check is asked once more, and looked into: it was allowed for that. */
export async function lookIntoAllowed(): Promise<void> {
  const last = await readCheck();
  if (!last || checking) return;
  const [isOpen, extensions] = await Promise.all([openHosts(), extensionsAllowed()]);
  const {asked, device, ...seen} = last.seen;
  const kept = asked.filter(({url, closed}) => !closed || !isOpen(new URL(url).hostname));
  if (kept.length === asked.length && (!extensions || device?.extensions !== 'closed')) return;
  await check({...last, phase: 'running', seen: {...seen, asked: kept, ...(device && {device})}});
}
