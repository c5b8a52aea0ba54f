import {
  fact,
  hostOf,
  isDocument,
  isHtml,
  mimeOf,
  onceEachLog,
  startOf,
  statusOf,
  storeOf,
} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginHost, roleOf, siteOf} from '../../evidence/hosts';
import {later} from '../../evidence/later';

/** Pages of the login that came, and on which no script ran. */

const isPage = (entry: Entry) =>
  isLoginHost(hostOf(entry)) && isDocument(entry) && (statusOf(entry) === 200 || entry._seenBy === 'page');

/** Our own question about the session is asked without the page's scripts. */
const isOurs = (entry: Entry) => entry._facts?.session?.from === 'probe';

/** What the pages of other sites ask for shows nothing: scripts are switched off site by site. */
const isOfOtherSite = ({_initiatorOrigin: origin}: Entry) =>
  origin !== undefined && URL.canParse(origin) && siteOf(new URL(origin).hostname) === undefined;

const isScripted = (entry: Entry) =>
  !isOfOtherSite(entry) &&
  (['xhr', 'script', 'websocket'].includes(entry._resourceType) || /(?:java|ecma)script/.test(mimeOf(entry)));

const tabOf = (entry: Entry) => `${storeOf(entry)}/${entry._tab ?? ''}`;
const laterData = later(entry =>
  entry._resourceType === 'xhr' && isLoginHost(hostOf(entry)) && !isOurs(entry) ? [tabOf(entry)] : [],
);

/** Pages that say so, the newest first; not where a page of that tab asked for data afterwards, as only scripts do. */
export const shownIn = (entries: readonly Entry[]) =>
  entries
    .filter(entry => isPage(entry) && fact(entry, 'page') === 'scripts-off')
    .filter(entry => !laterData(entries, entry, tabOf(entry)))
    .toReversed();

const isDecoration = (entry: Entry) =>
  ['assets', 'login'].includes(roleOf(hostOf(entry))) &&
  statusOf(entry) === 200 &&
  /^(?:text\/css|image\/|font\/)/.test(mimeOf(entry));

/** A page with scripts asks for some within this time. */
const patience = 5000;

export interface Silence {
  readonly pages: readonly Entry[];
  readonly decorated: boolean;
  readonly isLong: boolean;
}

const shortly = 30 * 60_000;

/** A script ran shortly before: then none are switched off. */
export const ranShortlyBefore = (earlier: readonly Entry[], page: Entry) =>
  earlier.some(entry => startOf(entry) > startOf(page) - shortly && isScripted(entry));

/** A page that names an error says itself why nothing goes on. */
const namesError = (page: Entry) => fact(page, 'authCode') !== undefined || fact(page, 'message') !== undefined;

/** What a log without a single script or data request holds beside that; undefined for any other. */
export const silenceOf = onceEachLog((entries): {readonly silence?: Silence} => {
  const pages = entries.filter(entry => isPage(entry) && isHtml(entry));
  const [first] = pages;
  if (!first || entries.some(isScripted) || pages.some(namesError)) return {};
  const isLong = entries.some(entry => startOf(entry) > startOf(first) + patience);
  return {silence: {pages, decorated: entries.some(isDecoration), isLong}};
});
