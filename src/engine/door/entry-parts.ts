import {isRecord, type Raw} from './raw';

/** Thrown when an entry lacks what no HAR entry may lack; the message names the field. */
export class NotHar extends Error {}

function must(value: unknown, field: string): Raw {
  if (!isRecord(value)) throw new NotHar(`${field} is not an object`);
  return value;
}

interface EntryParts {
  readonly raw: Raw;
  readonly request: Raw;
  readonly response: Raw;
  readonly url: string;
}

/** What must be there, and of its type. An exporter may write `null` for an answer that never came. @throws NotHar */
export function partsOf(value: unknown): EntryParts {
  const raw = must(value, 'entry');
  const request = must(raw.request, 'request');
  const response = raw.response === null ? {} : must(raw.response, 'response');
  if (typeof request.url !== 'string') throw new NotHar('request.url is not a text');
  const status = response.status ?? 0;
  if (typeof status !== 'number' && !(typeof status === 'string' && /^\s*-?\d{0,3}\s*$/.test(status)))
    throw new NotHar('response.status is not a number');
  return {raw, request, response, url: request.url};
}
