import {lengthOfKind} from '../door/kind-of';
import {reaches} from './cookie-reach';
import {usesStore} from './entries';
import type {CookieRecord, Entry} from './evidence';

/** What the cookies of a request amount to. */
export interface CookieWeight {
  readonly cookies: number;
  /** As the header `cookie` has them: `name=value; name=value`. */
  readonly bytes: number;
}

type Measured = Pick<CookieRecord, 'name' | 'length'>;

/** An unknown name is kept as its length alone. */
const nameLength = (name: string) => (name.startsWith('(') ? lengthOfKind(name) : name.length);

const separators = 3;

function weightOf(measured: readonly Measured[]): CookieWeight | undefined {
  const bytes = measured.reduce((sum, {name, length}) => sum + nameLength(name) + length + separators, 0);
  return measured.length > 0 ? {cookies: measured.length, bytes: bytes - 2} : undefined;
}

/**
 * The cookies that went along, as a file lists them; a browser does not show its requests' cookies, so there those that
 * are stored stand for them. Undefined when nobody knows, or there are none.
 */
export function cookieWeight(entry: Entry, stored: readonly CookieRecord[] = []): CookieWeight | undefined {
  const sent = entry.request.cookies.map(({name, value}) => ({name, length: lengthOfKind(value)}));
  const own = stored.filter(cookie => usesStore(entry, cookie.storeId) && reaches(cookie, entry));
  return weightOf(sent.length > 0 ? sent : own);
}
