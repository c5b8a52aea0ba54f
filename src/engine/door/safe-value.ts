/**
 * The allowlist's building blocks. What is known to be safe passes; everything else becomes its kind and length.
 * Nothing here is tried against a list of secrets: what nobody thought of is dropped as well.
 */

/** The value when it has the safe shape, else undefined. */
export const shaped = (value: unknown, shape: RegExp): string | undefined =>
  typeof value === 'string' && value.length <= 200 && shape.test(value) ? value : undefined;

/** The value when it is one of these, else undefined. */
export const oneOf = <const Value>(allowed: readonly Value[], value: unknown): Value | undefined =>
  allowed.find(candidate => candidate === value);

export const safeRayId = (value: unknown): string | undefined => shaped(value, /^[0-9a-f]{16}(?:-[A-Z]{3})?$/);

/** What support asks for: a UUID, or the `req_` form of the platform. */
export const safeRequestId = (value: unknown): string | undefined =>
  shaped(value, /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|req_[0-9a-f]{8,40})$/i);

/** A whole number between two bounds. */
export const integerIn = (value: unknown, least: number, most: number): number | undefined =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most
    ? (value as number) + 0
    : undefined;

/** Cookie stores as browsers name them; the name of any other could be anything. */
export const safeStore = (value: unknown): string =>
  shaped(value, /^(?:\d{1,2}|file|firefox-(?:default|private|container-\d{1,4}))$/) ?? '(store)';
