import type {TextFacts} from '../texts/say';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

const two = (part: number) => String(part).padStart(2, '0');

// The first Intl.DateTimeFormat costs more than the rest of the first paint (13 to 25 ms, Chromium 156).
const hoursAndMinutes = (date: Date) => `${date.getHours()}:${two(date.getMinutes())}`;

/** Local time as `12:40`, and with its day when that is not today. */
export function clock(iso: string, language: string, now = new Date()): string {
  const date = new Date(iso);
  const time = hoursAndMinutes(date);
  if (date.toDateString() === now.toDateString()) return time;
  return `${new Intl.DateTimeFormat(language, {month: 'short', day: 'numeric'}).format(date)} ${time}`;
}

/** Local time as `12:40:31`. */
export function clockWithSeconds(iso: string): string {
  const date = new Date(iso);
  return `${hoursAndMinutes(date)}:${two(date.getSeconds())}`;
}

/** Facts as a person reads them: ISO dates become local times. */
export const shownFacts = (facts: TextFacts, language: string): TextFacts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' && instant.test(value) ? clock(value, language) : value,
    ]),
  );

/** By the minute, and by the second in the last two: `{minutes: 28}`, `{clock: '1:45'}`. */
export function timeLeft(milliseconds: number): {readonly minutes: number} | {readonly clock: string} {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds > 120) return {minutes: Math.floor(seconds / 60)};
  return {clock: `${Math.floor(seconds / 60)}:${two(seconds % 60)}`};
}

/** Local day as `2026-11-22`. */
export const localDay = (date: Date): string =>
  [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');

/** Local time as a field for date and time wants it: `2026-11-22T12:40`. */
export const localMinute = (date: Date): string =>
  `${localDay(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;

/** Local time for a file name: `2026-11-22-1240`. */
export const fileStamp = (date: Date): string => localMinute(date).replace('T', '-').replace(':', '');
