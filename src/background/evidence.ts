import {allCookies, recordOf} from '../browser/cookies';
import {environment} from '../browser/environment';
import {readJournal} from '../browser/journal';
import {readMemory} from '../browser/memory';
import {sitesAllowed} from '../browser/sites';
import type {Evidence} from '../engine/evidence/evidence';
import {steadyTimes} from '../engine/evidence/steady-times';
import {entriesFrom} from '../engine/evidence/wire-event';

/** All that is known at this moment. Without the permission nobody looked at the cookies: missing, not empty. */
export async function gatherEvidence(): Promise<Evidence> {
  const [journal, memory, permitted] = await Promise.all([readJournal(), readMemory(), sitesAllowed()]);
  const cookies = permitted ? await allCookies() : undefined;
  const {events, cookieChanges, sightings} = steadyTimes(journal, Date.now());
  return {
    entries: entriesFrom(events),
    cookieChanges,
    sightings,
    environment: await environment(memory.watchingSince, permitted),
    ...(cookies && {cookies: cookies.map(recordOf)}),
  };
}
