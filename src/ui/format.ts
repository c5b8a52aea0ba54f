import type {TextFacts} from '../texts/say';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** Local time as `12:40`, and with its day when that is not today. */
export function clock(iso: string, language: string, now = new Date()): string {
  const date = new Date(iso);
  const time = {hour: 'numeric', minute: '2-digit', hourCycle: 'h23'} as const;
  const sameDay = date.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(language, sameDay ? time : {month: 'short', day: 'numeric', ...time}).format(date);
}

/** Local time as `12:40:31`. */
export const clockWithSeconds = (iso: string, language: string): string =>
  new Intl.DateTimeFormat(language, {timeStyle: 'medium', hourCycle: 'h23'}).format(new Date(iso));

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
  return {clock: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`};
}

/** Local time for a file name: `2026-11-22-1240`. */
export function fileStamp(date = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}`;
}
