import {failedSince, succeededSince} from './since';
import type {PurgeReceipt, Screen, Snapshot} from './snapshot';

type Judged = Omit<Snapshot, 'screen' | 'steps' | 'failedAt'>;

function afterPurge(judged: Judged, {at}: PurgeReceipt): Screen {
  if (failedSince(judged, at)) return 'verdict';
  return succeededSince(judged, at) ? 'solved' : 'done';
}

/** Which of the six screens shows this. */
export function screenOf(judged: Judged): Screen {
  const {purge, diagnosis, permissionGranted} = judged;
  if (purge?.phase === 'running' || purge?.phase === 'undoing') return 'working';
  if (!permissionGranted) return 'permission';
  if (purge?.phase === 'done') return afterPurge(judged, purge.receipt);
  if (diagnosis.findings.length > 0) return 'verdict';
  return diagnosis.solved ? 'solved' : 'nothing';
}
