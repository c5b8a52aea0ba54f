/**
 * A number of six digits may be a one-time code, a longer one a telephone number. Sizes and durations are kept as far as
 * they tell something: five digits exactly, longer ones coarsely.
 */
const exact = 99_999;
const largest = 1e12;

/** Bytes or milliseconds, whole; longer numbers by their first two digits. HAR's -1 for "not applicable" stays. */
export function safeCount(value: unknown, lowest: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < lowest) return lowest;
  // A file may hold minus nothing, which JSON reads but does not write: plus nothing makes it nothing.
  const whole = Math.round(Math.min(value, largest)) + 0;
  return whole > exact ? Number(whole.toPrecision(2)) : whole;
}

const tenYears = 315_360_000;

/** Seconds of a header: longer ones by whole hours, ten years at most; undefined when it is no number. */
export function safeSeconds(text: string): string | undefined {
  if (!/^-?\d{1,12}$/.test(text)) return undefined;
  const seconds = Math.min(Math.max(Number(text), -1), tenYears);
  return String(seconds > exact ? seconds - (seconds % 3600) : seconds);
}
