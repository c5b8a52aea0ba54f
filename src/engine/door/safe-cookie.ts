import {safeCookieName} from '../evidence/cookie-names';
import {safeDomain} from '../evidence/hosts';
import {type Keep, matching, oneWord} from './keep';
import {kindOf} from './kind-of';
import {safeDate} from './safe-date';
import {safeSeconds} from './safe-number';

export const safeCookiePath: Keep = matching(/^\/(?:api(?:\/(?:auth|accounts))?|auth|backend-api)?\/?$/);

const sameSite: Keep = value => {
  const word = oneWord('lax', 'strict', 'none')(value);
  return word && `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
};

/** A date as HTTP writes it. */
export const safeHttpDate: Keep = value => {
  const iso = safeDate(value);
  return iso && new Date(iso).toUTCString();
};

/** A map, since a file may call its attribute `constructor`. Names as https://www.rfc-editor.org/rfc/rfc6265 writes them. */
const attributes: ReadonlyMap<string, readonly [name: string, keep: Keep]> = new Map([
  ['path', ['Path', safeCookiePath]],
  ['domain', ['Domain', safeDomain]],
  ['expires', ['Expires', safeHttpDate]],
  ['max-age', ['Max-Age', safeSeconds]],
  ['samesite', ['SameSite', sameSite]],
  ['priority', ['Priority', oneWord('low', 'medium', 'high')]],
]);

const flags: ReadonlyMap<string, string> = new Map([
  ['secure', 'Secure'],
  ['httponly', 'HttpOnly'],
  ['partitioned', 'Partitioned'],
]);

function safePair(pair: string): string {
  const at = pair.indexOf('=');
  return at < 0
    ? kindOf(pair.trim())
    : `${safeCookieName(pair.slice(0, at).trim())}=${kindOf(pair.slice(at + 1).trim())}`;
}

function safeAttribute(part: string): string {
  const at = part.indexOf('=');
  const name = (at < 0 ? part : part.slice(0, at)).trim().toLowerCase();
  if (at < 0) return flags.get(name) ?? kindOf(part.trim());
  const value = part.slice(at + 1).trim();
  const [shown, keep] = attributes.get(name) ?? [];
  return shown && keep ? `${shown}=${keep(value) ?? kindOf(value)}` : kindOf(part.trim());
}

function setCookieLine(line: string): string {
  const [pair = '', ...rest] = line.split(';', 20);
  return [safePair(pair), ...rest.map(safeAttribute)].join('; ');
}

/** Names and attributes stay. Firefox joins several cookies by newlines. */
export const setCookie: Keep = value => value.split('\n', 50).map(setCookieLine).join('\n');

export const cookie: Keep = value => value.split(';', 400).map(safePair).join('; ');
