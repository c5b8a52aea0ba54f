import {closeLooks, lookInside} from '../browser/look-inside';
import {bringTabsBack, parkedTabs, parkTabs, tabsMoved} from '../browser/parked-tabs';
import {clearSites, clearsCache, isForbidden, mayClearSites} from '../browser/site-data';
import {sitesAllowed} from '../browser/sites';
import {closeLogins} from '../browser/tabs';
import {type DeepCleanReceipt, type Looks, outcomesOf} from '../engine/deep-clean/receipt';
import type {DeepCleanRefusal, RunningDeepClean} from '../engine/deep-clean/state';
import {noteStep} from './note-tries';

/** Each step may be done twice: a worker that was stopped in the middle of one begins that one again. */

type Show = (state: RunningDeepClean) => Promise<void>;

export class Refused extends Error {
  constructor(readonly why: DeepCleanRefusal) {
    super(why);
  }
}

/** @throws `Refused` where it may not be done, or not any more */
export async function needLeave(): Promise<void> {
  const [sites, clearing] = await Promise.all([sitesAllowed(), mayClearSites()]);
  if (!sites || !clearing) throw new Refused('permission');
  if (await isForbidden()) throw new Refused('policy');
}

/** Takes the pages of the two sites away. */
async function leave(state: RunningDeepClean): Promise<RunningDeepClean> {
  const closedTabs = await closeLogins(state.toClose);
  await parkTabs(await tabsMoved());
  return {...state, step: 'look', closedTabs};
}

async function lookAtAll(state: RunningDeepClean, deletes: boolean, show: Show): Promise<Looks> {
  await closeLooks();
  const looks: Record<string, Looks[string]> = {};
  for (const [place, origin] of state.origins.looked.entries()) {
    await show({...state, looked: place});
    const seen = await lookInside(origin, deletes);
    if (seen) looks[origin] = seen;
  }
  return looks;
}

async function remove(state: RunningDeepClean): Promise<RunningDeepClean> {
  await needLeave();
  const {looked, unlooked} = state.origins;
  await clearSites([...looked, ...unlooked]).catch(async () => {
    await needLeave();
    throw new Refused('refused');
  });
  return {...state, step: 'check', looked: 0};
}

const steps: {
  readonly [Step in Exclude<RunningDeepClean['step'], 'return'>]: (
    state: RunningDeepClean,
    show: Show,
  ) => Promise<RunningDeepClean>;
} = {
  leave,
  look: async (state, show) => ({...state, step: 'remove', before: await lookAtAll(state, false, show)}),
  remove,
  check: async (state, show) => {
    const after = await lookAtAll(state, true, show);
    return {...state, step: 'return', after, parkedTabs: (await parkedTabs()).length};
  },
};

function receiptOf({id, origins, before = {}, after = {}, closedTabs, parkedTabs}: RunningDeepClean): DeepCleanReceipt {
  return {
    id,
    at: new Date().toISOString(),
    origins: outcomesOf(origins, before, after),
    told: origins.unlooked.length,
    cache: clearsCache() ? 'told' : 'kept',
    closedTabs,
    reloadedTabs: parkedTabs,
  };
}

/** What was there is noted before anything goes, so that a receipt can be written whenever it is interrupted. */
export async function carryOut(begun: RunningDeepClean, show: Show): Promise<DeepCleanReceipt> {
  let state = begun;
  while (state.step !== 'return') {
    state = await steps[state.step](state, show);
    await show(state);
  }
  // Before the login is opened: what it shows came after this.
  await noteStep('deep-clean', 'done');
  await bringTabsBack();
  return receiptOf(state);
}

/** Nothing of ours stays open. */
export async function tidyUp(): Promise<void> {
  await closeLooks();
  await bringTabsBack();
}
