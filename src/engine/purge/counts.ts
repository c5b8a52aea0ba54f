import {purposeOf, purposesOfLevel} from '../evidence/cookie-names';
import {isProtected} from '../kept/protected-names';
import {type PurgeLevel, purgeLevels} from '../rules/rule';

/** How many cookies each level of the ladder would take. */
export interface Counts {
  readonly levels: Readonly<Record<PurgeLevel, number>>;
  /** What every level keeps, unless it is asked for. */
  readonly kept: number;
  /** What the person wants to keep whatever happens. */
  readonly protected: number;
}

export function countsOf(all: ReadonlyArray<{readonly name: string}>, protectedNames: readonly string[]): Counts {
  const free = all.filter(({name}) => !isProtected(name, protectedNames)).map(({name}) => purposeOf(name));
  const taken = (level: PurgeLevel) => free.filter(purpose => purposesOfLevel[level].includes(purpose)).length;
  return {
    levels: Object.fromEntries(purgeLevels.map(level => [level, taken(level)])) as Record<PurgeLevel, number>,
    kept: free.filter(purpose => purpose === 'keep').length,
    protected: all.length - free.length,
  };
}
