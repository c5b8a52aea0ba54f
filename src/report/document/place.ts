import {hostOf, pathOf, statusOf} from '../../engine/evidence/entries';
import type {Entry} from '../../engine/evidence/evidence';
import type {Voice} from '../../ui/voice';

const longest = 120;

/** Where a request went, without its query: `chatgpt.com/auth/login`. */
export function placeOf(entry: Entry): string {
  const place = hostOf(entry) + pathOf(entry);
  return place.length > longest ? `${place.slice(0, longest)}…` : place;
}

/** The status, or what the browser said instead. */
export const answerOf = (entry: Entry, {t}: Voice): string => String(statusOf(entry) || t('ui.why.noAnswer'));

export const isRefusal = (entry: Entry): boolean => statusOf(entry) === 0 || statusOf(entry) >= 400;
