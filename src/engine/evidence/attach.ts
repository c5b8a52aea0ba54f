import {blankEntry} from './blank-entry';
import {hostOf, isDocument, pathOf, startOf, statusOf} from './entries';
import type {Entry, PageRequest, Sighting} from './evidence';
import {type Facts, mergeFacts} from './facts';

/** Clocks of page and browser differ by some milliseconds; requests of one page are further apart than this. */
const tolerance = 1500;

const byTime = (one: Sighting, other: Sighting) => Date.parse(one.at) - Date.parse(other.at);

const hostOfUrl = (url: string) => new URL(url).hostname;
const pathOfUrl = (url: string) => new URL(url).pathname;

const isPage = (sighting: Sighting) => (entry: Entry) =>
  entry._tab === sighting.tab &&
  isDocument(entry) &&
  statusOf(entry) > 0 &&
  startOf(entry) <= Date.parse(sighting.at) + tolerance &&
  (sighting.status === undefined || statusOf(entry) === sighting.status) &&
  hostOf(entry) === hostOfUrl(sighting.url);

const isRequest = (sighting: Sighting, request: PageRequest) => (entry: Entry) =>
  entry._tab === sighting.tab &&
  entry.request.method !== 'OPTIONS' &&
  hostOf(entry) === hostOfUrl(request.url) &&
  pathOf(entry) === pathOfUrl(request.url) &&
  Math.abs(startOf(entry) - Date.parse(request.at)) < tolerance;

/** Place of the fitting entry that began nearest to the time; -1 when there is none. */
function nearest(log: readonly Entry[], time: number, fits: (entry: Entry, place: number) => boolean): number {
  const far = (place: number) => Math.abs(startOf(log[place] as Entry) - time);
  return log.reduce(
    (best, entry, place) => (fits(entry, place) && (best < 0 || far(place) < far(best)) ? place : best),
    -1,
  );
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
  _facts: sighting.facts,
});

const requestEntry = (sighting: Sighting, request: PageRequest, id: string): Entry => ({
  ...answered(blankEntry(id, request.at, 'GET', request.url, 'xhr'), request.status, request.size),
  ...placeOf(sighting),
  ...(request.facts && {_facts: request.facts}),
});

/** What is on the screen now outdates an earlier reading; headers and address stay as the browser itself saw them. */
const onScreen = ({page, pageStatus}: Facts): Facts => ({...(page && {page}), ...(pageStatus && {pageStatus})});

const withPage = (entry: Entry, {facts}: Sighting): Entry => ({
  ...entry,
  _facts: mergeFacts(facts, entry._facts, onScreen(facts)),
});

const withRequest = (entry: Entry, request: PageRequest): Entry => ({
  ...entry,
  response: {
    ...entry.response,
    content: {...entry.response.content, size: Math.max(entry.response.content.size, request.size)},
  },
  ...((entry._facts || request.facts) && {_facts: mergeFacts(entry._facts, request.facts)}),
});

const samePath = (one: PageRequest, other: PageRequest) => pathOfUrl(one.url) === pathOfUrl(other.url);

/** Our own question stands among the page's performance entries once more: that it is one and the same, only its moment tells. */
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
  const log = [...entries];
  const join = (at: number, merged: (entry: Entry) => Entry, otherwise: () => Entry): number => {
    const entry = log[at];
    if (!entry) return log.push(otherwise()) - 1;
    log[at] = merged(entry);
    return at;
  };
  return {log, join};
}

/**
 * Joins what pages showed to the entries of those pages and requests, so that rules find facts in one place. What has no
 * entry becomes one, marked `_seenBy: 'page'`. In the order of time.
 */
export function attach(entries: readonly Entry[], sightings: readonly Sighting[]): readonly Entry[] {
  const {log, join} = joined(entries);
  [...sightings].sort(byTime).forEach((sighting, index) => {
    const id = `page-${index}`;
    join(
      nearest(log, Date.parse(sighting.at), isPage(sighting)),
      entry => withPage(entry, sighting),
      () => pageEntry(sighting, id),
    );
    const taken = new Set<number>();
    onceEach(sighting.requests ?? []).forEach((request, place) => {
      const fits = isRequest(sighting, request);
      const at = join(
        nearest(log, Date.parse(request.at), (entry, other) => !taken.has(other) && fits(entry)),
        entry => withRequest(entry, request),
        () => requestEntry(sighting, request, `${id}-${place}`),
      );
      taken.add(at);
    });
  });
  return log.sort((one, other) => startOf(one) - startOf(other));
}
