import type {Finding} from '../engine/diagnosis/diagnosis';
import type {PurgeReceipt, Snapshot} from '../engine/diagnosis/snapshot';

export type Screen = 'permission' | 'working' | 'done' | 'verdict' | 'solved' | 'nothing';

const later = (one: string, other: string): boolean => Date.parse(one) > Date.parse(other);

/**
 * When the failure was seen last: the time of its requests, else of its pages, else the end of its attempt. ISO date.
 * A page that stays open is seen again with every look, so its time alone says little.
 */
export function failedAt(
  {entries = [], sightings = []}: Finding,
  {at, diagnosis}: Pick<Snapshot, 'at' | 'diagnosis'>,
): string {
  const times = entries.length > 0 ? entries.map(entry => entry.startedDateTime) : sightings.map(page => page.at);
  const last = times.reduce<string | undefined>((best, time) => (best && later(best, time) ? best : time), undefined);
  return last ?? diagnosis.attempt?.to ?? at;
}

function succeededSince({diagnosis}: Snapshot, {at}: PurgeReceipt): boolean {
  if (diagnosis.solved && later(diagnosis.solved.solvedAt, at)) return true;
  const signedIn = diagnosis.stage === 'session' || diagnosis.stage === 'app';
  return signedIn && diagnosis.findings.length === 0 && later(diagnosis.attempt?.to ?? at, at);
}

const failedSince = (snapshot: Snapshot, {at}: PurgeReceipt): boolean => {
  const verdict = snapshot.diagnosis.findings[0];
  return verdict !== undefined && later(failedAt(verdict, snapshot), at);
};

function afterPurge(snapshot: Snapshot, receipt: PurgeReceipt): Screen {
  if (failedSince(snapshot, receipt)) return 'verdict';
  return succeededSince(snapshot, receipt) ? 'solved' : 'done';
}

/** Which of the six screens shows this snapshot. */
export function screenOf(snapshot: Snapshot | undefined): Screen {
  if (!snapshot) return 'nothing';
  const {purge, diagnosis, permissionGranted} = snapshot;
  if (purge?.phase === 'running' || purge?.phase === 'undoing') return 'working';
  if (!permissionGranted) return 'permission';
  if (purge?.phase === 'done') return afterPurge(snapshot, purge.receipt);
  if (diagnosis.findings.length > 0) return 'verdict';
  return diagnosis.solved ? 'solved' : 'nothing';
}

/** A failure that came after a purge: the purge did not help. */
export const stillFailing = (snapshot: Snapshot): boolean =>
  snapshot.purge?.phase === 'done' && failedSince(snapshot, snapshot.purge.receipt);
