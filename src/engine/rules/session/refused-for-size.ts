import {fact, isChallenge, mimeOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';

/** The server says in words what 431 says by itself; the words are the same in every language. */
export const saysTooLarge = (entry: Entry): boolean =>
  fact(entry, 'message') === 'Request Header Or Cookie Too Large' || [431, 494].includes(statusOf(entry));

/**
 * Too much came along with the request. 494 is what nginx calls it before it answers 400, and may get out behind a proxy.
 * @see https://www.rfc-editor.org/rfc/rfc6585#section-5
 */
export const isRefusedForSize = (entry: Entry): boolean =>
  (saysTooLarge(entry) || fact(entry, 'page') === 'headers-too-large') && [400, 431, 494].includes(statusOf(entry));

const telling = ['authCode', 'edgeCode', 'message', 'page'] as const;

/** A 400 without a word. One that the app itself gave says why, in JSON or by a code. */
export const isBareRefusal = (entry: Entry): boolean =>
  statusOf(entry) === 400 &&
  !mimeOf(entry).includes('json') &&
  !isChallenge(entry) &&
  telling.every(name => fact(entry, name) === undefined);

/** The other side broke off instead of answering, as some do when headers are too large. */
export const isBrokenOff = (entry: Entry): boolean => /ERR_(?:HTTP2|QUIC)_PROTOCOL_ERROR$/.test(entry._error ?? '');
