import type {SeenRequest} from '../../engine/diagnosis/seen-request';
import type {Voice} from '../voice';

const longest = 120;

type Answered = Pick<SeenRequest, 'status'>;

/** Where a request went, without its query: `chatgpt.com/auth/login`. */
export function placeOf({host, path}: Pick<SeenRequest, 'host' | 'path'>): string {
  const place = host + path;
  return place.length > longest ? `${place.slice(0, longest)}…` : place;
}

/** The status, or what the browser said instead. */
export const answerOf = ({status}: Answered, {t}: Voice): string => String(status || t('ui.why.noAnswer'));

export const isRefusal = ({status}: Answered): boolean => status === 0 || status >= 400;
