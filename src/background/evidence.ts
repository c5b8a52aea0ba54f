import {readCheck} from '../browser/check-memory';
import {cookiesInUse, recordOf} from '../browser/cookies';
import {environment} from '../browser/environment';
import {readJournal} from '../browser/journal';
import {readMemory} from '../browser/memory';
import {sitesAllowed} from '../browser/sites';
import {currentProbes} from '../engine/check/probes';
import {withNumberedIds} from '../engine/door/number-ids';
import type {Evidence} from '../engine/evidence/evidence';
import {steadyTimes} from '../engine/evidence/steady-times';
import {entriesFrom} from '../engine/evidence/wire-event';

/**
 * All that is known at this moment. Without the permission nobody looked at the cookies: missing, not empty.
 * @param tab that the person means, where that is not the one in front
 */
export async function gatherEvidence(tab?: number): Promise<Evidence> {
  const permitted = await sitesAllowed();
  const cookies = permitted ? await cookiesInUse() : undefined;
  // After the cookies: a session cookie whose login is not in the journal yet would look like one that is stale.
  const [journal, memory, check] = await Promise.all([readJournal(), readMemory(), readCheck()]);
  const probes = currentProbes(check?.seen, Date.now());
  const {events, cookieChanges, sightings} = steadyTimes(journal, Date.now());
  return withNumberedIds({
    entries: entriesFrom(events),
    cookieChanges,
    sightings,
    environment: await environment(memory.watchingSince, permitted, tab),
    ...(cookies && {cookies: cookies.map(recordOf)}),
    ...(probes && {probes}),
  });
}
