import type {CookieChange} from '../engine/evidence/evidence';
import type {Gathered} from '../engine/evidence/gather';
import type {Kept} from '../engine/evidence/ring';

/**
 * The keys of the journal's records in session memory. They tell the same event told twice, and say what has to be known
 * to let a record go, so that none is read for that: reading all of them takes a hundred times as long.
 */

export const eventKey = (gathered: Gathered): string => {
  const failed = gathered.some(({error, status = 0}) => error !== undefined || status >= 400);
  const ends = gathered.slice(-1).map(({request, phase, at}) => `event ${request} ${phase} ${at}`);
  return `${ends.join()}${failed ? ' failed' : ''}`;
};

export const cookieKey = ({at, name, domain, removed}: CookieChange): string =>
  `cookie ${Date.parse(at)} ${name} ${domain} ${removed}`;

/** One record for each page that is open: a page that talks a lot only overwrites its own. */
export const sightingKey = (tab: number, page: string): string => `sighting ${tab} ${page}`;

export const isEventKey = (key: string): boolean => key.startsWith('event ');
export const isCookieKey = (key: string): boolean => key.startsWith('cookie ');
export const isSightingKey = (key: string): boolean => key.startsWith('sighting ');
export const isRecordKey = (key: string): boolean => isEventKey(key) || isCookieKey(key) || isSightingKey(key);

/** What the key of an event or of a cookie's change says; nothing of what has another key. */
export function keptUnder(key: string): Kept | undefined {
  const [, first = '', , at, failed] = key.split(' ');
  if (isEventKey(key)) return {key, at: Number(at), group: first, failed: failed !== undefined};
  if (isCookieKey(key)) return {key, at: Number(first), group: key, failed: false};
  return undefined;
}
