import {errorFamily, fact, fromEdge, hostOf, onceEachLog, startOf, statusOf} from '../../evidence/entries';
import type {Entry, Probe} from '../../evidence/evidence';
import type {ServiceStatus} from '../../evidence/facts';
import {isLoginHost} from '../../evidence/hosts';
import {isLoginStep} from '../login-steps';
import {namedIn, stands} from '../named';
import type {NamedClass} from '../named-failures';
import type {Confidence} from '../rule';
import {serverErrorsIn} from './server-errors';

/** What the provider's status page said when it was asked last, by a check on click or within the log. */
export function reportedStatus(
  entries: readonly Entry[],
  probes: readonly Probe[] | undefined,
): ServiceStatus | undefined {
  const asked = probes?.findLast(({probe, facts}) => probe === 'status' && facts.service !== undefined);
  const read = entries.findLast(entry => hostOf(entry) === 'status.openai.com' && fact(entry, 'service') !== undefined);
  return asked?.facts.service?.value ?? (read && fact(read, 'service'));
}

/** Steps at which the service says itself that it is full. */
export const fullIn = onceEachLog((entries): readonly Entry[] =>
  entries
    .filter(entry => isLoginHost(hostOf(entry)) && fact(entry, 'message') === 'at capacity right now')
    .filter(entry => stands(entries, entry))
    .toReversed(),
);

const ownTroubles: readonly NamedClass[] = ['auth-server-error', 'token-exchange-failed'];
/** An incident has signed many people out before: https://status.openai.com/ (2026-08-21). */
const signOuts: readonly NamedClass[] = ['revoked-session', 'session-ended', 'expired-access-token'];

const named = (entries: readonly Entry[], ids: readonly NamedClass[]) => ids.flatMap(id => namedIn(entries, id));

const isOriginError = (entry: Entry) => statusOf(entry) > 504 && fromEdge(entry);

/** What an incident of the login brings about; only a reported one explains it. */
export const troublesIn = onceEachLog((entries): readonly Entry[] => [
  ...serverErrorsIn(entries),
  ...named(entries, ownTroubles),
  ...entries
    .filter(entry => isLoginStep(entry) && (errorFamily(entry) === 'timeout' || isOriginError(entry)))
    .filter(entry => stands(entries, entry))
    .toReversed(),
]);

export interface Incident {
  readonly confidence: Confidence;
  /** What failed in it, the most telling first. */
  readonly entries: readonly [Entry, ...Entry[]];
}

const incident = (confidence: Confidence, [first, ...others]: readonly Entry[]): Incident | undefined =>
  first && {confidence, entries: [first, ...new Set(others)]};

/** The provider reports it: then it explains what failed on its side, and people who were signed out. */
function reportedIncident(entries: readonly Entry[]): Incident | undefined {
  const signedOut = named(entries, signOuts);
  const failed = [...fullIn(entries), ...troublesIn(entries)];
  if (failed.length > 0) return incident('certain', failed);
  return incident(signedOut.length > 1 ? 'certain' : 'likely', signedOut);
}

const isShownOnly = (entry: Entry) => statusOf(entry) < 400 || !fromEdge(entry);

/** A failed try ends an attempt: what another host answered in the one before still belongs to the same trouble. */
const together = 15 * 60_000;

/** What several hosts of the login answered around the same time; nothing when it was one alone. */
function acrossHosts(entries: readonly Entry[], earlier: readonly Entry[]): readonly Entry[] {
  const ours = serverErrorsIn(entries).filter(fromEdge);
  const last = ours[0];
  if (!last) return [];
  const before = serverErrorsIn([...earlier, ...entries]).filter(
    entry => fromEdge(entry) && !ours.includes(entry) && startOf(last) - startOf(entry) < together,
  );
  const all = [...ours, ...before];
  return new Set(all.map(hostOf)).size > 1 ? all : [];
}

/** An incident of the whole service, as far as the login shows it. */
export function incidentIn(
  entries: readonly Entry[],
  earlier: readonly Entry[],
  status: ServiceStatus | undefined,
): Incident | undefined {
  if (status === 'login-incident') return reportedIncident(entries);
  const full = fullIn(entries);
  if (full.length > 0) return incident(full.every(isShownOnly) ? 'likely' : 'certain', full);
  const failed = acrossHosts(entries, earlier);
  if (failed.length > 0) return incident('likely', failed);
  return status === 'other-incident' ? incident('possible', serverErrorsIn(entries)) : undefined;
}
