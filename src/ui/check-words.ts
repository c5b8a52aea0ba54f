import type {HostRow, Line} from '../engine/check/line';
import type {TextFacts} from '../texts/say';
import type {Voice} from './voice';

/** How a check is put into words. */

const isCountry = (name: string) => name === 'country' || name === 'otherCountry';

function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, {type: 'region'}).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Countries by their names. */
const spoken = (facts: TextFacts, language: string): TextFacts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      isCountry(name) && typeof value === 'string' ? countryName(value, language) : value,
    ]),
  );

/** What was measured, and what is good. */
export const readingOf = ({reading, facts = {}}: Pick<Line, 'reading' | 'facts'>, {t, language}: Voice): string =>
  t(`check.readings.${reading}`, spoken(facts, language));

/** What became of one host. */
export const reachWords = ({reach, facts}: HostRow, {t}: Voice): string => t(`check.reach.${reach}`, facts);
