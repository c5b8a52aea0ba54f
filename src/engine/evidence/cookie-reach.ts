import {hostOf, pathOf} from './entries';
import type {CookieRecord, Entry} from './evidence';
import {siteOf} from './hosts';

const matchesHost = ({domain, hostOnly}: CookieRecord, host: string) => {
  const own = domain.replace(/^\./, '');
  return host === own || (!hostOnly && host.endsWith(`.${own}`));
};

const matchesPath = ({path}: CookieRecord, asked: string) =>
  asked === path || asked.startsWith(path.endsWith('/') ? path : `${path}/`);

/** A partitioned cookie only goes along on pages of the site that it was kept under. */
const matchesPartition = ({partition}: CookieRecord, host: string) =>
  partition === undefined || (URL.canParse(partition) && siteOf(new URL(partition).hostname) === siteOf(host));

/**
 * Whether a cookie of the request's own store goes along with it, by its domain, path and partition.
 * @see https://httpwg.org/specs/rfc6265.html#cookie
 */
export const reaches = (cookie: CookieRecord, entry: Entry): boolean =>
  matchesHost(cookie, hostOf(entry)) && matchesPath(cookie, pathOf(entry)) && matchesPartition(cookie, hostOf(entry));
