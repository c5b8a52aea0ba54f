/**
 * The allowlist's building blocks. What is known to be safe passes; everything else becomes its kind and length.
 * Nothing here is tried against a list of secrets: what nobody thought of is dropped as well.
 */

const kinds: ReadonlyArray<readonly [kind: string, shape: RegExp]> = [
  ['number', /^\d+$/],
  ['uuid', /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i],
  ['jwt', /^eyJ[\w-]*\.[\w-]+\.[\w-]*/],
  ['hex', /^[0-9a-f]+$/i],
  ['email', /^[^@\s]+@[^@\s]+$/],
];

const placeholder = /^\((?:text|number|uuid|jwt|hex|email|header|cookie)-\d{1,7}\)$/;

/** `(uuid-36)`, `(text-12)`: what remains of a value that is not known to be safe. Already replaced ones stay. */
export function kindOf(value: string): string {
  if (value === '' || placeholder.test(value)) return value;
  const kind = value.length > 10_000 ? 'text' : (kinds.find(([, shape]) => shape.test(value))?.[0] ?? 'text');
  return `(${kind}-${Math.min(value.length, 9_999_999)})`;
}

/** The value when it has the safe shape, else undefined. */
export const shaped = (value: unknown, shape: RegExp): string | undefined =>
  typeof value === 'string' && value.length <= 200 && shape.test(value) ? value : undefined;

/** A machine-readable code: words of letters, at most short numbers between them. Mixed letters and digits look like a secret. */
export const safeCode = (value: unknown): string | undefined =>
  shaped(value, /^(?=.{2,64}$)[A-Za-z]{1,24}(?:[_-](?:[A-Za-z]{1,24}|\d{1,4})){0,7}$/);

export const safeRayId = (value: unknown): string | undefined => shaped(value, /^[0-9a-f]{16}(?:-[A-Z]{3})?$/);

/** What support asks for: a UUID, or the `req_` form of the platform. */
export const safeRequestId = (value: unknown): string | undefined =>
  shaped(value, /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|req_[0-9a-f]{16,40}|[0-9a-f]{32})$/i);

/** ISO form of a date that a machine wrote; undefined for anything else. */
export function safeDate(value: unknown): string | undefined {
  const time = typeof value === 'string' && value.length <= 40 ? Date.parse(value) : Number.NaN;
  return Number.isFinite(time) ? new Date(time).toISOString() : undefined;
}

export const safeInteger = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
