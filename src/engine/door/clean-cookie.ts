import {safeCookieName} from '../evidence/cookie-names';
import type {CookieChange, CookieRecord} from '../evidence/evidence';
import {safeDomain} from '../evidence/hosts';
import {optional, record, text} from './raw';
import {safeCookiePath} from './safe-cookie';
import {safeDate} from './safe-date';
import {safeOrigin} from './safe-url';
import {integerIn, oneOf, safeStore} from './safe-value';

/** Cookies pass the door by name, place and length; what else there is of them never enters. */

const epoch = new Date(0).toISOString();
const domainOf = (value: unknown) => safeDomain(text(value).toLowerCase()) ?? '(domain)';
const sameSites = ['unspecified', 'no_restriction', 'lax', 'strict'] as const;
const causes = ['explicit', 'overwrite', 'expired', 'evicted', 'expired_overwrite'] as const;

export function cleanCookie(value: unknown): CookieRecord {
  const raw = record(value);
  return {
    name: safeCookieName(text(raw.name)),
    domain: domainOf(raw.domain),
    hostOnly: raw.hostOnly === true,
    path: safeCookiePath(text(raw.path)) ?? '(path)',
    length: integerIn(raw.length, 0, 99_999) ?? 0,
    secure: raw.secure === true,
    httpOnly: raw.httpOnly === true,
    sameSite: oneOf(sameSites, raw.sameSite) ?? 'unspecified',
    ...optional('expires', safeDate(raw.expires)),
    storeId: safeStore(raw.storeId),
    ...(typeof raw.partition === 'string' && {partition: safeOrigin(raw.partition)}),
  };
}

export function cleanCookieChange(value: unknown): CookieChange {
  const raw = record(value);
  return {
    at: safeDate(raw.at) ?? epoch,
    name: safeCookieName(text(raw.name)),
    domain: domainOf(raw.domain),
    storeId: safeStore(raw.storeId),
    removed: raw.removed === true,
    cause: oneOf(causes, raw.cause) ?? 'unspecified',
  };
}
