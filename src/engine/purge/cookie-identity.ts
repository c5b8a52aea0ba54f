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

/** All that tells a cookie from every other, as one text. */
export type CookieIdentity = string;

/** What makes a cookie that one and no other: https://httpwg.org/specs/rfc6265.html#storage-model, with store and partition. */
export const identityOf = ({
  name,
  domain,
  path,
  storeId,
  hostOnly,
  partitionKey,
  firstPartyDomain,
}: Omit<Removable, 'value'>): CookieIdentity =>
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

type Parts = readonly [string, string, string, string, boolean, string, boolean, string];

/** The cookie of that identity, as far as it is known by it: its value is empty. */
export function cookieOf(identity: CookieIdentity): Removable {
  const [name, domain, path, storeId, hostOnly, topLevelSite, hasCrossSiteAncestor, firstPartyDomain] = JSON.parse(
    identity,
  ) as Parts;
  return {
    ...{name, domain, path, storeId, hostOnly, value: ''},
    ...(topLevelSite && {partitionKey: {topLevelSite, hasCrossSiteAncestor}}),
    ...(firstPartyDomain && {firstPartyDomain}),
  };
}
