import type {HostRow, Line} from '../engine/check/line';
import {spokenFacts} from '../texts/spoken-facts';
import type {Voice} from './voice';

/** How a check is put into words. */

/** What was measured, and what is good. */
export const readingOf = ({reading, facts = {}}: Pick<Line, 'reading' | 'facts'>, {t, language}: Voice): string =>
  t(`check.readings.${reading}`, spokenFacts(facts, language));

/** What became of one host. */
export const reachWords = ({reach, facts}: HostRow, {t}: Voice): string => t(`check.reach.${reach}`, facts);
