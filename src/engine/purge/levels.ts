import type {PurgeLevel} from '../rules/rule';

/** Whether a purge of the one level takes all that one of the other would. */
export const covers = (level: PurgeLevel, wanted: PurgeLevel): boolean =>
  level === wanted || level === 'L4' || (level === 'L2' && wanted === 'L1');

/** The level that takes at least what both take. */
export const widerLevel = (one: PurgeLevel, other: PurgeLevel): PurgeLevel =>
  covers(one, other) ? one : covers(other, one) ? other : 'L4';
