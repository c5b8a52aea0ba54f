import {answeredWell, foundLater, hostOf, isDocument, statusOf} from './entries';
import type {Entry} from './evidence';
import {isLoginHost} from './hosts';
import {later} from './later';
import {signedInLater} from './proof-of-sign-in';
import {stageOf} from './stage';
import {replacedBy} from './strangers';

/** Scripts of the hosts that only serve files: without them a page of the login comes, and stays empty. */

const hosts = ['cdn.oaistatic.com', 'auth-cdn.oaistatic.com'];

export const servesScripts = (host: string): boolean => hosts.includes(host);

export const isLoginScript = (entry: Entry): boolean =>
  entry._resourceType === 'script' && servesScripts(hostOf(entry));

/** What a person sends in a login is sent by the scripts of its page. */
const sends = (entry: Entry) =>
  entry.request.method === 'POST' && stageOf(entry) !== undefined && answeredWell(entry) && isLoginHost(hostOf(entry));

const nextPage = 'a page of any login host';
const wentOn = 'the login went on';
const laterSign = later(entry => [
  ...(isDocument(entry) && isLoginHost(hostOf(entry)) && answeredWell(entry) ? [nextPage] : []),
  ...(sends(entry) ? [wentOn] : []),
  ...(answeredWell(entry) && replacedBy(entry) === undefined && isLoginScript(entry) ? [hostOf(entry)] : []),
]);

/** A filter may let one script pass and not the other: only those of a page loaded anew tell that it lets all pass. */
function passedAnew(entries: readonly Entry[], replaced: Entry): Entry | undefined {
  const page = laterSign(entries, replaced, nextPage);
  return page && laterSign(entries, page, hostOf(replaced));
}

/** What shows that the scripts of a host work after all: they came, or what only they do was done. */
export const scriptsBack = (entries: readonly Entry[], failed: Entry): Entry | undefined =>
  (statusOf(failed) === 0 ? foundLater(entries, failed) : passedAnew(entries, failed)) ??
  laterSign(entries, failed, wentOn) ??
  signedInLater(entries, failed);

/**
 * The scripts of the login's hosts that failed in this way and are still missing, the newest first; a single one of a
 * host may be one that nobody needs.
 */
export function missingScripts(entries: readonly Entry[], hasFailed: (entry: Entry) => boolean): readonly Entry[] {
  const missing = entries.filter(entry => isLoginScript(entry) && hasFailed(entry) && !scriptsBack(entries, entry));
  const several = hosts.filter(host => missing.filter(entry => hostOf(entry) === host).length > 1);
  return missing.filter(entry => several.includes(hostOf(entry))).toReversed();
}
