import type {CookieName, Leftover} from '../diagnosis/snapshot';
import {isProtected} from '../kept/protected-names';
import {cookieOf, identityOf, type Removable} from './cookie-identity';
import {type Scope, takes} from './scope';

/**
 * The cookies that a purge takes.
 * @param protectedNames what the person wants to keep whatever happens
 */
export const cookiesToRemove = <Cookie extends Removable>(
  all: readonly Cookie[],
  scopes: readonly Scope[],
  protectedNames: readonly string[] = [],
): readonly Cookie[] =>
  all.filter(cookie => scopes.some(scope => takes(scope, cookie)) && !isProtected(cookie.name, protectedNames));

/**
 * The same, of cookies that were there when an earlier purge began, which is undone together with this one: what was
 * picked by hand may have come since.
 */
export function wantedOf(
  before: readonly Removable[],
  scope: Scope,
  protectedNames: readonly string[],
): readonly Removable[] {
  const wanted = cookiesToRemove(before, [scope], protectedNames);
  if (scope.level !== 'picked') return wanted;
  const known = new Set(wanted.map(identityOf));
  return [...wanted, ...scope.cookies.filter(identity => !known.has(identity)).map(cookieOf)];
}

/** For the receipt: name and place, never the value. */
export const nameOf = ({name, domain, partitionKey}: Removable): CookieName => ({
  name,
  domain,
  ...(partitionKey?.topLevelSite && {partition: partitionKey.topLevelSite}),
});

export interface Removal {
  readonly removed: readonly CookieName[];
  readonly left: readonly Leftover[];
}

const bare = (domain: string) => domain.replace(/^\./, '');

/** The page that can have set the cookie: one of its host, or of its domain. */
const pageOf = ({domain, hostOnly}: Removable, hosts: readonly string[]) =>
  hosts.find(host => host === bare(domain) || (!hostOnly && host.endsWith(`.${bare(domain)}`)));

/** Why a cookie is still there: as it was, or set anew, by a page that is open or by somebody else. */
function whyStayed(cookie: Removable, value: string | undefined, hosts: readonly string[]): Leftover {
  if (value === cookie.value) return {...nameOf(cookie), why: 'refused'};
  const by = pageOf(cookie, hosts);
  return {...nameOf(cookie), ...(by ? {why: 'set-by-tab', by} : {why: 'set-again'})};
}

/**
 * What a purge has achieved, read from the cookies before and after it; nothing counts as removed that is still there.
 * @param hosts of the pages that are open
 */
export function removalOf(
  wanted: readonly Removable[],
  after: readonly Removable[],
  hosts: readonly string[] = [],
): Removal {
  const now = new Map(after.map(cookie => [identityOf(cookie), cookie.value]));
  const gone = wanted.filter(cookie => !now.has(identityOf(cookie)));
  const stayed = wanted.filter(cookie => now.has(identityOf(cookie)));
  return {
    removed: gone.map(nameOf),
    left: stayed.map(cookie => whyStayed(cookie, now.get(identityOf(cookie)), hosts)),
  };
}
