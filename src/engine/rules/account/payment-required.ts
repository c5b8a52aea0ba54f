import {fact, fromEdge, headersSeen, isHtml, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';

/** 402 of the service itself. @see https://www.rfc-editor.org/rfc/rfc9110#name-402-payment-required */
export const wantsPayment = (entry: Entry): boolean =>
  statusOf(entry) === 402 && (fromEdge(entry) || !headersSeen(entry)) && !isHtml(entry);

/** Nothing was seen of what the answer said. */
export const isUnread = (entry: Entry): boolean =>
  (['jsonKeys', 'authCode', 'message'] as const).every(name => fact(entry, name) === undefined);
