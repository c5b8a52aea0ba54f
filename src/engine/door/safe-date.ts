/** Only the forms that machines write: `Date.parse` alone also makes a date of `hunter 2` and of a bare number. */
const iso = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/;
const http = /^(?:[A-Z][a-z]{2,8},? )?\d{1,2}[ -][A-Z][a-z]{2}[ -](?:\d{4}|\d{2}) \d\d:\d\d:\d\d (?:GMT|UTC)$/;

const end = Date.UTC(2200, 0);

/** A time without a zone is meant as UTC, whatever zone the reader lives in. */
function timeOf(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.length > 40) return Number.NaN;
  const stated = iso.exec(value);
  if (stated) return Date.parse(stated[1] || value.length === 10 ? value : `${value}Z`);
  return http.test(value) ? Date.parse(value) : Number.NaN;
}

/** ISO form of a date between 1970 and 2200, written in ISO, as in HTTP headers, or in milliseconds; else undefined. */
export function safeDate(value: unknown): string | undefined {
  const time = timeOf(value);
  return time >= 0 && time < end ? new Date(time).toISOString() : undefined;
}
