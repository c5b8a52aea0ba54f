import {lengthOfKind} from '../../door/kind-of';
import {sessionCookie} from '../../evidence/cookie-names';
import type {CookieRecord, Entry} from '../../evidence/evidence';
import {groupBy} from '../../evidence/group-by';
import {sessionCookies} from './session-answer';

/** A session cookie, or a part of a long one. */
type Piece = Pick<CookieRecord, 'name' | 'length'>;

/** What keeps pieces from being one session, and the piece that shows it. */
export interface Flaw {
  readonly flaw: 'doubled' | 'undivided' | 'missing' | 'left-over';
  readonly name: string;
  readonly count: number;
}

/** The pieces that went with the question. A file may show that one went along twice; a store names each place of it. */
export function piecesOf(answer: Entry, cookies: readonly CookieRecord[]): readonly Piece[] {
  const stored = sessionCookies(answer, cookies);
  const names = new Set(stored.map(({name}) => name));
  const sent = answer.request.cookies.filter(({name}) => names.has(name));
  return sent.length > stored.length ? sent.map(({name, value}) => ({name, length: lengthOfKind(value)})) : stored;
}

/** `.0` is 0; the undivided cookie has no number. */
const numberOf = ({name}: Piece) => (name === sessionCookie ? -1 : Number(name.slice(sessionCookie.length + 1)));

const flawAt = (flaw: Flaw['flaw'], piece: Pick<Piece, 'name'> | undefined, count = 1): readonly Flaw[] =>
  piece ? [{flaw, name: piece.name, count}] : [];

function doubled(pieces: readonly Piece[]): readonly Flaw[] {
  const [twins = []] = [...groupBy(pieces, ({name}) => name).values()].filter(({length}) => length > 1);
  return flawAt('doubled', twins[0], twins.length);
}

/** A session that fits into one cookie is never numbered, so a lone `.0` lacks its `.1`. */
function missing(numbers: ReadonlySet<number>): readonly Flaw[] {
  const needed = Math.max(2, ...[...numbers].map(number => number + 1));
  const gap = Array.from({length: needed}, (_, number) => number).find(number => !numbers.has(number));
  return gap === undefined ? [] : flawAt('missing', {name: `${sessionCookie}.${gap}`});
}

/** All pieces but the last are cut to one length: behind a shorter one lies what an older, longer session left. */
function leftOver(numbered: readonly Piece[]): readonly Flaw[] {
  const [first, ...rest] = numbered.filter(({length}) => length > 0);
  const before = (index: number) => (index === 0 ? first : rest[index - 1]);
  const isLeft = (piece: Piece, index: number) =>
    first !== undefined && (piece.length > first.length || (before(index)?.length ?? 0) < first.length);
  return flawAt('left-over', rest.find(isLeft));
}

/**
 * Why the service cannot read these pieces as one session: it joins every cookie of the family in the order of the numbers.
 * @see https://github.com/nextauthjs/next-auth/blob/v4/packages/next-auth/src/core/lib/cookie.ts
 */
export function flawsOf(pieces: readonly Piece[]): readonly Flaw[] {
  const numbered = pieces.filter(piece => numberOf(piece) >= 0).sort((one, other) => numberOf(one) - numberOf(other));
  const whole = pieces.find(piece => numberOf(piece) < 0);
  const twins = doubled(pieces);
  if (numbered.length === 0) return twins;
  const gaps = missing(new Set(numbered.map(numberOf)));
  const cut = gaps.length + twins.length > 0 ? [] : leftOver(numbered);
  return [...flawAt('undivided', whole), ...twins, ...gaps, ...cut];
}
