import {safeCookieName} from './cookie-names';
import type {CookieChange, CookieRecord, Environment, PageRequest, Sighting} from './evidence';
import {siteOf} from './hosts';
import {count, list, optional, type Raw, record, text} from './raw';
import {readFacts} from './read-facts';
import {safeUrl} from './safe-url';
import {safeDate, shaped} from './safe-value';

/** What our own files hold beside the entries passes the same door as everything else. */

const safeDomain = (value: unknown) => {
  const domain = text(value).toLowerCase();
  return siteOf(domain.replace(/^\./, '')) ? domain : '(domain)';
};
const store = (value: unknown) => shaped(value, /^[a-z0-9-]{1,40}$/) ?? '(store)';
const word = (value: unknown) => shaped(value, /^[a-z_]{1,20}$/) ?? 'unspecified';

export function cleanCookie(value: unknown): CookieRecord {
  const raw = record(value);
  return {
    name: safeCookieName(text(raw.name)),
    domain: safeDomain(raw.domain),
    hostOnly: raw.hostOnly === true,
    path: shaped(raw.path, /^\/(?:api|auth)?(?:\/(?:auth|accounts))?$/) ?? '(path)',
    length: typeof raw.length === 'number' && raw.length >= 0 && raw.length <= 1e6 ? Math.round(raw.length) : 0,
    secure: raw.secure === true,
    httpOnly: raw.httpOnly === true,
    sameSite: word(raw.sameSite),
    ...optional('expires', safeDate(raw.expires)),
    storeId: store(raw.storeId),
    ...(typeof raw.partition === 'string' && {partition: safeUrl(raw.partition)}),
  };
}

export function cleanCookieChange(value: unknown): CookieChange {
  const raw = record(value);
  return {
    at: safeDate(raw.at) ?? new Date(0).toISOString(),
    name: safeCookieName(text(raw.name)),
    domain: safeDomain(raw.domain),
    storeId: store(raw.storeId),
    removed: raw.removed === true,
    cause: word(raw.cause),
  };
}

const cleanViolation = (raw: Raw) => ({
  directive: shaped(raw.directive, /^[a-z-]{3,30}$/) ?? '(directive)',
  blocked: safeUrl(text(raw.blocked)),
});

function cleanPageRequest(value: unknown): PageRequest {
  const raw = record(value);
  const facts = readFacts(raw.facts);
  return {
    at: safeDate(raw.at) ?? new Date(0).toISOString(),
    url: safeUrl(text(raw.url)),
    status: Math.min(count(raw.status, 0), 999),
    size: count(raw.size, 0),
    ...(Object.keys(facts).length > 0 && {facts}),
  };
}

/** Also the form in which the witness's own message is believed: a page may have shaped it. */
export function cleanSighting(value: unknown): Sighting {
  const raw = record(value);
  const status = raw.status;
  return {
    at: safeDate(raw.at) ?? new Date(0).toISOString(),
    url: safeUrl(text(raw.url)),
    facts: readFacts(raw.facts),
    ...(typeof status === 'number' && Number.isInteger(status) && status >= 0 && status < 1000 && {status}),
    ...(Number.isSafeInteger(raw.tab) && {tab: raw.tab as number}),
    ...(typeof raw.store === 'string' && {store: store(raw.store)}),
    ...(raw.private === true && {private: true}),
    ...optionalList('requests', list(raw.requests).slice(0, 40).map(cleanPageRequest)),
    ...optionalList(
      'failedResources',
      list(raw.failedResources)
        .slice(0, 20)
        .map(address => safeUrl(text(address))),
    ),
    ...optionalList(
      'policyViolations',
      list(raw.policyViolations)
        .slice(0, 20)
        .map(item => cleanViolation(record(item))),
    ),
  };
}

const optionalList = <Name extends string, Item>(name: Name, items: readonly Item[]) =>
  optional(name, items.length > 0 ? items : undefined);

const environmentShapes: Readonly<Record<keyof Environment, (value: unknown) => unknown>> = {
  extensionVersion: value => shaped(value, /^\d{1,4}(?:\.\d{1,4}){1,3}$/),
  browser: value => shaped(value, /^[A-Za-z ]{1,30} \d{1,4}(?:\.\d{1,6}){0,3}$/),
  system: value => shaped(value, /^[A-Za-z ]{1,20}(?: [\d._]{1,20})?$/),
  language: value => shaped(value, /^[a-z]{2,3}(?:-[A-Za-z]{2,4}){0,2}$/),
  timeZone: value => shaped(value, /^[A-Za-z_]{2,20}(?:\/[A-Za-z_+-]{1,30}){0,2}$/),
  permissionGranted: value => (typeof value === 'boolean' ? value : undefined),
  watchingSince: safeDate,
  lookedAt: safeDate,
};

export function cleanEnvironment(value: unknown): Environment {
  const raw = record(value);
  const kept = Object.entries(environmentShapes).map(([name, keep]) => [name, keep(raw[name])] as const);
  return Object.fromEntries(kept.filter(([, stated]) => stated !== undefined));
}
