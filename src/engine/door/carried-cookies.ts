import type * as Har from 'har-format';
import {safeCookieName} from '../evidence/cookie-names';
import {safeDomain} from '../evidence/hosts';
import {kindOf} from './kind-of';
import {list, type NameValue, optional, type Raw, record, text} from './raw';
import {safeCookiePath} from './safe-cookie';
import {safeDate} from './safe-date';

const stated = (value: unknown, keep: (value: string) => string | undefined) =>
  typeof value === 'string' ? keep(value) : undefined;

const listed = (raw: Raw): Har.Cookie => ({
  name: safeCookieName(text(raw.name)),
  value: kindOf(text(raw.value)),
  ...optional('path', stated(raw.path, safeCookiePath)),
  ...optional('domain', stated(raw.domain, safeDomain)),
  ...optional('expires', stated(raw.expires, safeDate)),
  ...(typeof raw.httpOnly === 'boolean' && {httpOnly: raw.httpOnly}),
  ...(typeof raw.secure === 'boolean' && {secure: raw.secure}),
});

function fromPair(pair: string): Har.Cookie {
  const at = pair.indexOf('=');
  const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
  return {name: safeCookieName(name.trim()), value: kindOf(value.trim())};
}

const pairsOf = {
  cookie: (line: string) => line.split(';', 1000),
  'set-cookie': (line: string) => [line.split(';', 1)[0] ?? ''],
} as const;

/**
 * Names of the cookies that a message carried, without their values; a file may list them, or only have the header.
 * @param headers with names in lower case
 */
export function carriedCookies(
  cookies: unknown,
  headers: readonly NameValue[],
  headerName: keyof typeof pairsOf,
): Har.Cookie[] {
  const named = list(cookies)
    .map(record)
    .filter(({name}) => typeof name === 'string');
  if (named.length > 0) return named.map(listed);
  return headers
    .filter(({name}) => name === headerName)
    .flatMap(({value}) => pairsOf[headerName](value))
    .filter(pair => pair.trim() !== '')
    .slice(0, 1000)
    .map(fromPair);
}
