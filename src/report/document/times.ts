import {clockWithSeconds, localDay} from '../../ui/format';
import type {Voice} from '../../ui/voice';

/** Local day as `2026-11-22`. */
export const dayOf = (iso: string): string => localDay(new Date(iso));

const zoneOf = (iso: string, language: string) =>
  new Intl.DateTimeFormat(language, {timeZoneName: 'short'})
    .formatToParts(new Date(iso))
    .find(({type}) => type === 'timeZoneName')?.value ?? '';

/** Local time with its zone, for somebody in another one: `2026-11-22 12:46 GMT+9`. */
export const momentOf = (iso: string, language: string): string =>
  `${dayOf(iso)} ${clockWithSeconds(iso).slice(0, -':00'.length)} ${zoneOf(iso, language)}`;

/** `84 ms`, `1.2 s`, `3 min 20 s`. */
export function spell(milliseconds: number, {t}: Voice): string {
  const seconds = milliseconds / 1000;
  if (seconds < 1) return `${Math.round(milliseconds)} ms`;
  if (seconds < 59.5) return t('document.seconds', {count: Number(seconds.toFixed(seconds < 9.95 ? 1 : 0))});
  const whole = Math.round(seconds);
  return t('document.minutes', {minutes: Math.floor(whole / 60), seconds: whole % 60});
}
