import {mostRequests, type PageRequest, type Sighting} from '../evidence/evidence';
import {list, optional, type Raw, record, text} from './raw';
import {readFacts} from './read-facts';
import {safeDate} from './safe-date';
import {safeCount} from './safe-number';
import {safeUrl} from './safe-url';
import {integerIn, oneOf, safeStore} from './safe-value';

/** What our own files hold beside the entries passes the same door as everything else. */

const epoch = new Date(0).toISOString();

const directives = (
  'default-src script-src script-src-elem script-src-attr style-src style-src-elem style-src-attr connect-src frame-src ' +
  'child-src worker-src img-src font-src media-src object-src manifest-src form-action frame-ancestors base-uri ' +
  'require-trusted-types-for trusted-types'
).split(' ');

const cleanViolation = (raw: Raw) => ({
  directive: oneOf(directives, raw.directive) ?? '(directive)',
  blocked: safeUrl(text(raw.blocked)),
});

function cleanPageRequest(value: unknown): PageRequest {
  const raw = record(value);
  const facts = readFacts(raw.facts);
  return {
    at: safeDate(raw.at) ?? epoch,
    url: safeUrl(text(raw.url)),
    status: integerIn(raw.status, 0, 999) ?? 0,
    size: safeCount(raw.size, 0),
    ...(Object.keys(facts).length > 0 && {facts}),
  };
}

/** Also the form in which the witness's own message is believed: a page may have shaped it. */
export function cleanSighting(value: unknown): Sighting {
  const raw = record(value);
  return {
    at: safeDate(raw.at) ?? epoch,
    url: safeUrl(text(raw.url)),
    facts: readFacts(raw.facts),
    ...optional('status', integerIn(raw.status, 0, 999)),
    ...(Number.isSafeInteger(raw.tab) && {tab: raw.tab as number}),
    ...(typeof raw.store === 'string' && {store: safeStore(raw.store)}),
    ...(raw.private === true && {private: true}),
    ...optionalList('requests', list(raw.requests).slice(0, mostRequests).map(cleanPageRequest)),
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
