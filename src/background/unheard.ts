import {changeOf, type StoredCookie} from '../browser/cookies';
import {remember} from '../browser/journal';
import {listeningHalf} from './listening-half';

/**
 * Changes many cookies at once, and writes down itself what has changed: each change that the browser told us would hold
 * up those that are still to be made, by a third of the time altogether.
 * @param removed whether they go, or come
 */
export async function unheard(
  cookies: readonly StoredCookie[],
  removed: boolean,
  change: (cookie: StoredCookie) => Promise<void>,
): Promise<ReadonlyArray<PromiseSettledResult<void>>> {
  listeningHalf().hearCookies?.(false);
  const settled = await Promise.allSettled(cookies.map(change));
  listeningHalf().hearCookies?.(true);
  const changed = cookies.filter((_, index) => settled[index]?.status === 'fulfilled');
  const changes = changed.flatMap(cookie => changeOf({cookie, removed, cause: 'explicit'}) ?? []);
  if (changes.length > 0) void remember([], changes).catch(() => undefined);
  return settled;
}
