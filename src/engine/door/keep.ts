import {kindOf} from './kind-of';
import {shaped} from './safe-value';

/** What of a value may be kept: the value itself in its safe form, or nothing. */
export type Keep = (value: string) => string | undefined;

export const nothing: Keep = () => undefined;

/** One of these words, in lower case. */
export const oneWord = (...allowed: readonly string[]): Keep => {
  const words = new Set(allowed);
  return value => (words.has(value.toLowerCase()) ? value.toLowerCase() : undefined);
};

export const matching =
  (shape: RegExp): Keep =>
  value =>
    shaped(value, shape);

/** A list between commas, whose known members stay and whose others become their kind. */
export const listOf =
  (keep: Keep): Keep =>
  value =>
    value
      .split(',', 50)
      .map(part => part.trim())
      .map(part => keep(part) ?? kindOf(part))
      .join(', ');
