import type {Attempt} from '../evidence/attempt';
import type {Finding} from './diagnosis';

/** What is told of how an attempt failed. */
export type AttemptFailure = Pick<Finding, 'rule' | 'layer' | 'confidence' | 'facts' | 'whileSignedIn' | 'entries'>;

/** A verdict as it stood, the requests by their ids: the journal keeps those, but a cookie that led to it may be gone. */
export interface FailureSeen extends Omit<AttemptFailure, 'entries'> {
  /** The deciding ones, the most telling first. */
  readonly ids: readonly string[];
}

/** As many as are ever listed. */
const mostKept = 20;

export function failureSeen({rule, layer, confidence, facts, whileSignedIn, entries = []}: Finding): FailureSeen {
  const ids = entries.map(({_id}) => _id);
  return {rule, layer, confidence, ...(facts && {facts}), ...(whileSignedIn && {whileSignedIn}), ids};
}

/** With the verdict of this moment, in place of what was said of the same answer before; the very same where it is there already. */
export function withFailureSeen(seen: readonly FailureSeen[], finding: Finding): readonly FailureSeen[] {
  const now = failureSeen(finding);
  const [deciding] = now.ids;
  if (deciding === undefined || JSON.stringify(seen.at(-1)) === JSON.stringify(now)) return seen;
  return [...seen.filter(({ids}) => ids[0] !== deciding), now].slice(-mostKept);
}

/** What was last said of this attempt. */
export function failureSeenIn({entries}: Attempt, seen: readonly FailureSeen[]): AttemptFailure | undefined {
  const byId = new Map(entries.map(entry => [entry._id, entry]));
  const last = seen.findLast(({ids}) => ids[0] !== undefined && byId.has(ids[0]));
  if (!last) return undefined;
  const {ids, ...failure} = last;
  return {...failure, entries: ids.flatMap(id => byId.get(id) ?? [])};
}
