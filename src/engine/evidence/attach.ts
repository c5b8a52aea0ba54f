import {believed, believedOfRequest} from './believed';
import {blankEntry} from './blank-entry';
import {hostOf, isDocument, pathOf, startOf, statusOf} from './entries';
import {type Entry, mostRequests, type PageRequest, type Sighting} from './evidence';
import {type Facts, mergeFacts} from './facts';
import {inTime} from './later';
import {timetable} from './timetable';

/** Clocks of page and browser differ by some milliseconds; requests of one page are further apart than this. */
const tolerance = 1500;

const byTime = (one: Sighting, other: Sighting) => Date.parse(one.at) - Date.parse(other.at);

const hostOfUrl = (url: string) => new URL(url).hostname;
const pathOfUrl = (url: string) => new URL(url).pathname;

/** Under which a page is looked for; a browser that does not tell the status of a page means any. */
const pageKey = (tab: number | undefined, host: string, status: number | undefined) =>
  `page ${tab} ${host} ${status ?? ''}`;
const requestKey = (tab: number | undefined, host: string, path: string) => `request ${tab} ${host}${path}`;

function keysOf(entry: Entry): readonly string[] {
  const [tab, host] = [entry._tab, hostOf(entry)];
  const isPage = isDocument(entry) && statusOf(entry) > 0;
  return [
    ...(isPage ? [pageKey(tab, host, statusOf(entry)), pageKey(tab, host, undefined)] : []),
    ...(entry.request.method === 'OPTIONS' ? [] : [requestKey(tab, host, pathOf(entry))]),
  ];
}

const placeOf = (sighting: Sighting) => ({
  _seenBy: 'page' as const,
  ...(sighting.tab !== undefined && {_tab: sighting.tab}),
  ...(sighting.store !== undefined && {_store: sighting.store}),
  ...(sighting.private && {_private: true}),
});

const answered = (entry: Entry, status: number, size: number): Entry => ({
  ...entry,
  response: {...entry.response, status, content: {...entry.response.content, size}},
});

/** A page that was open before anybody watched has no entry: what the page itself tells stands in for it. */
const pageEntry = (sighting: Sighting, id: string): Entry => ({
  ...answered(blankEntry(id, sighting.at, 'GET', sighting.url, 'document'), sighting.status ?? 0, 0),
  ...placeOf(sighting),
  _facts: believed(sighting, undefined),
});

const requestEntry = (sighting: Sighting, request: PageRequest, id: string): Entry => ({
  ...answered(blankEntry(id, request.at, 'GET', request.url, 'xhr'), request.status, request.size),
  ...placeOf(sighting),
  ...(request.facts && {_facts: believedOfRequest(request)}),
});

/** What is on the screen now outdates an earlier reading; headers and address stay as the browser itself saw them. */
const onScreen = ({page, pageStatus}: Facts): Facts => ({...(page && {page}), ...(pageStatus && {pageStatus})});

function withPage(entry: Entry, sighting: Sighting): Entry {
  const facts = believed(sighting, entry);
  return {...entry, _facts: mergeFacts(facts, entry._facts, onScreen(facts))};
}

const withRequest = (entry: Entry, request: PageRequest): Entry => ({
  ...entry,
  response: {
    ...entry.response,
    content: {...entry.response.content, size: Math.max(entry.response.content.size, request.size)},
  },
  ...((entry._facts || request.facts) && {_facts: mergeFacts(entry._facts, believedOfRequest(request))}),
});

const samePath = (one: PageRequest, other: PageRequest) => pathOfUrl(one.url) === pathOfUrl(other.url);

/**
 * Our own question stands among the page's performance entries once more: that it is one and the same, only its moment
 * tells.
 */
const onceEach = (requests: readonly PageRequest[]): readonly PageRequest[] =>
  requests.filter(
    request =>
      request.facts !== undefined ||
      !requests.some(
        own => own.facts && samePath(own, request) && Math.abs(Date.parse(own.at) - Date.parse(request.at)) < 100,
      ),
  );

/** A log that grows and changes while the pages are joined to it. */
function joined(entries: readonly Entry[]) {
  const log: Entry[] = [];
  const places = timetable();
  const append = (entry: Entry): number => {
    const place = log.push(entry) - 1;
    for (const key of keysOf(entry)) places.add(key, startOf(entry), place);
    return place;
  };
  const join = (at: number | undefined, merged: (entry: Entry) => Entry, otherwise: () => Entry): number => {
    const entry = at === undefined ? undefined : log[at];
    if (at === undefined || !entry) return append(otherwise());
    log[at] = merged(entry);
    return at;
  };
  for (const entry of inTime(entries)) append(entry);
  return {log, places, join};
}

type Joined = ReturnType<typeof joined>;

function joinPage({places, join}: Joined, sighting: Sighting, id: string): void {
  const key = pageKey(sighting.tab, hostOfUrl(sighting.url), sighting.status);
  join(
    places.nearest(key, Date.parse(sighting.at), tolerance)?.place,
    entry => withPage(entry, sighting),
    () => pageEntry(sighting, id),
  );
}

function joinRequests({places, join}: Joined, sighting: Sighting, id: string): void {
  const taken = new Set<number>();
  for (const [index, request] of onceEach((sighting.requests ?? []).slice(0, mostRequests)).entries()) {
    const at = Date.parse(request.at);
    const key = requestKey(sighting.tab, hostOfUrl(request.url), pathOfUrl(request.url));
    const nearest = places.nearest(key, at, tolerance, place => !taken.has(place));
    const place = join(
      nearest && Math.abs(nearest.time - at) < tolerance ? nearest.place : undefined,
      entry => withRequest(entry, request),
      () => requestEntry(sighting, request, `${id}-${index}`),
    );
    taken.add(place);
  }
}

/**
 * Joins what pages showed to the entries of those pages and requests, so that rules find facts in one place. What has no
 * entry becomes one, marked `_seenBy: 'page'`. In the order of time.
 */
export function attach(entries: readonly Entry[], sightings: readonly Sighting[]): readonly Entry[] {
  const all = joined(entries);
  for (const [index, sighting] of [...sightings].sort(byTime).entries()) {
    joinPage(all, sighting, `page-${index}`);
    joinRequests(all, sighting, `page-${index}`);
  }
  return inTime(all.log);
}
