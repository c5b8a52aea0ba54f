import type {Finding} from './diagnosis';
import type {Snapshot} from './snapshot';

type Judged = Pick<Snapshot, 'at' | 'diagnosis'>;

const later = (one: string, other: string): boolean => Date.parse(one) > Date.parse(other);

/**
 * When the failure was seen last: the time of its requests, else of its pages, else the end of its attempt. ISO date.
 * A page that stays open is seen again with every look, so its time alone says little.
 */
export function failedAt({entries = [], sightings = []}: Finding, {at, diagnosis}: Judged): string {
  const times = entries.length > 0 ? entries.map(entry => entry.startedDateTime) : sightings.map(page => page.at);
  const last = times.reduce<string | undefined>((best, time) => (best && later(best, time) ? best : time), undefined);
  return last ?? diagnosis.attempt?.to ?? at;
}

/** When a login is known to have gone through last: after a failure, or without one. ISO date. */
export function signedInAt({diagnosis: {solved, stage, findings, attempt}}: Judged): string | undefined {
  if (solved) return solved.solvedAt;
  const isIn = (stage === 'session' || stage === 'app') && findings.length === 0;
  return isIn ? attempt?.to : undefined;
}

/** Whether it failed after that moment. ISO date. */
export function failedSince(judged: Judged, moment: string): boolean {
  const verdict = judged.diagnosis.findings[0];
  return verdict !== undefined && later(failedAt(verdict, judged), moment);
}

/** Whether a login went through after that moment. ISO date. */
export function succeededSince(judged: Judged, moment: string): boolean {
  const at = signedInAt(judged);
  return later(at ?? moment, moment);
}
