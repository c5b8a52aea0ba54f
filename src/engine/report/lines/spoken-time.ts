/** Times as a reader in another country understands them: on the person's own clock, with its zone, and in UTC. */

const stamp = (date: string) => date.slice(0, 19).replace('T', ' ');

/** `2026-11-22 03:40:00 UTC` */
export const second = (date: string): string => `${stamp(date)} UTC`;
/** `2026-11-22 03:40 UTC` */
export const minute = (date: string): string => `${stamp(date).slice(0, 16)} UTC`;

const digits = {year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit'} as const;

function partsOf(date: string, timeZone: string): Readonly<Record<string, string>> {
  const format = new Intl.DateTimeFormat('en-US', {
    ...digits,
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
    timeZone,
  });
  return Object.fromEntries(format.formatToParts(new Date(date)).map(({type, value}) => [type, value]));
}

/** `2026-11-22 12:40:00 UTC+09:00`; undefined where the zone or the date is none. */
export function localTime(date: string, timeZone: string): string | undefined {
  try {
    const {year, month, day, hour, minute, second, timeZoneName = ''} = partsOf(date, timeZone);
    const offset = timeZoneName.replace('GMT', 'UTC');
    return `${year}-${month}-${day} ${hour}:${minute}:${second} ${offset === 'UTC' ? 'UTC+00:00' : offset}`;
  } catch {
    return undefined;
  }
}

/** On the person's clock; in UTC where the zone is not known. */
export const zonedTime = (date: string, timeZone: string | undefined): string =>
  (timeZone && timeZone !== 'UTC' ? localTime(date, timeZone) : undefined) ?? second(date);

/** Both, so that nobody has to reckon. Once in a text is enough: the offset stands with every other time. */
export const bothTimes = (date: string, timeZone: string | undefined): string =>
  [...new Set([zonedTime(date, timeZone), second(date)])].join(' = ');
