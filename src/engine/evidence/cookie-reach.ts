import {hostOf, pathOf} from './entries';
import type {CookieRecord, Entry} from './evidence';
import {siteOf} from './hosts';

/** Where a cookie belongs. */
export type Placed = Pick<CookieRecord, 'domain' | 'hostOnly' | 'path' | 'partition'>;

/** Where a request goes. */
export interface Goal {
  readonly host: string;
  readonly path: string;
}

const matchesHost = ({domain, hostOnly}: Placed, host: string) => {
  const own = domain.replace(/^\./, '');
  return host === own || (!hostOnly && host.endsWith(`.${own}`));
};

const matchesPath = ({path}: Placed, asked: string) =>
  asked === path || asked.startsWith(path.endsWith('/') ? path : `${path}/`);

/** A partitioned cookie only goes along on pages of the site that it was kept under. */
const matchesPartition = ({partition}: Placed, host: string) =>
  partition === undefined || (URL.canParse(partition) && siteOf(new URL(partition).hostname) === siteOf(host));

/**
 * Whether a cookie goes along with a request of its own store on a page of that very site, by its domain, path and
 * partition.
 * @see https://httpwg.org/specs/rfc6265.html#cookie
 */
export const goesTo = (cookie: Placed, {host, path}: Goal): boolean =>
  matchesHost(cookie, host) && matchesPath(cookie, path) && matchesPartition(cookie, host);

/** Whether a cookie of the request's own store goes along with it. */
export const reaches = (cookie: CookieRecord, entry: Entry): boolean =>
  goesTo(cookie, {host: hostOf(entry), path: pathOf(entry)});
