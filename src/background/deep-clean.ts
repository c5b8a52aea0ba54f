import {allCookies} from '../browser/cookies';
import {readJournal} from '../browser/journal';
import {lookThroughTabs, usualTabs} from '../browser/look-inside';
import {changeMemory, readMemory} from '../browser/memory';
import {tabsMoved} from '../browser/parked-tabs';
import {clearsCache, mayClearSites} from '../browser/site-data';
import {neverMindWaking, wakeLater} from '../browser/wake';
import {type Origins, originsOf} from '../engine/deep-clean/origins';
import type {Looks} from '../engine/deep-clean/receipt';
import type {DeepCleanPlan, DeepCleanState, RunningDeepClean} from '../engine/deep-clean/state';
import {toShow} from '../engine/diagnosis/checklist';
import {carryOut, needLeave, Refused, tidyUp} from './deep-clean-steps';
import {refresh} from './refresh';

const alarm = 'deep-clean-goes-on';

const show = (deepClean: DeepCleanState): Promise<void> =>
  changeMemory({
    wanted: {deepClean},
    beside: snapshot => (snapshot ? {snapshot: toShow({...snapshot, deepClean})} : {}),
  });

/** Where the two sites were met: in the jar, in what is remembered, in the tabs. */
async function originsFound(): Promise<Origins> {
  const [cookies, {events}, tabs] = await Promise.all([allCookies(), readJournal(), usualTabs()]);
  return originsOf({
    cookieDomains: cookies.map(({domain}) => domain),
    addresses: [...events.map(({url}) => url), ...tabs.map(({url = ''}) => url)],
  });
}

/** What it would take, without touching anything. */
export async function planDeepClean(): Promise<DeepCleanPlan> {
  const [origins, moved, allowed] = await Promise.all([originsFound(), tabsMoved(), mayClearSites()]);
  const looks = await Promise.all(
    origins.looked.map(async origin => {
      const seen = await lookThroughTabs(origin);
      return seen ? [[origin, seen] as const] : [];
    }),
  );
  return {
    origins,
    found: Object.fromEntries(looks.flat()) satisfies Looks,
    toClose: moved.toClose.map(({host}) => host),
    toReload: moved.toPark.length,
    cache: clearsCache() ? 'told' : 'kept',
    asks: !allowed,
  };
}

async function begun(id: string): Promise<RunningDeepClean> {
  await needLeave();
  const [origins, {toClose}] = await Promise.all([originsFound(), tabsMoved()]);
  const none = {looked: 0, closedTabs: 0, parkedTabs: 0};
  return {phase: 'running', id, step: 'leave', origins, toClose: toClose.map(tab => tab.id), ...none};
}

async function carryToItsEnd(id: string, making: Promise<RunningDeepClean>): Promise<void> {
  wakeLater(alarm);
  try {
    const state = await making;
    await show(state);
    await show({phase: 'done', receipt: await carryOut(state, show)});
  } catch (reason) {
    await tidyUp().catch(() => undefined);
    await show({phase: 'failed', id, why: reason instanceof Refused ? reason.why : 'trouble'});
  }
  await neverMindWaking(alarm);
  await refresh().catch(() => undefined);
}

let cleaning: Promise<void> | undefined;

/** One at a time. */
function clean(id: string, making: () => Promise<RunningDeepClean>): Promise<void> {
  cleaning ??= carryToItsEnd(id, making()).finally(() => {
    cleaning = undefined;
  });
  return cleaning;
}

const idOf = (last: DeepCleanState | undefined) => (last?.phase === 'done' ? last.receipt.id : last?.id);

/** A worker that was stopped in the middle goes on where it was. */
export async function resumeDeepClean(): Promise<void> {
  const {deepClean: last} = await readMemory();
  if (cleaning) return cleaning;
  if (last?.phase === 'running') await clean(last.id, async () => last);
}

/** For the alarm, which is needed no more once nothing goes on. */
export async function wakeDeepClean(): Promise<void> {
  await resumeDeepClean();
  await neverMindWaking(alarm);
}

/** What a browser that was closed, or a permission that was taken back, left of one is put right. */
export async function tidyTabs(): Promise<void> {
  const {deepClean: last} = await readMemory();
  if (!cleaning && last?.phase !== 'running') await tidyUp();
}

/**
 * Clears storage, caches and service workers of the two sites; there is no way back, and cookies are not touched.
 * @param click the same click asked twice is one deep clean
 */
export async function runDeepClean(click: string): Promise<void> {
  const {deepClean: last} = await readMemory();
  if (cleaning || last?.phase === 'running') return resumeDeepClean();
  if (idOf(last) === click) return;
  await clean(click, () => begun(click));
}
