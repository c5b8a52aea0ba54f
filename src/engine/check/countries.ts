/**
 * Countries and regions that OpenAI's list of supported ones leaves out, as of 2026-11-22. It changes, so being on this
 * list is only a hint: what the service itself answers decides.
 * @see https://help.openai.com/en/articles/7947663
 */
const unlisted = 'BY CN CU HK IR KP MO RU SY VE';

export const isUnlisted = (country: string): boolean => unlisted.split(' ').includes(country);

/** Newer browsers know which zones a region has. */
interface Regional extends Intl.Locale {
  getTimeZones?(): readonly string[] | undefined;
  readonly timeZones?: readonly string[];
}

/** A zone has several names, and browsers do not agree which is the first one. */
const sameName = (timeZone: string) => new Intl.DateTimeFormat('en', {timeZone}).resolvedOptions().timeZone;

/** Whether that zone is one of the country's; undefined where the browser does not know, or the zone is of no country. */
export function isZoneOf(zone: string, country: string): boolean | undefined {
  try {
    const locale: Regional = new Intl.Locale(`und-${country}`);
    const zones = locale.getTimeZones?.() ?? locale.timeZones;
    const name = sameName(zone);
    if (!zones || zones.length === 0 || !/^(?!Etc\/)\w+\//.test(name)) return undefined;
    return zones.map(sameName).includes(name);
  } catch {
    return undefined;
  }
}
