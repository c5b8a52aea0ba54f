import {fact, hostOf, pathOf, statusOf} from '../evidence/entries';
import type {Entry} from '../evidence/evidence';

/** A request as a person is shown it. No headers, nothing of what was sent. */
export interface SeenRequest {
  readonly id: string;
  /** ISO date. */
  readonly at: string;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** 0: there was no answer. */
  readonly status: number;
  /** What the answer names as its reason. */
  readonly code?: string | number;
  /** The browser's own name of what went wrong. */
  readonly error?: string;
  /** Milliseconds. */
  readonly took: number;
  /** The verdict rests on it. */
  readonly decided?: true;
}

const codeOf = (entry: Entry) => fact(entry, 'edgeCode') ?? fact(entry, 'authCode') ?? fact(entry, 'sessionError');

/** What is shown of an entry. */
export function seenRequest(entry: Entry, isDecided = false): SeenRequest {
  const code = codeOf(entry);
  return {
    id: entry._id,
    at: entry.startedDateTime,
    method: entry.request.method,
    host: hostOf(entry),
    path: pathOf(entry),
    status: statusOf(entry),
    ...(code !== undefined && {code}),
    ...(entry._error !== undefined && {error: entry._error}),
    took: Math.max(0, entry.time),
    ...(isDecided && {decided: true}),
  };
}
