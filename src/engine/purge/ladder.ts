import type {Try} from '../kept/tries';
import type {PurgeLevel} from '../rules/rule';
import {covers} from './scope';

/** The next wider rung; from the widest there is none. */
const wider: Readonly<Record<PurgeLevel, PurgeLevel>> = {L1: 'L2', L2: 'L4', L3: 'L4', L4: 'L4'};

/** A purge that took all of the level, and it failed alike. */
const failed = (level: PurgeLevel, tries: readonly Try[]): boolean =>
  tries.some(({purge, outcome}) => purge && !purge.undone && covers(purge.name, level) && outcome?.result === 'same');

/**
 * The rung to clear next: what the failure asks for, and one up once that did not help.
 * @param tries since it last worked
 */
export function nextLevel(needed: PurgeLevel, tries: readonly Try[]): PurgeLevel {
  if (needed === 'L4' || !failed(needed, tries)) return needed;
  return nextLevel(wider[needed], tries);
}
