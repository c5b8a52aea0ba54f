import type {Voice} from './voice';

/** `84 ms`, `1.2 s`, `3 min 20 s`. */
export function spell(milliseconds: number, {t}: Voice): string {
  const seconds = milliseconds / 1000;
  if (seconds < 1) return `${Math.round(milliseconds)} ms`;
  if (seconds < 59.5) return t('timeline.seconds', {count: Number(seconds.toFixed(seconds < 9.95 ? 1 : 0))});
  const whole = Math.round(seconds);
  return t('timeline.minutes', {minutes: Math.floor(whole / 60), seconds: whole % 60});
}

/**
 * A moment of a scale: `0 s`, `12.5 s`, `1 min 20 s`.
 * @param step between two moments that are told apart, in milliseconds; 10 at least
 */
export function spellMoment(milliseconds: number, step: number, {t}: Voice): string {
  const seconds = Number((milliseconds / 1000).toFixed(step < 100 ? 2 : step < 1000 ? 1 : 0));
  if (seconds < 60) return t('timeline.seconds', {count: seconds});
  const rest = Number((seconds % 60).toFixed(2));
  return t('timeline.minutes', {minutes: Math.floor(seconds / 60), seconds: rest});
}
