import {purposeOf, purposesOfLevel} from '../evidence/cookie-names';
import {type PurgeLevel, purgeLevels} from '../rules/rule';
import {type CookieIdentity, identityOf, type Removable} from './cookie-identity';

/** What a purge takes: a level of the ladder, or cookies that the person picked one by one. */
export type Scope =
  | {
      readonly level: PurgeLevel;
      /** With everything also what every level keeps: the ids of the device, and the consent. */
      readonly withKept?: true;
    }
  | {readonly level: 'picked'; readonly cookies: readonly CookieIdentity[]};

/** How a purge is called, in its receipt and in its texts. */
export const scopeNames = [...purgeLevels, 'picked'] as const;
export type ScopeName = (typeof scopeNames)[number];

/** Whether a purge of that scope is to take the cookie. */
export function takes(scope: Scope, cookie: Removable): boolean {
  if (scope.level === 'picked') return scope.cookies.includes(identityOf(cookie));
  const purpose = purposeOf(cookie.name);
  return purposesOfLevel[scope.level].includes(purpose) || (purpose === 'keep' && scope.withKept === true);
}

/** Whether a purge of the one name takes all that the level would. */
export const covers = (name: ScopeName, wanted: PurgeLevel): boolean =>
  name === wanted || name === 'L4' || (name === 'L2' && wanted === 'L1');
