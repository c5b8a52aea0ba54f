import {groupBy} from './group-by';

/** A record of the journal, as far as eviction needs to know it. */
export interface Kept {
  readonly key: string;
  readonly at: number;
  /** Records of one request go or stay together. */
  readonly group: string;
  readonly failed: boolean;
}

/**
 * Keys to drop so that at most `limit` records stay: whole groups, healthy ones before failed ones, the oldest first.
 * The last group stays even when it alone is larger.
 * @param limit number of records
 */
export function toEvict(records: readonly Kept[], limit: number): readonly string[] {
  const groups = [...groupBy(records, ({group}) => group).values()].map(members => ({
    members,
    at: Math.max(...members.map(({at}) => at)),
    failed: members.some(({failed}) => failed),
  }));
  groups.sort((one, other) => Number(one.failed) - Number(other.failed) || one.at - other.at);
  const dropped: string[] = [];
  for (const {members} of groups.slice(0, -1)) {
    if (records.length - dropped.length <= limit) break;
    dropped.push(...members.map(({key}) => key));
  }
  return dropped;
}
