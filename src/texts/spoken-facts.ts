import type {TextFacts} from './say';

const isCountry = (name: string) => name === 'country' || name === 'otherCountry';

function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, {type: 'region'}).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Countries by their names instead of their codes of two letters (ISO 3166-1). */
export const spokenFacts = (facts: TextFacts, language: string): TextFacts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      isCountry(name) && typeof value === 'string' ? countryName(value, language) : value,
    ]),
  );
