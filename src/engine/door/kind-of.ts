import {jsonFromBase64} from './base64';
import {type Raw, record} from './raw';
import {safeDate} from './safe-date';

/** What is not known to be safe becomes its kind and length. No kind says more of a value than what it is. */
const kinds: ReadonlyArray<readonly [kind: string, shape: RegExp]> = [
  ['number', /^\d+$/],
  ['uuid', /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i],
  ['hex', /^[0-9a-f]+$/i],
  ['email', /^[^@\s]+@[^@\s]+$/],
  ['ip', /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4})$/i],
  ['phone', /^\+\d{7,15}$/],
  ['id', /^[a-z]{2,10}[-_](?=.*[\dA-Z])[\dA-Za-z]{16,}$/],
];

/** Ids of this length are no words and no codes: which of them are equal may be told, by number. */
const shortestId = 16;
const ofIds = /^(?:uuid|hex|id)$/;

/** FNV-1a; it stands for an id until the whole log is there and `numberedIds` counts them. */
function hash(value: string): string {
  let mixed = 2_166_136_261;
  for (let at = 0; at < value.length; at += 1) mixed = Math.imul(mixed ^ value.charCodeAt(at), 16_777_619);
  return (mixed >>> 0).toString(36);
}

/** Registered algorithms: https://www.iana.org/assignments/jose/jose.xhtml */
const algorithm =
  /^(?:none|dir|EdDSA|[HREP]S(?:256|384|512)|A(?:128|256)(?:GCM)?KW|A(?:128|192|256)GCM|A128CBC-HS256|A256CBC-HS512|RSA-OAEP(?:-256)?|ECDH-ES)$/;

/** A registered algorithm of a token. */
export const safeAlgorithm = (value: unknown): string | undefined =>
  typeof value === 'string' && algorithm.test(value) ? value : undefined;

/** Five digits hold no one-time code, should a file bring its own. */
const longest = 99_999;
const plain = /^\((?:text|number|uuid|hex|email|ip|phone|id|header|cookie)-\d{1,5}(?:~[\da-z]{1,7})?\)$/;
const token = /^\(jw[et]-\d{1,5}$/;

/** What `kindOf` itself wrote; it stays as it is. */
function isKind(value: string): boolean {
  if (plain.test(value)) return true;
  const [first = '', ...words] = value.slice(0, -1).split(' ', 5);
  const isWord = (word: string) => word === 'exp' || algorithm.test(word) || safeDate(word) === word;
  return value.endsWith(')') && token.test(first) && words.length < 4 && words.every(isWord);
}

const expiry = ({exp}: Raw) => (typeof exp === 'number' ? safeDate(Math.floor(exp) * 1000) : undefined);

/** Of a signed or encrypted JSON token its algorithms and expiry remain: they name nobody. */
function tokenKind(value: string, length: number): string | undefined {
  if (!/^eyJ[\w-]*\.[\w-]*\.[\w.-]*$/.test(value)) return undefined;
  const [head = '', payload = ''] = value.split('.');
  const {alg, enc} = record(jsonFromBase64(head));
  const expires = expiry(record(jsonFromBase64(payload)));
  const known = [safeAlgorithm(alg), safeAlgorithm(enc)].filter(word => word !== undefined);
  return `(${[`${enc ? 'jwe' : 'jwt'}-${length}`, ...known, ...(expires ? ['exp', expires] : [])].join(' ')})`;
}

function plainKind(value: string, length: number): string {
  const kind = kinds.find(([, shape]) => shape.test(value))?.[0] ?? 'text';
  const mark = length >= shortestId && ofIds.test(kind) ? `~${hash(value.toLowerCase())}` : '';
  return `(${kind}-${length}${mark})`;
}

/** `(uuid-36~1)`, `(text-12)`, `(jwt-812 RS256 exp 2026-11-16T00:00:00.000Z)`: what remains of a value. */
export function kindOf(value: string): string {
  if (value === '' || isKind(value)) return value;
  const length = Math.min(value.length, longest);
  // No other kind has a blank in it, and most headers have.
  if (value.length > 20_000 || /\s/.test(value)) return `(text-${length})`;
  return tokenKind(value, length) ?? plainKind(value, length);
}

/** How long the value was of which only its kind remains. */
export const lengthOfKind = (kind: string): number => Number(/\d+/.exec(kind)?.[0] ?? 0);

/** A name of which only the length remains, as `(cookie-12)`. */
export const lengthOnly = (what: 'cookie' | 'header', name: string): string =>
  `(${what}-${Math.min(name.length, longest)})`;
