import {safeCookieName} from '../evidence/cookie-names';
import {safeDomain} from '../evidence/hosts';
import {type Keep, matching} from './keep';
import {kindOf} from './kind-of';
import {safeDate} from './safe-date';
import {safeSeconds} from './safe-number';

export const safeCookiePath: Keep = matching(/^\/(?:api(?:\/(?:auth|accounts))?|auth|backend-api)?\/?$/);

/** A date as HTTP writes it. */
export const safeHttpDate: Keep = value => {
  const iso = safeDate(value);
  return iso && new Date(iso).toUTCString();
};

/** A map, since a file may call its attribute `constructor`. As https://www.rfc-editor.org/rfc/rfc6265 names them. */
const attributes: ReadonlyMap<string, Keep> = new Map([
  ['path', safeCookiePath],
  ['domain', safeDomain],
  ['expires', safeHttpDate],
  ['max-age', safeSeconds],
  ['samesite', matching(/^(?:lax|strict|none)$/i)],
  ['priority', matching(/^(?:low|medium|high)$/i)],
]);

const flag = /^(?:secure|httponly|partitioned)$/i;

function safePair(pair: string): string {
  const at = pair.indexOf('=');
  return at < 0
    ? kindOf(pair.trim())
    : `${safeCookieName(pair.slice(0, at).trim())}=${kindOf(pair.slice(at + 1).trim())}`;
}

/** What is known stays as it is written. */
function safeAttribute(written: string): string {
  const part = written.trim();
  const at = part.indexOf('=');
  const name = part.slice(0, at).trim();
  const keep = attributes.get(name.toLowerCase());
  if (at < 0 || !keep) return flag.test(part) ? part : kindOf(part);
  const value = part.slice(at + 1).trim();
  return `${name}=${keep(value) ?? kindOf(value)}`;
}

function setCookieLine(line: string): string {
  const [pair = '', ...rest] = line.split(';', 20);
  return [safePair(pair), ...rest.map(safeAttribute)].join('; ');
}

/** Names and attributes stay. Firefox joins several cookies by newlines. */
export const setCookie: Keep = value => value.split('\n', 50).map(setCookieLine).join('\n');

export const cookie: Keep = value => value.split(';', 400).map(safePair).join('; ');
