import type {CookieName, Leftover} from '../diagnosis/snapshot';
import {belongsTo} from '../evidence/cookie-names';
import {isProtected} from '../kept/protected-names';
import type {PurgeLevel} from '../rules/rule';

/** What a purge must know of a cookie. `partitionKey` as the browser's cookie API gives it. */
export interface Removable {
  readonly name: string;
  readonly domain: string;
  readonly path: string;
  readonly storeId: string;
  readonly hostOnly: boolean;
  readonly value: string;
  readonly partitionKey?: {readonly topLevelSite?: string; readonly hasCrossSiteAncestor?: boolean};
  readonly firstPartyDomain?: string;
}

/** What makes a cookie that one and no other: https://httpwg.org/specs/rfc6265.html#storage-model, with store and partition. */
export const identityOf = ({
  name,
  domain,
  path,
  storeId,
  hostOnly,
  partitionKey,
  firstPartyDomain,
}: Removable): string =>
  JSON.stringify([
    name,
    domain,
    path,
    storeId,
    hostOnly,
    partitionKey?.topLevelSite ?? '',
    partitionKey?.hasCrossSiteAncestor ?? false,
    firstPartyDomain ?? '',
  ]);

/**
 * The cookies that a purge of this level takes.
 * @param protectedNames what the person wants to keep whatever happens
 */
export const cookiesToRemove = <Cookie extends Removable>(
  all: readonly Cookie[],
  level: PurgeLevel,
  protectedNames: readonly string[] = [],
): readonly Cookie[] => all.filter(({name}) => belongsTo(level, name) && !isProtected(name, protectedNames));

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

/** What a purge has achieved, read from the cookies before and after it; nothing counts as removed that is still there. */
export function removalOf(wanted: readonly Removable[], after: readonly Removable[]): Removal {
  const now = new Map(after.map(cookie => [identityOf(cookie), cookie.value]));
  const gone = wanted.filter(cookie => !now.has(identityOf(cookie)));
  const stayed = wanted.filter(cookie => now.has(identityOf(cookie)));
  return {
    removed: gone.map(nameOf),
    left: stayed.map(cookie => ({
      ...nameOf(cookie),
      why: now.get(identityOf(cookie)) === cookie.value ? 'refused' : 'set-again',
    })),
  };
}
