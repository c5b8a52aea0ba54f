import {type AllowedHost, allowlist, type Purpose, type Tier} from './allowlist';

/** How the list is written down for those who enter it somewhere. */

/** One label before a name that is on the list with all names below it: nobody needs to type it again. */
const isCovered = ({host, wildcard}: AllowedHost) =>
  !wildcard && allowlist.some(other => other.wildcard && host.slice(host.indexOf('.') + 1) === other.host);

/** The name itself and the names below it. */
export const namesOf = ({host, wildcard}: Pick<AllowedHost, 'host' | 'wildcard'>): readonly string[] =>
  wildcard ? [host, `*.${host}`] : [host];

export const namesFor = (purpose: Purpose): readonly string[] =>
  allowlist.filter(allowed => allowed.purpose === purpose && !isCovered(allowed)).flatMap(namesOf);

export const tierOf = (purpose: Purpose): Tier | undefined =>
  allowlist.find(allowed => allowed.purpose === purpose)?.tier;
